"""The composite: from task resistance and three modifiers to the score (method.md, Composite)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.arithmetic import WHOLE, exactly, rounded
from assessments.scoring.inputs import AssessmentInputs, ScoredTime
from assessments.scoring.rules import (
    BARRIER_FACTOR_PER_POINT,
    EVIDENCE_FACTOR_PER_POINT,
    GROWTH_FACTOR_PER_POINT,
    NEUTRAL_MODIFIER,
    RAW_FLOOR,
    RAW_SPAN,
    RESISTANCE_BASE,
    SCORE_MAX,
    SCORE_MIN,
)


@dataclass(frozen=True, slots=True)
class Composite:
    """The formula worked through, in its own order.

    Everything up to `raw` is exact. `unclamped` is the one rounding, to a tenth of a point;
    `formula_score` clamps it to 0..100; `score` is published: the formula's plus the override.
    """

    weighted_sum: Decimal
    task_resistance: Decimal
    evidence_total: int
    evidence_modifier: Decimal
    barriers_total: int
    barrier_modifier: Decimal
    growth: int
    growth_modifier: Decimal
    raw: Decimal
    unclamped: Decimal
    formula_score: Decimal
    override: Decimal
    score: Decimal

    @property
    def is_clamped(self) -> bool:
        """Whether the formula alone left 0..100."""
        return self.unclamped != self.formula_score


def composite_of(inputs: AssessmentInputs) -> Composite:
    """Return the composite of an assessment's inputs."""
    return composite(
        task_resistance=task_resistance(inputs.tasks),
        evidence=inputs.evidence_total,
        barriers=inputs.barriers_total,
        growth=inputs.growth,
        override=inputs.override,
    )


@exactly
def composite(
    *,
    task_resistance: Decimal,
    evidence: int,
    barriers: int,
    growth: int,
    override: Decimal | int = 0,
) -> Composite:
    """Return the composite of resistance (1.00 to 5.00), axis totals and override (in points)."""
    evidence_modifier = NEUTRAL_MODIFIER + EVIDENCE_FACTOR_PER_POINT * evidence
    barrier_modifier = NEUTRAL_MODIFIER + BARRIER_FACTOR_PER_POINT * barriers
    growth_modifier = NEUTRAL_MODIFIER + GROWTH_FACTOR_PER_POINT * growth
    raw = task_resistance * evidence_modifier * barrier_modifier * growth_modifier
    unclamped = points(raw)
    formula_score = clamped(unclamped)
    return Composite(
        weighted_sum=RESISTANCE_BASE - task_resistance,
        task_resistance=task_resistance,
        evidence_total=evidence,
        evidence_modifier=evidence_modifier,
        barriers_total=barriers,
        barrier_modifier=barrier_modifier,
        growth=growth,
        growth_modifier=growth_modifier,
        raw=raw,
        unclamped=unclamped,
        formula_score=formula_score,
        override=Decimal(override),
        score=clamped(formula_score + override),
    )


def varied(start: Composite, **axes: Decimal | int) -> Composite:
    """Return a composite with some of the arguments of `composite` changed, the others kept."""
    kept: dict[str, Decimal | int] = {
        "task_resistance": start.task_resistance,
        "evidence": start.evidence_total,
        "barriers": start.barriers_total,
        "growth": start.growth,
        "override": start.override,
    }
    return composite(**kept | axes)


@exactly
def task_resistance(tasks: Iterable[ScoredTime]) -> Decimal:
    """Return 6.00 less the task scores weighted by their shares: 1.00 to 5.00."""
    return RESISTANCE_BASE - sum(task.share * task.score for task in tasks) / WHOLE


@exactly
def points(raw: Decimal) -> Decimal:
    """Return a raw product as points of score, rounded to a tenth and not clamped."""
    return rounded((raw - RAW_FLOOR) * WHOLE / RAW_SPAN)


def clamped(score: Decimal) -> Decimal:
    """Return a score held within 0..100."""
    return min(max(score, SCORE_MIN), SCORE_MAX)
