"""The way from one role's score to another's, in points by what was replaced."""

from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.change import ChangePart, PartMove, change_account
from assessments.scoring.inputs import Component
from assessments.selectors.comparison.contenders import Contender
from assessments.selectors.side_by_side import component_value
from assessments.selectors.words import signed

STEPS = {
    ChangePart.TASKS: Component.RESISTANCE,
    ChangePart.EVIDENCE: Component.EVIDENCE,
    ChangePart.BARRIERS: Component.BARRIERS,
    ChangePart.GROWTH: Component.GROWTH,
}


@dataclass(frozen=True, slots=True)
class GapStep:
    """One step from the first role's score to another's: what was replaced, and the points."""

    label: str
    replaced: str
    change: Decimal


@dataclass(frozen=True, slots=True)
class Gap:
    """The account of the way from the first role's score to another's; the steps add up."""

    start: Contender
    end: Contender
    steps: tuple[GapStep, ...]
    totals: tuple[Decimal, ...]
    difference: Decimal


def gap(start: Contender, end: Contender) -> Gap:
    """Replace one role's inputs by another's in the formula's order, and account for the points."""
    account = change_account(start.inputs, end.inputs, before=start.score, after=end.score)
    moves = [move for move in account.moves if move.part in STEPS or move.change]
    return Gap(
        start=start,
        end=end,
        steps=tuple(step(move, start, end) for move in moves),
        totals=(account.before, *(move.total for move in moves)),
        difference=account.difference,
    )


def step(move: PartMove, start: Contender, end: Contender) -> GapStep:
    return GapStep(label_of(move.part), replaced(move.part, start, end), move.change)


def label_of(part: ChangePart) -> str:
    return STEPS[part].label if part in STEPS else part.label


def replaced(part: ChangePart, start: Contender, end: Contender) -> str:
    """Say which value gave way to which: "3.35 to 3.75"; empty where there are no two values."""
    if part in STEPS:
        component = STEPS[part]
        pair = (side.components[component] for side in (start.side, end.side))
        return " to ".join(component_value(component, value) for value in pair)
    if part is ChangePart.OVERRIDE:
        return f"{signed(start.inputs.override)} to {signed(end.inputs.override)}"
    return "other versions of the method"
