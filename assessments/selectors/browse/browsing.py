"""The list of roles as asked for: the filters with their counts, and one page of lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessments.selectors.browse.cells import StoredCells, conditions, found_cells
from assessments.selectors.browse.facets import Facet, Facets, facets
from assessments.selectors.browse.filters import BEST, SORTS, Filters
from assessments.selectors.browse.reading import AddressWrong
from assessments.selectors.browse.rows import SIZE, Page, page
from assessments.selectors.listing import RoleLine, lines, standings_of
from assessments.selectors.search import Match, Search, search

FOUND_MAX = 200  # roles that a text finds at most


@dataclass(frozen=True, slots=True)
class Line:
    """A role in the list, and how the text found it, where there is one."""

    role: RoleLine
    match: Match | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """A filter value that is set, and the address without it."""

    title: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Browse:
    """The page of roles: what was asked, what can be chosen, and the lines.

    `is_miss` where a text was asked for and no role goes by such a name; the lines are then what
    comes nearest.
    """

    filters: Filters
    facets: Facets
    lines: tuple[Line, ...]
    previous: str
    following: str
    chosen: tuple[Chosen, ...]
    is_miss: bool

    @property
    def title(self) -> str:
        """What the list is called: by its text, then by the filters that are set."""
        labels = ", ".join(one.label for one in self.chosen)
        if self.filters.text:
            named = f"Roles like “{self.filters.text}”"
        else:
            named = "Roles" if labels else "All roles"
        return f"{named}: {labels}" if labels else named

    @property
    def orders(self) -> tuple[tuple[str, str], ...]:
        """The orders that can be chosen: by fit only where there is a text."""
        best = [(BEST, "Best match first")] if self.filters.text else []
        return (*best, *((name, sort.label) for name, sort in SORTS.items()))

    @property
    def sides(self) -> tuple[Facet, ...]:
        """The filters that are shown as boxes to tick."""
        found = self.facets
        return (found.zones, found.labels, found.levels, found.courses)


def browse(filters: Filters) -> Browse:
    """Return the page that the filters ask for. Five queries, or four to ten with a text.

    Raises AddressWrong where it is not a place of the list.
    """
    if filters.text:
        found = search(filters.text, limit=FOUND_MAX)
        by_id = {match.role_id: match for match in found.matches}
        sides = facets(filters, found_cells(by_id))
        part = found_page(filters, found)
    else:
        found, by_id = None, {}
        sides, part = facets(filters, StoredCells()), page(filters)
    return Browse(
        filters=filters,
        facets=sides,
        lines=tuple(Line(role, by_id.get(role.role_id)) for role in part.roles),
        previous=part.previous,
        following=part.following,
        chosen=tuple(chosen(filters, sides)),
        is_miss=found is not None and found.is_miss,
    )


def found_page(filters: Filters, found: Search) -> Page:
    """Return the page of what a text found: places count from its start, as it is never long."""
    start = read_start(filters.after)
    ids = [match.role_id for match in found.matches]
    rows = standings_of(ids, filters.scope).filter(**conditions(filters))
    roles = in_order(lines(rows), filters, ids)
    previous, following = max(0, start - SIZE), start + SIZE
    back = filters.at(after=str(previous) if previous else "").url
    return Page(
        roles=tuple(roles[start:following]),
        previous=back if start else "",
        following=filters.at(after=str(following)).url if len(roles) > following else "",
    )


def read_start(place: str) -> int:
    if not place:
        return 0
    if not place.isdecimal() or int(place) > FOUND_MAX:
        raise AddressWrong(place)
    return int(place)


def in_order(roles: list[RoleLine], filters: Filters, best: Sequence[int]) -> list[RoleLine]:
    if filters.order == BEST:
        place = {role_id: position for position, role_id in enumerate(best)}
        return sorted(roles, key=lambda role: place[role.role_id])
    sort = SORTS[filters.order]
    return sorted(
        roles, key=lambda role: (getattr(role, sort.column), role.role_id), reverse=sort.descends
    )


def chosen(filters: Filters, sides: Facets) -> list[Chosen]:
    named = {
        "zones": sides.zones,
        "labels": sides.labels,
        "sector": sides.sectors,
        "specialism": sides.specialisms,
        "levels": sides.levels,
        "courses": sides.courses,
    }
    return [
        Chosen(facet.title, choice.label, filters.without_value(name, choice.value).url)
        for name, facet in named.items()
        for choice in facet.choices
        if choice.is_chosen
    ]
