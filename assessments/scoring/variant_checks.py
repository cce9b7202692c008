"""Checks of an AI-driven variant: every reason why it may not be published, as sentences."""

from assessments.scoring.arithmetic import exactly, plain
from assessments.scoring.checks import range_problem, task_problems
from assessments.scoring.inputs import AssessmentInputs
from assessments.scoring.rules import (
    BARRIERS_MAX,
    BARRIERS_MIN,
    EVIDENCE_MAX,
    EVIDENCE_MIN,
    GROWTH_MAX,
    GROWTH_MIN,
    VARIANT_AXIS_RISE_MAX,
    VARIANT_MOVE_MAX,
    VARIANT_SIGNALS_MIN,
)
from assessments.scoring.variant import Gate, VariantInputs, Verdict, share_moves


@exactly
def variant_problems(base: AssessmentInputs, variant: VariantInputs) -> tuple[str, ...]:
    """Return every problem of a variant of a base assessment.

    Where there is no version the gates may fail, and there must be nothing to score.
    """
    if variant.verdict is Verdict.NO_VERSION:
        return _score_problems(variant)
    return (
        *_gate_problems(variant),
        *_signal_problems(variant),
        *task_problems(variant.tasks),
        *_origin_problems(base, variant),
        *_move_problems(base, variant),
        *_axis_problems(base, variant),
        *_override_problems(variant),
    )


def _score_problems(variant: VariantInputs) -> tuple[str, ...]:
    axes = (variant.evidence, variant.barriers, variant.growth, variant.override)
    if variant.tasks or any(axis is not None for axis in axes):
        return ("No version publishes no score: leave out its tasks and deltas.",)
    return ()


def _gate_problems(variant: VariantInputs) -> tuple[str, ...]:
    missing = [gate for gate in Gate if gate not in variant.gates]
    failed = [gate for gate, passed in variant.gates.items() if not passed]
    return (
        *(f"Gate {gate.label} has no result." for gate in missing),
        *(f"Gate {gate.label} failed: no variant is published." for gate in failed),
    )


def _signal_problems(variant: VariantInputs) -> tuple[str, ...]:
    problems = []
    if not variant.signals_passed:
        problems.append("The two-signal gate failed: no variant is published.")
    number = len(variant.signals)
    if number < VARIANT_SIGNALS_MIN:
        problems.append(f"A variant rests on {VARIANT_SIGNALS_MIN} named signals, not {number}.")
    return tuple(problems)


def _origin_problems(base: AssessmentInputs, variant: VariantInputs) -> tuple[str, ...]:
    known = {task.key for task in base.tasks}
    return tuple(
        f"Task {task.key} comes from {task.base_key}, which is no task of the base assessment."
        for task in variant.tasks
        if task.base_key not in known
    )


def _move_problems(base: AssessmentInputs, variant: VariantInputs) -> tuple[str, ...]:
    return tuple(
        f"Task {move.key} moves from {plain(move.base_share)}% to {plain(move.share)}%: no share "
        f"moves by more than {VARIANT_MOVE_MAX} points."
        for move in share_moves(base.tasks, variant.tasks)
        if abs(move.change) > VARIANT_MOVE_MAX
    )


def _axis_problems(base: AssessmentInputs, variant: VariantInputs) -> tuple[str, ...]:
    axes = (
        ("Evidence", base.evidence_total, variant.evidence, EVIDENCE_MIN, EVIDENCE_MAX),
        ("Barriers", base.barriers_total, variant.barriers, BARRIERS_MIN, BARRIERS_MAX),
        ("AI growth", base.growth, variant.growth, GROWTH_MIN, GROWTH_MAX),
    )
    problems = (_axis_problem(*axis) for axis in axes)
    return tuple(problem for problem in problems if problem)


def _axis_problem(name: str, before: int, after: int | None, low: int, high: int) -> str | None:
    if after is None:
        return f"{name} of the variant has no score."
    if after - before > VARIANT_AXIS_RISE_MAX:
        rise = f"{name}, {before} to {after}"
        return f"{rise}: no axis rises by more than {VARIANT_AXIS_RISE_MAX}."
    return range_problem(f"{name} of the variant", after, low, high)


def _override_problems(variant: VariantInputs) -> tuple[str, ...]:
    return ("The AI-driven variant admits no override.",) if variant.override else ()
