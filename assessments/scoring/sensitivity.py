"""What would flip a score: every change of one input by one step, and the score it leads to.

An override corrects the formula and is not one of its inputs. So it stays as it is: the score of
a step is the formula's new score plus the same override, clamped to 0..100.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from assessments.scoring.arithmetic import WHOLE, exactly
from assessments.scoring.breakdown import share_at_or_above
from assessments.scoring.composite import Composite, composite_of, varied
from assessments.scoring.inputs import AssessmentInputs, ScoredTime
from assessments.scoring.rules import (
    BARRIERS_MAX,
    BARRIERS_MIN,
    EVIDENCE_MAX,
    EVIDENCE_MIN,
    GROWTH_MAX,
    GROWTH_MIN,
    HIGH_TASK_SCORE,
    TASK_SCORE_MAX,
    TASK_SCORE_MIN,
)
from assessments.scoring.zones import SubLabel, Zone, sub_label, zone_of


class StepKind(StrEnum):
    """The input that a step changes; evidence and barriers change by one point of their total."""

    TASK = "task"
    EVIDENCE = "evidence"
    BARRIERS = "barriers"
    GROWTH = "growth"


ROW_ORDER = (StepKind.EVIDENCE, StepKind.GROWTH, StepKind.BARRIERS, StepKind.TASK)


@dataclass(frozen=True, slots=True)
class Step:
    """One input changed by one point, and where the score lands.

    `key` is the task's key, or the kind again for an axis; `share` is the task's in %, None for
    an axis; `crosses` says whether the score lands in another zone than the assessment's own.
    """

    kind: StepKind
    key: str
    from_value: int
    to_value: int
    share: Decimal | None
    score: Decimal
    sub_label: SubLabel
    zone: Zone
    crosses: bool

    @property
    def is_better(self) -> bool:
        """Whether it is a step to the safer side: up on an axis, down for a task's score."""
        return (self.to_value < self.from_value) is (self.kind is StepKind.TASK)


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """Every single step from a score, and what the steps span.

    `lowest` to `highest` is the range of scores that one changed judgement spans, the score itself
    included; `crossing` holds the steps that land in another zone.
    """

    score: Decimal
    zone: Zone
    steps: tuple[Step, ...]
    lowest: Decimal
    highest: Decimal
    crossing: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class SensitivityRow:
    """Steps that a reader sees as one: an axis, or the tasks of equal share and equal effect.

    `values` are the lowest and highest value stepped to or from ("+4 to +6"), None for tasks;
    `share` is the tasks' in %, None for axes; a side at the end of its scale is None.
    """

    kind: StepKind
    keys: tuple[str, ...]
    share: Decimal | None
    values: tuple[int, int] | None
    worse: Decimal | None
    worse_zone: Zone | None
    better: Decimal | None
    better_zone: Zone | None


def sensitivity(inputs: AssessmentInputs) -> Sensitivity:
    """Return every single step of sound inputs and what the steps span."""
    return sensitivity_of(composite_of(inputs), inputs.tasks)


def sensitivity_of(start: Composite, tasks: Sequence[ScoredTime]) -> Sensitivity:
    """Return every single step from a composite of these tasks and what the steps span."""
    steps = single_steps(start, tasks)
    scores = [start.score, *(step.score for step in steps)]
    return Sensitivity(
        score=start.score,
        zone=zone_of(start.score),
        steps=steps,
        lowest=min(scores),
        highest=max(scores),
        crossing=tuple(step for step in steps if step.crosses),
    )


@exactly
def single_steps(start: Composite, tasks: Sequence[ScoredTime]) -> tuple[Step, ...]:
    """Return the steps that stay within the scales: tasks in their order, then the axes."""
    high_share = share_at_or_above(tasks)
    return tuple(_step(start, high_share, change) for change in _changes(start, tasks))


def grouped(sensitivity: Sensitivity) -> tuple[SensitivityRow, ...]:
    """Return the steps as rows of a chart: evidence, growth, barriers, tasks by falling share."""
    keys: dict[SensitivityRow, tuple[str, ...]] = {}
    for _, steps in groupby(sensitivity.steps, key=lambda step: (step.kind, step.key)):
        row = _row(tuple(steps))
        alike = replace(row, keys=())
        keys[alike] = (*keys.get(alike, ()), *row.keys)
    rows = [replace(row, keys=keys[row]) for row in keys]
    return tuple(sorted(rows, key=lambda row: (ROW_ORDER.index(row.kind), -(row.share or 0))))


def distance_to(inputs: AssessmentInputs, zone: Zone) -> int | None:
    """Return the least change of the evidence total alone, in points, that reaches a zone.

    Negative where the evidence has to fall, 0 in the zone itself, None where no total reaches it.
    """
    start = composite_of(inputs)
    changes = range(EVIDENCE_MIN - start.evidence_total, EVIDENCE_MAX - start.evidence_total + 1)
    for change in sorted(changes, key=abs):
        if zone_of(varied(start, evidence=start.evidence_total + change).score) is zone:
            return change
    return None


class _Change(NamedTuple):
    kind: StepKind
    key: str
    from_value: int
    to_value: int
    share: Decimal | None


def _changes(start: Composite, tasks: Iterable[ScoredTime]) -> Iterator[_Change]:
    for task in tasks:
        for value in _around(task.score, TASK_SCORE_MIN, TASK_SCORE_MAX):
            yield _Change(StepKind.TASK, task.key, task.score, value, task.share)
    for kind, now, low, high in (
        (StepKind.EVIDENCE, start.evidence_total, EVIDENCE_MIN, EVIDENCE_MAX),
        (StepKind.BARRIERS, start.barriers_total, BARRIERS_MIN, BARRIERS_MAX),
        (StepKind.GROWTH, start.growth, GROWTH_MIN, GROWTH_MAX),
    ):
        for value in _around(now, low, high):
            yield _Change(kind, kind.value, now, value, None)


def _around(value: int, low: int, high: int) -> list[int]:
    return [near for near in (value - 1, value + 1) if low <= near <= high]


def _step(start: Composite, high_share: Decimal, change: _Change) -> Step:
    if change.share is None:
        landed = varied(start, **{change.kind.value: change.to_value})
    else:
        weighted = change.share * (change.to_value - change.from_value) / WHOLE
        landed = varied(start, task_resistance=start.task_resistance - weighted)
        is_high, was_high = (v >= HIGH_TASK_SCORE for v in (change.to_value, change.from_value))
        high_share += change.share * (is_high - was_high)
    label = sub_label(landed, share_scoring_3_plus=high_share)
    crosses = label.zone is not zone_of(start.score)
    return Step(*change, landed.score, label, label.zone, crosses)


def _row(steps: Sequence[Step]) -> SensitivityRow:
    first = steps[0]
    worse = next((step for step in steps if not step.is_better), None)
    better = next((step for step in steps if step.is_better), None)
    reached = [first.from_value, *(step.to_value for step in steps)]
    return SensitivityRow(
        kind=first.kind,
        keys=(first.key,),
        share=first.share,
        values=None if first.kind is StepKind.TASK else (min(reached), max(reached)),
        worse=worse and worse.score,
        worse_zone=worse and worse.zone,
        better=better and better.score,
        better_zone=better and better.zone,
    )
