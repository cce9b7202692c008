"""What would flip a score, and how sure it is, in rows and plain words."""

from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.inputs import AssessmentInputs
from assessments.scoring.sensitivity import (
    Sensitivity,
    SensitivityRow,
    StepKind,
    distance_to,
    grouped,
    sensitivity,
)
from assessments.scoring.zones import Zone
from assessments.selectors.words import counted, listed, signed

AXES = {
    StepKind.EVIDENCE: "Evidence",
    StepKind.GROWTH: "AI growth",
    StepKind.BARRIERS: "Barriers",
}


@dataclass(frozen=True, slots=True)
class FlipRow:
    """One input a step worse and a step better: the scores it would give, None past its scale."""

    label: str
    note: str
    worse: Decimal | None
    worse_zone: Zone | None
    better: Decimal | None
    better_zone: Zone | None


@dataclass(frozen=True, slots=True)
class Flip:
    """The single steps from a score, their range, and what would change the zone in words."""

    steps: Sensitivity
    rows: tuple[FlipRow, ...]
    sureness: str
    far: tuple[str, ...]


def flip(inputs: AssessmentInputs) -> Flip:
    """Return what one changed judgement would do to a score. No queries."""
    steps = sensitivity(inputs)
    return Flip(
        steps=steps,
        rows=tuple(flip_row(row) for row in grouped(steps)),
        sureness=sureness(steps),
        far=tuple(filter(None, (far(inputs, steps, zone) for zone in Zone))),
    )


def flip_row(row: SensitivityRow) -> FlipRow:
    scores = (row.worse, row.worse_zone, row.better, row.better_zone)
    if row.kind is not StepKind.TASK:
        show = str if row.kind is StepKind.BARRIERS else signed
        low, high = row.values
        return FlipRow(AXES[row.kind], f"{show(low)} to {show(high)}", *scores)
    share = f"{row.share.normalize():f}%"
    if len(row.keys) == 1:
        return FlipRow(f"The {share} task", "a point worse or better", *scores)
    return FlipRow(f"A {share} task", f"any of {len(row.keys)}, a point worse or better", *scores)


def sureness(steps: Sensitivity) -> str:
    """Say what range one changed judgement spans and whether it holds the zone."""
    span = f"One changed judgement would put it between {steps.lowest} and {steps.highest}"
    if not steps.crossing:
        return f"{span}: {steps.zone.label} either way."
    others = [zone.label for zone in Zone if any(step.zone is zone for step in steps.crossing)]
    number = f"{len(steps.crossing)} of {counted(len(steps.steps), 'possible step')}"
    return f"{span}. {number} would make it {listed(others)}."


def far(inputs: AssessmentInputs, steps: Sensitivity, zone: Zone) -> str:
    """Say what it would take to reach a zone that no single step reaches, or nothing."""
    if zone is steps.zone or any(step.zone is zone for step in steps.crossing):
        return ""
    change = distance_to(inputs, zone)
    if change is None:
        return f"No change of the evidence alone would make it {zone.label}."
    now = inputs.evidence_total
    verb = "fall" if change < 0 else "rise"
    return (
        f"To become {zone.label} with everything else unchanged, the evidence would have to "
        f"{verb} from {signed(now)} to {signed(now + change)}."
    )
