"""What a score is made of: weighted points, exact waterfall, shares of working time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.arithmetic import exactly, rounded
from assessments.scoring.composite import Composite, points
from assessments.scoring.inputs import Component, Impact, ScoredTime, TaskInput
from assessments.scoring.rules import (
    BARRIERS_MAX,
    BARRIERS_WEIGHT,
    EVIDENCE_MAX,
    EVIDENCE_WEIGHT,
    GROWTH_MAX,
    GROWTH_WEIGHT,
    HIGH_TASK_SCORE,
    PROTECTIVE_MAX,
    PROTECTIVE_WEIGHT,
    RESISTANCE_MAX,
    RESISTANCE_WEIGHT,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A component's weighted points (one decimal, may be negative) out of at most `weight`."""

    key: str
    label: str
    weight: int
    points: Decimal


@dataclass(frozen=True, slots=True)
class WeightedPoints:
    """The at-a-glance view: parts that make `total`, and the remainder from there to the score.

    The remainder is what compounding, the end of the scale and an override make of it; its label
    names those of them that there are.
    """

    parts: tuple[Part, ...]
    total: Decimal
    remainder: Decimal
    remainder_label: str
    score: Decimal


@dataclass(frozen=True, slots=True)
class WaterfallStep:
    """A step of the waterfall: the factor multiplied in, what it adds and the total it reaches.

    `factor` is None for the steps that do not multiply: "clamp" and "override".
    """

    key: str
    label: str
    factor: Decimal | None
    change: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class Waterfall:
    """The exact view: steps in the formula's order whose displayed changes add up to the score."""

    steps: tuple[WaterfallStep, ...]
    score: Decimal


@dataclass(frozen=True, slots=True)
class WorkImpact:
    """Shares of working time in % by what AI does to it; they make 100 together."""

    displaced: Decimal
    augmented: Decimal
    not_involved: Decimal


@exactly
def weighted_points(composite: Composite, *, protective: int) -> WeightedPoints:
    """Return the weighted points of a composite and a protective total of 0 to 9."""
    parts = (
        _part(
            Component.RESISTANCE, RESISTANCE_WEIGHT, composite.task_resistance, of=RESISTANCE_MAX
        ),
        _part(Component.EVIDENCE, EVIDENCE_WEIGHT, composite.evidence_total, of=EVIDENCE_MAX),
        _part(Component.BARRIERS, BARRIERS_WEIGHT, composite.barriers_total, of=BARRIERS_MAX),
        _part(Component.PROTECTIVE, PROTECTIVE_WEIGHT, protective, of=PROTECTIVE_MAX),
        _part(Component.GROWTH, GROWTH_WEIGHT, composite.growth, of=GROWTH_MAX),
    )
    total = sum((part.points for part in parts), Decimal("0.0"))
    label = _remainder_label(composite)
    return WeightedPoints(parts, total, composite.score - total, label, composite.score)


@exactly
def waterfall(composite: Composite) -> Waterfall:
    """Return the steps from resistance alone to the published score.

    "clamp" and "override" appear only where they change the total.
    """
    steps: list[WaterfallStep] = []
    before = Decimal("0.0")
    for key, label, factor, total in _running_totals(composite):
        if factor is not None or total != before:
            steps.append(WaterfallStep(key, label, factor, total - before, total))
        before = total
    return Waterfall(tuple(steps), composite.score)


@exactly
def work_impact(tasks: Iterable[TaskInput]) -> WorkImpact:
    """Return the shares of working time by impact."""
    shares = dict.fromkeys(Impact, Decimal(0))
    for task in tasks:
        shares[task.impact] += task.share
    return WorkImpact(
        displaced=shares[Impact.DISPLACEMENT],
        augmented=shares[Impact.AUGMENTATION],
        not_involved=shares[Impact.NOT_INVOLVED],
    )


@exactly
def share_at_or_above(tasks: Sequence[ScoredTime], score: int = HIGH_TASK_SCORE) -> Decimal:
    """Return the share of working time, in %, on tasks that score at least so much."""
    return sum((task.share for task in tasks if task.score >= score), Decimal(0))


def _remainder_label(composite: Composite) -> str:
    """Name what stands between the weighted points and the score."""
    causes = ["Compounding"]
    if composite.is_clamped:
        causes.append("end of the scale")
    if composite.override:
        causes.append("override")
    return f"{', '.join(causes[:-1])} and {causes[-1]}" if causes[1:] else causes[0]


def _running_totals(
    composite: Composite,
) -> tuple[tuple[str, str, Decimal | None, Decimal], ...]:
    """Return key, label, factor and displayed running total of every possible step."""
    resistance = composite.task_resistance
    with_evidence = resistance * composite.evidence_modifier
    with_barriers = with_evidence * composite.barrier_modifier
    return (
        ("resistance", "Resistance alone", resistance, points(resistance)),
        ("evidence", "Evidence", composite.evidence_modifier, points(with_evidence)),
        ("barriers", "Barriers", composite.barrier_modifier, points(with_barriers)),
        ("growth", "AI growth", composite.growth_modifier, composite.unclamped),
        ("clamp", "End of the scale", None, composite.formula_score),
        ("override", "Assessor override", None, composite.score),
    )


def _part(component: Component, weight: int, value: Decimal | int, *, of: Decimal | int) -> Part:
    return Part(component.value, component.label, weight, rounded(Decimal(value) * weight / of))
