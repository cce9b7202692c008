from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.scoring.composite import composite_of
from assessments.scoring.scored import score
from assessments.scoring.sensitivity import (
    StepKind,
    distance_to,
    grouped,
    sensitivity,
)
from assessments.scoring.zones import Zone

from .examples import ML_PLATFORM, make_inputs, make_tasks
from .strategies import assessments

AXES = {"evidence": (-2, 2), "barriers": (0, 2)}


def rescored(inputs, step):
    """Score the inputs with the step written into them."""
    if step.kind is StepKind.TASK:
        tasks = [
            replace(task, score=step.to_value) if task.key == step.key else task
            for task in inputs.tasks
        ]
        return score(replace(inputs, tasks=tuple(tasks)))
    if step.kind is StepKind.GROWTH:
        return score(replace(inputs, growth=step.to_value))
    low, high = AXES[step.kind]
    change = step.to_value - step.from_value
    rows = getattr(inputs, step.kind)
    moved = next(kind for kind, value in rows.items() if low <= value + change <= high)
    return score(replace(inputs, **{step.kind: {**rows, moved: rows[moved] + change}}))


def evidence_at(inputs, total):
    """The inputs with another evidence total, whatever rows it comes from."""
    return replace(inputs, evidence=dict.fromkeys(inputs.evidence, Decimal(total) / 5))


@pytest.mark.parametrize(
    ("kind", "share", "values", "worse", "better", "tasks"),
    [
        ("evidence", None, (4, 6), "45.7", "49.3", 1),
        ("growth", None, (0, 2), "44.9", "50.1", 1),
        ("barriers", None, (0, 2), "46.4", "48.5", 1),
        ("task", 20, None, "44.2", "50.7", 2),
        ("task", 15, None, "45.1", "49.9", 2),
        ("task", 10, None, "45.9", "49.1", 3),
    ],
)
def test_the_steps_of_the_reference_role_are_as_published(
    kind, share, values, worse, better, tasks
):
    rows = grouped(sensitivity(ML_PLATFORM))
    (row,) = [row for row in rows if (row.kind, row.share) == (kind, share)]
    assert row.values == values
    assert (str(row.worse), str(row.better)) == (worse, better)
    assert (row.worse_zone, row.better_zone) == (Zone.YELLOW, Zone.GREEN)
    assert len(row.keys) == tasks


def test_rows_come_in_the_order_of_the_chart():
    rows = grouped(sensitivity(ML_PLATFORM))
    assert [row.kind for row in rows][:4] == ["evidence", "growth", "barriers", "task"]
    assert [row.share for row in rows][3:] == [20, 15, 10]


def test_one_step_of_any_input_makes_the_reference_role_green():
    found = sensitivity(ML_PLATFORM)
    better = tuple(step for step in found.steps if step.is_better)
    assert found.crossing == better
    assert {step.zone for step in better} == {Zone.GREEN}
    assert (found.lowest, found.score, found.highest) == tuple(
        map(Decimal, ("44.2", "47.5", "50.7"))
    )


def test_the_evidence_of_the_reference_role_must_fall_to_minus_8_for_red():
    assert ML_PLATFORM.evidence_total + distance_to(ML_PLATFORM, Zone.RED) == -8
    assert distance_to(ML_PLATFORM, Zone.GREEN) == 1
    assert distance_to(ML_PLATFORM, Zone.YELLOW) == 0


def test_a_zone_that_no_evidence_reaches_has_no_distance():
    assert distance_to(make_inputs(tasks=make_tasks(*[(20, 1)] * 5)), Zone.RED) is None


def test_nothing_steps_off_its_scale():
    inputs = make_inputs(tasks=make_tasks((20, 1), *[(20, 5)] * 4), growth=2)
    steps = {(step.key, step.to_value) for step in sensitivity(inputs).steps}
    assert {value for key, value in steps if key == "t1"} == {2}
    assert {value for key, value in steps if key == "t2"} == {4}
    assert {value for key, value in steps if key == "barriers"} == {1}
    assert {value for key, value in steps if key == "growth"} == {1}


def test_a_row_at_the_end_of_its_scale_has_one_side():
    rows = {row.kind: row for row in grouped(sensitivity(make_inputs(growth=2)))}
    assert (rows["growth"].values, rows["growth"].better) == ((1, 2), None)
    assert (rows["barriers"].values, rows["barriers"].worse) == ((0, 1), None)


def test_tasks_of_equal_share_and_unequal_effect_stay_apart():
    inputs = make_inputs(tasks=make_tasks((20, 1), (20, 5), *[(20, 3)] * 3))
    rows = [row for row in grouped(sensitivity(inputs)) if row.kind is StepKind.TASK]
    assert [row.keys for row in rows] == [("t1",), ("t2",), ("t3", "t4", "t5")]


def test_an_override_is_carried_over_into_every_step():
    steps = sensitivity(make_inputs()).steps
    moved = sensitivity(make_inputs(override="2.5")).steps
    assert [step.score for step in moved] == [step.score + Decimal("2.5") for step in steps]


@given(assessments())
def test_every_step_equals_scoring_the_changed_inputs(inputs):
    for step in sensitivity(inputs).steps:
        expected = rescored(inputs, step)
        assert step.score == expected.composite.score
        assert step.sub_label is expected.sub_label
        assert step.zone is expected.zone
        assert step.crosses is (expected.zone is not score(inputs).zone)


@given(assessments())
def test_better_steps_never_score_less_and_worse_ones_never_more(inputs):
    found = sensitivity(inputs)
    for step in found.steps:
        assert step.score >= found.score if step.is_better else step.score <= found.score


@given(assessments())
def test_the_range_spans_the_score_and_all_steps(inputs):
    found = sensitivity(inputs)
    scores = [composite_of(inputs).score, *(step.score for step in found.steps)]
    assert (found.lowest, found.highest) == (min(scores), max(scores))


@given(assessments())
def test_rows_keep_every_step_once(inputs):
    found = sensitivity(inputs)
    rows = grouped(found)
    keys = [key for row in rows for key in row.keys]
    assert sorted(keys) == sorted({step.key for step in found.steps})
    sides = {side for row in rows for side in (row.worse, row.better)} - {None}
    assert sides == {step.score for step in found.steps}


@given(assessments(), st.sampled_from(Zone))
def test_no_shorter_way_through_the_evidence_reaches_the_zone(inputs, zone):
    distance = distance_to(inputs, zone)
    reaching = [
        total - inputs.evidence_total
        for total in range(-10, 11)
        if score(evidence_at(inputs, total)).zone is zone
    ]
    assert distance == min(reaching, key=abs, default=None)
