"""What a visitor asks of the list of roles, and how it stands in the address."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.urls import reverse

from assessments.models import WHOLE_FIELD
from assessments.scoring.zones import SubLabel

# Fields of Filters: what the address calls them, and what people do.
NAMES = {
    "text": ("q", "Search"),
    "zones": ("zone", "Zone"),
    "labels": ("label", "Sub-label"),
    "sector": ("sector", "Sector"),
    "specialism": ("specialism", "Specialism"),
    "levels": ("seniority", "Seniority"),
    "courses": ("direction", "If you direct AI"),
}
MANY = ("zones", "labels", "levels", "courses")


@dataclass(frozen=True, slots=True)
class Sort:
    """An order of the list: by which column, and which way."""

    column: str
    descends: bool
    label: str


BEST, USUAL = "best", "score"  # the orders with and without a text, unless another is chosen
SORTS = {
    "score": Sort("score", True, "Most protected first"),
    "risk": Sort("score", False, "Most at risk first"),
    "name": Sort("name", False, "By name"),
    "assessed": Sort("assessed_on", True, "Last assessed first"),
    "move": Sort("swing", True, "Biggest move first"),
}


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters, the order and the place in the list; empty is every role."""

    text: str = ""
    zones: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    sector: str = ""
    specialism: str = ""
    levels: tuple[str, ...] = ()
    courses: tuple[str, ...] = ()
    sort: str = ""
    after: str = ""
    before: str = ""

    @property
    def scope(self) -> str:
        if not self.sector:
            return WHOLE_FIELD
        return f"{self.sector}/{self.specialism}" if self.specialism else self.sector

    @property
    def order(self) -> str:
        """The name of the order: by fit for a text, else by score, unless another is chosen."""
        return self.sort or (BEST if self.text else USUAL)

    @property
    def active(self) -> tuple[str, ...]:
        """The names of the filters that are set, the text among them."""
        return tuple(name for name in NAMES if getattr(self, name))

    @property
    def url(self) -> str:
        """The shortest address that asks for just this."""
        pairs = [
            (NAMES[name][0], value)
            for name in self.active
            for value in (getattr(self, name) if name in MANY else (getattr(self, name),))
        ]
        pairs += [(name, getattr(self, name)) for name in ("sort", "after", "before")]
        query = urlencode([(name, value) for name, value in pairs if value])
        return reverse("assessments:role_index") + (f"?{query}" if query else "")

    @property
    def plain_url(self) -> str:
        """The address of every role, in the usual order."""
        return reverse("assessments:role_index")

    def at(self, **place: str) -> "Filters":
        """Return the same filters at another place of the list."""
        return replace(self, **{"after": "", "before": ""} | place)

    def without(self, name: str) -> "Filters":
        """Return all but one of the filters, from the start; a specialism goes with its sector."""
        empty = {name: () if name in MANY else ""}
        if name == "sector":
            empty["specialism"] = ""
        return replace(self.at(), **empty)

    def without_value(self, name: str, value: str) -> "Filters":
        """Return the filters less one value of one of them, from the start."""
        if name not in MANY:
            return self.without(name)
        left = tuple(one for one in getattr(self, name) if one != value)
        return replace(self.at(), **{name: left})


def allows(filters: Filters, label: str, level: str, course: str) -> bool:
    """Say whether a role of these properties passes the filters; its scope is not asked."""
    return (
        (not filters.labels or label in filters.labels)
        and (not filters.zones or SubLabel(label).zone.value in filters.zones)
        and (not filters.levels or level in filters.levels)
        and (not filters.courses or course in filters.courses)
    )
