"""One page of the list of roles, found by where the last one ended rather than by counting."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db.models import Q, QuerySet

from assessments.models import Standing
from assessments.selectors.browse.cells import conditions
from assessments.selectors.browse.filters import SORTS, Filters, Sort
from assessments.selectors.browse.reading import AddressWrong
from assessments.selectors.listing import RoleLine, lines

SIZE = 25  # roles a page
STROKE = "~"  # between the two parts of a place in the list


@dataclass(frozen=True, slots=True)
class Page:
    """Some roles of a list, and the addresses of the pages before and after, if there are any."""

    roles: tuple[RoleLine, ...]
    previous: str = ""
    following: str = ""


READ: dict[str, Callable[[str], Any]] = {
    "score": Decimal,
    "swing": Decimal,
    "name": str,
    "assessed_on": date.fromisoformat,
}


def page(filters: Filters) -> Page:
    """Return the page of the whole list at the place the filters name. One query."""
    sort = SORTS[filters.order]
    standings = Standing.objects.filter(scope=filters.scope, **conditions(filters))
    if filters.before:
        rows = lines(ordered(beyond(standings, sort, filters.before, backwards=True), sort, True))
        return cut(list(reversed(rows[:SIZE])), filters, sort, more=len(rows) > SIZE)
    if filters.after:
        standings = beyond(standings, sort, filters.after, backwards=False)
    rows = lines(ordered(standings, sort, False))
    return cut(rows[:SIZE], filters, sort, more=len(rows) > SIZE)


def ordered(standings: QuerySet, sort: Sort, backwards: bool) -> QuerySet:
    sign = "-" if sort.descends is not backwards else ""
    return standings.order_by(f"{sign}{sort.column}", f"{sign}role_id")[: SIZE + 1]


def beyond(standings: QuerySet, sort: Sort, place: str, *, backwards: bool) -> QuerySet:
    """Return the rows on the far side of a place; written so that an index finds its start."""
    value, role = read_place(sort, place)
    side = "lt" if sort.descends is not backwards else "gt"
    column = sort.column
    near = standings.filter(**{f"{column}__{side}e": value})
    return near.filter(Q(**{f"{column}__{side}": value}) | Q(**{f"role__{side}": role}))


def read_place(sort: Sort, place: str) -> tuple[Any, int]:
    """Read a place: the sorted value and the id of a role. Raises AddressWrong."""
    value, _, role = place.rpartition(STROKE)
    try:
        read = READ[sort.column](value)
        if isinstance(read, Decimal) and not -100 <= read <= 100:
            raise AddressWrong(place)
        if not 0 < int(role) < 2**63:
            raise AddressWrong(place)
    except (ValueError, InvalidOperation) as error:
        raise AddressWrong(place) from error
    return read, int(role)


def cut(rows: list[RoleLine], filters: Filters, sort: Sort, *, more: bool) -> Page:
    """Return the rows with the addresses of the pages around; `more` are in the way it was read."""
    if not rows:
        return Page(())
    has_previous = more if filters.before else bool(filters.after)
    has_following = True if filters.before else more
    previous = filters.at(before=place_of(rows[0], sort)).url if has_previous else ""
    following = filters.at(after=place_of(rows[-1], sort)).url if has_following else ""
    return Page(tuple(rows), previous, following)


def place_of(role: RoleLine, sort: Sort) -> str:
    return f"{getattr(role, sort.column)}{STROKE}{role.role_id}"
