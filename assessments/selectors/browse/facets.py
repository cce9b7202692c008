"""The filters beside the list: what one can choose, with how many roles each choice would leave."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from assessments.models import WHOLE_FIELD, Sector, Specialism, VariantCourse
from assessments.scoring.zones import SubLabel, Zone
from assessments.selectors.browse.cells import Cell, Cells
from assessments.selectors.browse.filters import NAMES, Filters, allows

ZONES = (Zone.GREEN, Zone.YELLOW, Zone.RED)
CELL_FIELDS = ("zones", "labels", "levels", "courses")


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, and the number of roles with it among those the others leave."""

    value: str
    label: str
    number: int
    is_chosen: bool
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter: its name in the address, its title, and what can be chosen."""

    name: str
    title: str
    choices: tuple[Choice, ...]

    @property
    def is_set(self) -> bool:
        return any(choice.is_chosen for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Looser:
    """One filter that could be given up, where that address leads, and what is found there."""

    title: str
    url: str
    number: int


@dataclass(frozen=True, slots=True)
class Facets:
    """Every filter, the number of roles that pass them all, and what giving one up would find."""

    total: int
    zones: Facet
    labels: Facet
    sectors: Facet
    specialisms: Facet
    levels: Facet
    courses: Facet
    looser: tuple[Looser, ...]


def facets(filters: Filters, cells: Cells) -> Facets:
    """Count every filter's choices. Two queries, and two where the cells are the counters."""
    alike = cells.alike(filters.scope)
    sectors = dict(Sector.objects.values_list("slug", "name"))
    own = Specialism.objects.filter(sector__slug=filters.sector)
    specialisms = {
        f"{filters.sector}/{slug}": name for slug, name in own.values_list("slug", "name")
    }
    in_scopes = cells.in_scopes([WHOLE_FIELD, *sectors, *specialisms], filters)
    named = {
        "zones": [(zone.value, zone.label) for zone in ZONES],
        "labels": [(label.value, label.label) for label in SubLabel],
        "levels": [(level, level) for level in sorted({level for _, level, _ in alike})],
        "courses": VariantCourse.choices,
    }
    counted = {name: count(name, filters, alike) for name in CELL_FIELDS}
    return Facets(
        total=sum(number for cell, number in alike.items() if allows(filters, *cell)),
        sectors=scope_facet("sector", sectors, filters.sector, in_scopes),
        specialisms=scope_facet("specialism", specialisms, filters.scope, in_scopes),
        looser=looser(filters, alike, in_scopes),
        **{name: facet(name, named[name], filters, counted[name]) for name in CELL_FIELDS},
    )


def count(name: str, filters: Filters, alike: Counter[Cell]) -> Counter[str]:
    """Return how many roles have each value of one filter, among those the others let pass."""
    others = filters.without(name)
    values = {
        "zones": lambda label, level, course: SubLabel(label).zone.value,
        "labels": lambda label, level, course: label,
        "levels": lambda label, level, course: level,
        "courses": lambda label, level, course: course,
    }
    counted = Counter()
    for cell, number in alike.items():
        if allows(others, *cell):
            counted[values[name](*cell)] += number
    return counted


def facet(
    name: str, named: Iterable[tuple[str, str]], filters: Filters, counted: Counter[str]
) -> Facet:
    chosen = getattr(filters, name)
    address, title = NAMES[name]
    choices = (
        Choice(value, label, counted[value], value in chosen, zone_of_choice(name, value))
        for value, label in named
    )
    kept = tuple(choice for choice in choices if choice.number or choice.is_chosen)
    return Facet(address, title, kept)


def zone_of_choice(name: str, value: str) -> str:
    if name == "zones":
        return value
    return SubLabel(value).zone.value if name == "labels" else ""


def scope_facet(name: str, named: dict[str, str], chosen: str, numbers: dict[str, int]) -> Facet:
    choices = (
        Choice(scope.rpartition("/")[2], label, numbers.get(scope, 0), is_within(chosen, scope))
        for scope, label in named.items()
    )
    address, title = NAMES[name]
    kept = (choice for choice in choices if choice.number or choice.is_chosen)
    return Facet(address, title, tuple(sorted(kept, key=lambda choice: choice.label)))


def is_within(chosen: str, scope: str) -> bool:
    return chosen == scope


def looser(filters: Filters, alike: Counter[Cell], in_scopes: dict[str, int]) -> tuple[Looser, ...]:
    """Return the filters that could be given up one at a time, the most roles first."""
    found = []
    for name in filters.active:
        others = filters.without(name)
        if name in CELL_FIELDS:
            number = sum(n for cell, n in alike.items() if allows(others, *cell))
        elif name == "text":
            continue
        else:
            number = in_scopes.get(others.scope, 0)
        if number:
            found.append(Looser(NAMES[name][1], others.url, number))
    return tuple(sorted(found, key=lambda one: -one.number))
