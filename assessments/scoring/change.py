"""What moved a score: the points from one version to the next, by the part that changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.arithmetic import exactly
from assessments.scoring.composite import Composite, composite_of, varied
from assessments.scoring.inputs import AssessmentInputs
from assessments.scoring.labels import Labelled


class ChangePart(Labelled):
    """A part of an assessment that can move its score, in the formula's own order."""

    TASKS = "tasks", "Tasks"
    EVIDENCE = "evidence", "Evidence"
    BARRIERS = "barriers", "Barriers"
    GROWTH = "growth", "AI growth"
    OVERRIDE = "override", "Assessor override"
    CORRECTION = "correction", "Correction of the method"


@dataclass(frozen=True, slots=True)
class PartMove:
    """What one part moved: `change` points (one decimal) to a running score of `total`."""

    part: ChangePart
    change: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class ChangeAccount:
    """The way from one published score to the next; the moves add up exactly to the difference."""

    before: Decimal
    after: Decimal
    moves: tuple[PartMove, ...]

    @property
    def difference(self) -> Decimal:
        return self.after - self.before

    @property
    def real_moves(self) -> tuple[PartMove, ...]:
        """The moves that are not 0."""
        return tuple(move for move in self.moves if move.change)


@exactly
def change_account(
    previous: AssessmentInputs, current: AssessmentInputs, *, before: Decimal, after: Decimal
) -> ChangeAccount:
    """Account for the move from a published score `before` to `after`, 0 to 100 points.

    The inputs are replaced one part after another in the formula's order; each running score is
    rounded as a published one, so the displayed moves add up. What today's formula does not
    explain, because a score was stored by another version of the method, is the correction.
    """
    start = composite_of(previous)
    moves, reached = [], start.score
    for part, composite in _replaced(start, composite_of(current)):
        moves.append(
            PartMove(part, composite.score - reached, before + composite.score - start.score)
        )
        reached = composite.score
    correction = (after - before) - (reached - start.score)
    moves.append(PartMove(ChangePart.CORRECTION, correction, after))
    return ChangeAccount(before, after, tuple(moves))


def _replaced(start: Composite, end: Composite) -> Iterator[tuple[ChangePart, Composite]]:
    """Yield the composite after each part of `start` gave way to that of `end`."""
    composite = start
    for part, axis, value in (
        (ChangePart.TASKS, "task_resistance", end.task_resistance),
        (ChangePart.EVIDENCE, "evidence", end.evidence_total),
        (ChangePart.BARRIERS, "barriers", end.barriers_total),
        (ChangePart.GROWTH, "growth", end.growth),
        (ChangePart.OVERRIDE, "override", end.override),
    ):
        composite = varied(composite, **{axis: value})
        yield part, composite
