"""Checks of an assessor's inputs, shared by admin and importer.

Each returns the sentence a person will read, or None where nothing is wrong.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from assessments.scoring.arithmetic import exactly, is_in_tenths, plain
from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    PrincipleKind,
    ScoredTime,
)
from assessments.scoring.labels import Labelled
from assessments.scoring.rules import (
    BARRIER_ROW_MAX,
    BARRIER_ROW_MIN,
    EVIDENCE_ROW_MAX,
    EVIDENCE_ROW_MIN,
    GROWTH_MAX,
    GROWTH_MIN,
    OVERRIDE_MAX,
    PRINCIPLE_ROW_MAX,
    PRINCIPLE_ROW_MIN,
    SHARES_TOTAL,
    TASK_SCORE_MAX,
    TASK_SCORE_MIN,
    TASKS_MAX,
    TASKS_MIN,
)


def input_problems(inputs: AssessmentInputs) -> tuple[str, ...]:
    """Return every problem of an assessment's inputs; its override's reason is not among them."""
    problems = (
        *task_problems(inputs.tasks),
        task_count_problem(inputs.tasks),
        evidence_problem(inputs.evidence),
        barriers_problem(inputs.barriers),
        principles_problem(inputs.principles),
        growth_problem(inputs.growth),
        override_size_problem(inputs.override),
    )
    return tuple(problem for problem in problems if problem)


def task_problems(tasks: Sequence[ScoredTime]) -> tuple[str, ...]:
    """Return every problem of tasks, an assessment's or a variant's, but for how many they are."""
    problems = (
        *(task_share_problem(task) for task in tasks),
        *(task_score_problem(task) for task in tasks),
        share_problem(tasks),
        task_key_problem(tasks),
    )
    return tuple(problem for problem in problems if problem)


def task_count_problem(tasks: Sequence[ScoredTime]) -> str | None:
    """Return what is wrong with the number of tasks, or None."""
    if not TASKS_MIN <= len(tasks) <= TASKS_MAX:
        return f"An assessment has {TASKS_MIN} to {TASKS_MAX} tasks, not {len(tasks)}."
    return None


def task_key_problem(tasks: Iterable[ScoredTime]) -> str | None:
    """Return which task key is used twice, or None."""
    keys = [task.key for task in tasks]
    twice = sorted({key for key in keys if keys.count(key) > 1})
    return f"Each task has a key of its own; used twice: {', '.join(twice)}." if twice else None


def task_score_problem(task: ScoredTime) -> str | None:
    """Return what is wrong with a task's score, or None."""
    return range_problem(f"Task {task.key}", task.score, TASK_SCORE_MIN, TASK_SCORE_MAX)


def task_share_problem(task: ScoredTime) -> str | None:
    """Return what is wrong with one task's share in itself, or None."""
    if is_in_tenths(task.share) and 0 < task.share <= SHARES_TOTAL:
        return None
    return (
        f"Task {task.key} takes {task.share}% of the time; a share is above 0%, at most "
        f"{SHARES_TOTAL}% and has one decimal at most."
    )


@exactly
def share_problem(tasks: Iterable[ScoredTime]) -> str | None:
    """Return what is wrong with the time shares together, or None if they are sound."""
    total = sum((task.share for task in tasks), Decimal(0))
    if total != SHARES_TOTAL:
        return f"Task shares add up to {plain(total)}%, not {SHARES_TOTAL}%."
    return None


def evidence_problem(rows: Mapping[EvidenceDimension, int]) -> str | None:
    """Return which evidence rows are missing or outside -2 to +2, or None."""
    return _rows_problem("Evidence", rows, EvidenceDimension, EVIDENCE_ROW_MIN, EVIDENCE_ROW_MAX)


def evidence_source_problem(
    dimension: EvidenceDimension, *, score: int, has_source: bool
) -> str | None:
    """Return what is wrong with evidence that moves the score but cites no source, or None."""
    if score and not has_source:
        return f"{dimension.label} is scored {score:+d} without a source; only 0 needs none."
    return None


def barriers_problem(rows: Mapping[BarrierKind, int]) -> str | None:
    """Return which barriers are missing or outside 0 to 2, or None."""
    return _rows_problem("Barriers", rows, BarrierKind, BARRIER_ROW_MIN, BARRIER_ROW_MAX)


def principles_problem(rows: Mapping[PrincipleKind, int]) -> str | None:
    """Return which protective principles are missing or outside 0 to 3, or None."""
    return _rows_problem(
        "Protective principles", rows, PrincipleKind, PRINCIPLE_ROW_MIN, PRINCIPLE_ROW_MAX
    )


def growth_problem(growth: int) -> str | None:
    """Return what is wrong with the growth figure, or None."""
    return range_problem("AI growth", growth, GROWTH_MIN, GROWTH_MAX)


def override_problem(points: Decimal | None, reason: str) -> str | None:
    """Return what is wrong with an override (points of score, None for no override), or None."""
    if not points:
        return "A reason stands here without an override." if reason.strip() else None
    if not reason.strip():
        return "An override needs a written reason."
    return override_size_problem(points)


def override_size_problem(points: Decimal) -> str | None:
    """Return what is wrong with the size of an override in points of score, or None."""
    if is_in_tenths(points) and abs(points) <= OVERRIDE_MAX:
        return None
    return (
        f"An override moves the score by at most {OVERRIDE_MAX} points either way, in tenths; "
        f"this one by {points}."
    )


def range_problem(name: str, score: int, low: int, high: int) -> str | None:
    """Return what is wrong with a whole figure that goes from low to high, or None."""
    if score in range(low, high + 1):
        return None
    return f"{name} is scored {score}; the scale goes from {low} to {high}."


def _rows_problem(
    name: str, rows: Mapping[Labelled, int], kinds: type[Labelled], low: int, high: int
) -> str | None:
    missing = [kind.label for kind in kinds if kind not in rows]
    scale = range(low, high + 1)
    wrong = [f"{kind.label} {score}" for kind, score in rows.items() if score not in scale]
    if missing:
        return f"{name}: no score for {', '.join(missing)}."
    if wrong:
        return f"{name}: the scale goes from {low} to {high}, not {', '.join(wrong)}."
    return None
