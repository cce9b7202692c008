"""How many roles are alike in all that is filtered by: from counters, or of what a text found."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.db.models import Sum

from assessments.models import Standing, Tally
from assessments.scoring.zones import SubLabel, Zone
from assessments.selectors.browse.filters import Filters, allows

Cell = tuple[str, str, str]  # sub-label, level, course
PROPERTIES = ("sub_label", "level", "course")


class Cells(Protocol):
    """Counts of roles, whatever they are of."""

    def alike(self, scope: str) -> Counter[Cell]:
        """Return how many roles of a scope are in each cell."""

    def in_scopes(self, scopes: Iterable[str], filters: Filters) -> dict[str, int]:
        """Return how many roles of each scope pass the filters."""


class StoredCells:
    """The counters of the whole catalogue: a query a call, whatever its size."""

    def alike(self, scope: str) -> Counter[Cell]:
        rows = Tally.objects.filter(scope=scope, number__gt=0)
        return Counter(
            {tuple(cell): number for *cell, number in rows.values_list(*PROPERTIES, "number")}
        )

    def in_scopes(self, scopes: Iterable[str], filters: Filters) -> dict[str, int]:
        rows = Tally.objects.filter(scope__in=scopes, **conditions(filters)).order_by()
        sums = rows.values_list("scope").annotate(total=Sum("number"))
        return dict(sums)


@dataclass(frozen=True, slots=True)
class FoundCells:
    """The roles that a text found, wherever they stand."""

    standings: tuple[tuple[str, str, str, str], ...]  # scope and cell

    def alike(self, scope: str) -> Counter[Cell]:
        return Counter(tuple(cell) for own, *cell in self.standings if own == scope)

    def in_scopes(self, scopes: Iterable[str], filters: Filters) -> dict[str, int]:
        wanted = set(scopes)
        return Counter(
            scope for scope, *cell in self.standings if scope in wanted and allows(filters, *cell)
        )


def found_cells(role_ids: Iterable[int]) -> FoundCells:
    """Read where the found roles stand. One query."""
    rows = Standing.objects.filter(role__in=list(role_ids))
    return FoundCells(tuple(rows.values_list("scope", *PROPERTIES)))


def conditions(filters: Filters) -> dict[str, list[str]]:
    """Return the filters other than scope and text as conditions on rows."""
    wanted = {}
    if filters.labels or filters.zones:
        labels = [label for label in SubLabel if allows_label(filters, label)]
        wanted["sub_label__in"] = [label.value for label in labels]
    if filters.levels:
        wanted["level__in"] = list(filters.levels)
    if filters.courses:
        wanted["course__in"] = list(filters.courses)
    return wanted


def allows_label(filters: Filters, label: SubLabel) -> bool:
    own = not filters.labels or label.value in filters.labels
    return own and (not filters.zones or Zone(label.zone).value in filters.zones)
