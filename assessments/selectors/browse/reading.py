"""Reads from an address what is asked of the list of roles."""

from collections.abc import Iterable

from django.http import QueryDict

from assessments.models import VariantCourse
from assessments.scoring.zones import SubLabel, Zone
from assessments.selectors.browse.filters import BEST, MANY, NAMES, SORTS, USUAL, Filters

TEXT_MAX = 100  # letters of a search that are read
VALUES_MAX = 20  # values of one filter that are read
KNOWN = {
    "zones": {zone.value for zone in Zone},
    "labels": {label.value for label in SubLabel},
    "courses": {*VariantCourse.values},
}


class AddressWrong(ValueError):
    """The address asks for something that no list of roles has."""


def filters_of(query: QueryDict) -> Filters:
    """Return what an address asks for; values left empty are not asked for.

    Raises AddressWrong for a zone, sub-label, direction or order that does not exist. A sector, a
    specialism or a seniority may have been here once: they just find nothing.
    """
    if any("\0" in value for values in query.lists() for value in values[1]):
        raise AddressWrong
    single = {name: query.get(NAMES[name][0], "").strip() for name in NAMES if name not in MANY}
    many = {name: values(name, query.getlist(NAMES[name][0])) for name in MANY}
    sort = query.get("sort", "")
    if sort and sort != BEST and sort not in SORTS:
        raise AddressWrong
    single["text"] = single["text"][:TEXT_MAX].strip()
    if sort in {BEST, "" if single["text"] else USUAL}:
        sort = ""
    if not single["sector"]:
        single["specialism"] = ""
    place = {name: query.get(name, "")[:TEXT_MAX] for name in ("after", "before")}
    return Filters(**single, **many, sort=sort, **place)


def values(name: str, asked: Iterable[str]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(value.strip() for value in asked if value.strip()))[:VALUES_MAX]
    if name in KNOWN and not set(found) <= KNOWN[name]:
        raise AddressWrong
    return found
