"""Roles side by side: which is strongest in each of the five components (method.md, Transition)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.inputs import Component

Components = Mapping[Component, Decimal]


@dataclass(frozen=True, slots=True)
class ComponentRow:
    """One component of every role, in their order."""

    component: Component
    values: tuple[Decimal, ...]

    @property
    def winner(self) -> int | None:
        """The place of the one strongest role; None where the strongest tie."""
        return strongest(self.values)


def component_rows(roles: Sequence[Components]) -> tuple[ComponentRow, ...]:
    """Set the five components of some roles side by side."""
    return tuple(
        ComponentRow(component, tuple(role[component] for role in roles)) for component in Component
    )


def wins(rows: Sequence[ComponentRow], role: int) -> int:
    """Return in how many components the role in this place is strongest; a tie is nobody's."""
    return sum(row.winner == role for row in rows)


def strongest(values: Sequence[Decimal | int]) -> int | None:
    """Return the place of the one greatest value, None where several share it."""
    best = max(values)
    return values.index(best) if values.count(best) == 1 else None
