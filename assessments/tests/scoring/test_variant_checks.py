from dataclasses import replace
from decimal import Decimal

import pytest

from assessments.scoring.variant import Gate, VariantInputs, Verdict
from assessments.scoring.variant_checks import variant_problems

from .examples import ML_PLATFORM, VARIANT, make_variant_task


def problems(**changes):
    return variant_problems(ML_PLATFORM, replace(VARIANT, **changes))


def with_task(key, **changes):
    return tuple(replace(task, **changes) if task.key == key else task for task in VARIANT.tasks)


def test_the_reference_variant_has_no_problem():
    assert problems() == ()


def test_a_failed_gate_forbids_a_variant():
    assert problems(gates={**VARIANT.gates, Gate.T4_SPINE: False}) == (
        "Gate T4 Spine failed: no variant is published.",
    )


def test_every_gate_needs_a_result():
    gates = {gate: True for gate in Gate if gate is not Gate.T2_SENIORITY}
    assert problems(gates=gates) == ("Gate T2 Seniority shortcut has no result.",)


def test_the_two_signal_gate_has_to_pass():
    assert problems(signals_passed=False) == (
        "The two-signal gate failed: no variant is published.",
    )


def test_two_signals_are_needed():
    assert problems(signals=("Current postings",)) == (
        "A variant rests on 2 named signals, not 1.",
    )


def test_shares_have_to_make_100():
    assert problems(tasks=with_task("gpu", share=Decimal("18.5"))) == (
        "Task shares add up to 100.5%, not 100%.",
    )


def test_no_share_moves_by_more_than_10_points():
    tasks = with_task("feature-store", share=Decimal("4.5"))
    assert problems(tasks=tasks)[1] == (
        "Task feature-store moves from 15% to 4.5%: no share moves by more than 10 points."
    )


def test_a_move_of_10_points_is_allowed():
    tasks = (*with_task("feature-store", share=Decimal(5)), make_variant_task("new", 2, 2))
    tasks = (*tasks[:-1], replace(tasks[-1], base_key="training"))
    assert problems(tasks=tasks) == ()


def test_a_dropped_task_counts_as_moved_to_nothing():
    tasks = tuple(task for task in VARIANT.tasks if task.key != "serving")
    assert problems(tasks=tasks)[1].startswith("Task serving moves from 20% to 0%")


def test_a_task_has_to_come_from_the_base():
    assert problems(tasks=with_task("monitoring", base_key="alarms")) == (
        "Task monitoring comes from alarms, which is no task of the base assessment.",
    )


@pytest.mark.parametrize(
    ("axis", "value", "sentence"),
    [
        ("evidence", 7, "Evidence, 5 to 7: no axis rises by more than 1."),
        ("barriers", 3, "Barriers, 1 to 3: no axis rises by more than 1."),
        ("growth", -3, "AI growth of the variant is scored -3; the scale goes from -2 to 2."),
        ("growth", None, "AI growth of the variant has no score."),
    ],
)
def test_axes_stay_within_their_limits(axis, value, sentence):
    assert problems(**{axis: value}) == (sentence,)


def test_axes_may_fall_and_rise_by_1():
    assert problems(evidence=6, barriers=0, growth=-2) == ()


def test_an_override_is_refused():
    assert problems(override=Decimal("0.5")) == ("The AI-driven variant admits no override.",)


def test_no_version_needs_no_gates():
    failed = dict.fromkeys(Gate, False)
    bare = VariantInputs(Verdict.NO_VERSION, failed, signals_passed=False, signals=())
    assert variant_problems(ML_PLATFORM, bare) == ()


def test_no_version_has_nothing_to_score():
    assert problems(verdict=Verdict.NO_VERSION) == (
        "No version publishes no score: leave out its tasks and deltas.",
    )
