"""Figures of several roles side by side: the five components and the rows below them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.comparison import ComponentRow, strongest
from assessments.scoring.inputs import BarrierKind, EvidenceDimension, PrincipleKind
from assessments.scoring.rules import BARRIER_ROW_MAX, EVIDENCE_ROW_MAX, PRINCIPLE_ROW_MAX
from assessments.selectors.roles.audit import SCALES
from assessments.selectors.side_by_side import component_value
from assessments.selectors.words import signed

ROW_SCALES = {
    EvidenceDimension: (-EVIDENCE_ROW_MAX, EVIDENCE_ROW_MAX),
    BarrierKind: (0, BARRIER_ROW_MAX),
    PrincipleKind: (0, PRINCIPLE_ROW_MAX),
}


@dataclass(frozen=True, slots=True)
class DuoRow:
    """One figure of every role on a scale from `low` to `high`; `winner` is a place or None."""

    name: str
    scale: str
    low: int
    high: int
    values: tuple[Decimal | int, ...]
    shown: tuple[str, ...]
    winner: int | None


def component_row(row: ComponentRow) -> DuoRow:
    low, high = SCALES[row.component]
    shown = tuple(component_value(row.component, value) for value in row.values)
    return DuoRow(
        row.component.label, scale_of(low, high), low, high, row.values, shown, row.winner
    )


def signal_rows(kinds: type, roles: Sequence[Mapping]) -> tuple[DuoRow, ...]:
    """Set the rows of one kind side by side; a row that an assessment lacks counts 0."""
    low, high = ROW_SCALES[kinds]
    rows = []
    for kind in kinds if roles else ():
        values = tuple(role.get(kind, 0) for role in roles)
        shown = tuple(signed(value) if low < 0 else str(value) for value in values)
        rows.append(
            DuoRow(kind.label, scale_of(low, high), low, high, values, shown, strongest(values))
        )
    return tuple(rows)


def scale_of(low: int, high: int) -> str:
    return f"±{high}" if low < 0 else f"{low} to {high}"
