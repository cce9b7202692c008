"""A personal score: the formula over a mix, an account that adds up, the variant carried over."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assessments.scoring.composite import composite_of
from assessments.scoring.personal import (
    mix_account,
    mix_problem,
    personal_variant,
    scaled,
    total_of,
    with_shares,
)
from assessments.scoring.variant import derive

from .examples import ML_PLATFORM, VARIANT, make_inputs, make_tasks
from .strategies import assessments, published_scores, tasks

PUBLISHED = Decimal("47.5")
ROLE = {task.key: task.share for task in ML_PLATFORM.tasks}


def shares(**changed):
    """Give the shares of the reference role with some changed; _ stands for - in keys."""
    return ROLE | {key.replace("_", "-"): Decimal(share) for key, share in changed.items()}


# Pipelines, which AI takes over, given up for training infrastructure, which it does not.
HANDS_ON = shares(training="30", pipelines="0")


@st.composite
def mixes(draw):
    """A role and shares of its tasks that make 100, some of them perhaps 0."""
    role = draw(assessments())
    number = len(role.tasks)
    weights = draw(st.lists(st.integers(0, 100), min_size=number, max_size=number))
    assume(any(weights))
    keys = (task.key for task in role.tasks)
    return role, scaled(dict(zip(keys, map(Decimal, weights), strict=True)))


def points(account):
    return {move.key: str(move.points) for move in account.moves if move.points}


def test_more_time_on_safer_tasks_scores_higher():
    composite = composite_of(with_shares(ML_PLATFORM, HANDS_ON))
    assert (composite.task_resistance, composite.score) == (Decimal("3.55"), Decimal("50.7"))


def test_the_shares_of_the_role_give_the_score_of_the_role():
    assert with_shares(ML_PLATFORM, ROLE) == ML_PLATFORM


def test_a_task_left_at_0_is_none():
    keys = [task.key for task in with_shares(ML_PLATFORM, HANDS_ON).tasks]
    assert "pipelines" not in keys
    assert len(keys) == 6


def test_the_override_of_the_role_stays():
    role = make_inputs(override="2.5")
    assert composite_of(with_shares(role, {f"t{n}": Decimal(20) for n in range(1, 6)})).score == (
        Decimal("33.5")
    )


def test_each_task_counts_by_how_far_it_lies_from_the_average():
    account = mix_account(ML_PLATFORM, HANDS_ON, before=PUBLISHED)
    assert points(account) == {"training": "1.0", "pipelines": "2.2"}
    assert (account.difference, account.rest) == (Decimal("3.2"), 0)


def test_more_time_on_a_riskier_task_takes_points():
    account = mix_account(ML_PLATFORM, shares(pipelines="30", training="0"), before=PUBLISHED)
    assert points(account) == {"training": "-2.1", "pipelines": "-4.4"}
    assert account.after == Decimal("41.0")


def test_what_the_end_of_the_scale_holds_back_is_told():
    role = make_inputs(
        tasks=make_tasks((20, 1), (20, 1), (20, 1), (20, 1), (20, 5)),
        evidence=(2,) * 5,
        barriers=(2,) * 5,
        growth=2,
    )
    mix = {f"t{n}": Decimal(25) for n in range(1, 5)} | {"t5": Decimal(0)}
    account = mix_account(role, mix, before=composite_of(role).score)
    assert (account.after, account.rest) == (Decimal("100.0"), Decimal("-9.7"))


@given(mixes(), published_scores)
def test_moves_and_rest_add_up_whatever_was_published(mix, before):
    role, own = mix
    account = mix_account(role, own, before=before)
    assert sum(move.points for move in account.moves) + account.rest == account.difference


@given(mixes())
def test_a_task_whose_share_stayed_moves_nothing(mix):
    role, own = mix
    account = mix_account(role, own, before=composite_of(role).score)
    assert all(not move.points for move in account.moves if move.share == move.role_share)


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"pipelines": "20"}, "Your shares add up to 110%, 10 more than 100%."),
        ({"pipelines": "0.5"}, "Your shares add up to 90.5%, 9.5 less than 100%."),
        ({}, None),
    ],
)
def test_a_mix_that_does_not_make_100_says_by_how_much(changed, problem):
    assert mix_problem(shares(**changed)) == problem


def test_scaling_keeps_the_proportions_in_tenths():
    thirds = scaled({"a": Decimal(10), "b": Decimal(10), "c": Decimal(10)})
    assert thirds == {"a": Decimal("33.4"), "b": Decimal("33.3"), "c": Decimal("33.3")}
    assert scaled(shares(training="40")) == {
        "training": Decimal("33.3"),
        "serving": Decimal("16.7"),
        "feature-store": Decimal("12.5"),
        "gpu": Decimal("12.5"),
        "pipelines": Decimal("8.4"),
        "monitoring": Decimal("8.3"),
        "collaboration": Decimal("8.3"),
    }


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=10).filter(any))
def test_scaled_shares_make_exactly_100_and_stay_near(tenths):
    mix = {str(place): Decimal(tenth) / 10 for place, tenth in enumerate(tenths)}
    found = scaled(mix)
    assert total_of(found) == 100
    for key, share in mix.items():
        assert abs(found[key] - share * 100 / total_of(mix)) < Decimal("0.1")


@given(tasks())
def test_shares_that_make_100_are_not_scaled(some):
    mix = {task.key: task.share for task in some}
    assert scaled(mix) == mix


def outlook(own):
    moved = personal_variant(VARIANT.tasks, role=ROLE, own=own)
    axes = {"evidence": VARIANT.evidence, "barriers": VARIANT.barriers, "growth": VARIANT.growth}
    return derive(with_shares(ML_PLATFORM, own), moved, **axes)


def test_the_shares_of_the_role_give_the_variant_of_the_role():
    assert personal_variant(VARIANT.tasks, role=ROLE, own=ROLE) == VARIANT.tasks
    assert outlook(ROLE).composite.score == Decimal("52.3")


def test_a_mix_takes_the_moves_of_the_variant_in_proportion():
    found = outlook(HANDS_ON)
    assert {move.key: str(move.share) for move in found.moves} == {
        "training": "32.7",
        "serving": "24.8",
        "feature-store": "6.9",
        "gpu": "17.8",
        "monitoring": "7.9",
        "collaboration": "9.9",
    }
    assert found.composite.score == Decimal("55.7")
    assert found.points_gained == Decimal("5.0")


def test_a_mix_of_tasks_that_the_variant_dropped_has_no_outlook():
    kept = tuple(task for task in VARIANT.tasks if task.base_key != "pipelines")
    only = dict.fromkeys(ROLE, Decimal(0)) | {"pipelines": Decimal(100)}
    assert personal_variant(kept, role=ROLE, own=only) == ()
