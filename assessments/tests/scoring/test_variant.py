from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.scoring.composite import composite_of
from assessments.scoring.variant import Bucket, VariantTask, derive, share_moves
from assessments.scoring.zones import Zone, zone_of

from .examples import ML_PLATFORM, VARIANT, make_inputs, make_tasks, make_variant_task
from .strategies import assessments


def derive_reference(**changes):
    axes = {"evidence": VARIANT.evidence, "barriers": VARIANT.barriers, "growth": VARIANT.growth}
    tasks = changes.pop("tasks", VARIANT.tasks)
    return derive(ML_PLATFORM, tasks, **axes | changes)


@st.composite
def variants(draw):
    """A base assessment and a variant of the same shares, with scores, buckets and axes drawn."""
    base = draw(assessments())
    tasks = tuple(
        VariantTask(
            task.key,
            task.key,
            task.share,
            draw(st.integers(1, 5)),
            draw(st.sampled_from(Bucket)),
        )
        for task in base.tasks
    )
    axes = {"evidence": (-10, 10), "barriers": (0, 10), "growth": (-2, 2)}
    return base, derive(
        base, tasks, **{axis: draw(st.integers(*ends)) for axis, ends in axes.items()}
    )


def test_the_reference_variant_is_scored_as_published():
    found = derive_reference()
    assert found.composite.weighted_sum == Decimal("2.42")
    assert found.composite.task_resistance == Decimal("3.58")
    assert found.composite.raw == Decimal("4.691232")
    assert (found.composite.score, found.zone) == (Decimal("52.3"), Zone.GREEN)
    assert found.sub_label.label == "Green (Transforming)"


def test_the_reference_variant_enhances_83_percent():
    found = derive_reference()
    assert (found.enhanced_only, found.unchanged_only, found.enhanced_share) == (73, 10, 83)


def test_the_largest_move_of_the_reference_variant_is_minus_8():
    move = derive_reference().largest_move
    assert (move.key, move.base_share, move.share, move.change) == ("feature-store", 15, 7, -8)


def test_the_reference_variant_is_reread_as_published():
    found = derive_reference()
    assert {axis: str(reread.score) for axis, reread in found.rereads.items()} == {
        "task_resistance": "49.5",
        "evidence": "50.4",
        "barriers": "51.2",
        "growth": "49.5",
    }
    assert {reread.zone for reread in found.rereads.values()} == {Zone.GREEN}
    assert not found.is_boundary_fragile
    assert not found.on_the_line


def test_the_reference_variant_moves_from_yellow_to_green():
    found = derive_reference()
    assert (found.base_zone, found.zone) == (Zone.YELLOW, Zone.GREEN)
    assert (found.points_gained, found.margin) == (Decimal("4.8"), Decimal("4.3"))
    assert found.direction == "safer if you build"


def test_a_variant_near_a_threshold_is_fragile():
    found = derive_reference(barriers=1)
    assert found.composite.score == Decimal("51.2")
    assert not found.is_boundary_fragile
    assert derive_reference(barriers=0).is_boundary_fragile


def test_a_variant_is_fragile_where_one_reread_changes_its_zone():
    tasks = tuple(replace(task, bucket=Bucket.DISPLACED) for task in VARIANT.tasks)
    found = derive_reference(tasks=tasks)
    assert found.composite.score == Decimal("52.3")
    assert found.rereads["task_resistance"].zone is Zone.YELLOW
    assert found.is_boundary_fragile


def test_rereads_stay_within_their_scales():
    tasks = [
        make_variant_task("t1", 50, 5, Bucket.DISPLACED),
        make_variant_task("t2", 50, 1, Bucket.UNCHANGED),
    ]
    base = make_inputs(tasks=make_tasks((50, 5), (50, 1)))
    found = derive(base, tasks, evidence=-10, barriers=0, growth=-2)
    assert found.composite.score == Decimal("13.6")
    assert {reread.score for reread in found.rereads.values()} == {Decimal("13.6")}


def test_the_override_of_the_base_does_not_reach_the_variant():
    plain = derive_reference()
    base = replace(ML_PLATFORM, override=Decimal("1.5"))
    found = derive(base, VARIANT.tasks, evidence=5, barriers=2, growth=1)
    assert found.composite == plain.composite
    assert found.points_gained == plain.points_gained - Decimal("1.5")


def test_parts_of_a_split_task_are_counted_together():
    base = make_tasks((60, 3), (40, 3))
    tasks = [
        make_variant_task("a", 30, 2, base_key="t1"),
        make_variant_task("b", 35, 2, base_key="t1"),
    ]
    first, second = share_moves(base, tasks)
    assert (first.share, first.change) == (65, 5)
    assert (second.share, second.change) == (0, -40)


@pytest.mark.parametrize(
    ("gain", "words"),
    [
        ("1.0", "safer if you build"),
        ("0.9", "about the same"),
        ("0.0", "about the same"),
        ("-0.9", "about the same"),
        ("-1.0", "riskier"),
    ],
)
def test_a_direction_takes_a_whole_point(gain, words):
    assert replace(derive_reference(), points_gained=Decimal(gain)).direction == words


@given(variants())
def test_a_variant_agrees_with_itself(case):
    base, found = case
    assert found.zone is zone_of(found.composite.score)
    assert found.composite.score == found.composite.formula_score
    assert found.points_gained == found.composite.score - composite_of(base).score
    assert found.enhanced_share == found.enhanced_only + found.unchanged_only <= 100
    assert sum(move.change for move in found.moves) == 0


@given(variants())
def test_rereads_never_score_more(case):
    _, found = case
    assert all(reread.score <= found.composite.score for reread in found.rereads.values())
    assert all(reread.zone is zone_of(reread.score) for reread in found.rereads.values())
