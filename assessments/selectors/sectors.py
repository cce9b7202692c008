"""Sectors and specialisms: what each holds, and how its roles are spread."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Sum
from django.urls import reverse

from assessments.models import Sector, Specialism, Standing, Tally, VariantCourse
from assessments.selectors.browse import Filters
from assessments.selectors.distribution import Distribution, distribution, distributions
from assessments.selectors.listing import RoleLine, lines

SHOWN = 25  # roles listed on the page; the list of roles has them all


@dataclass(frozen=True, slots=True)
class Part:
    """A sector, or a specialism of one, with the spread of its roles."""

    name: str
    url: str
    spread: Distribution


@dataclass(frozen=True, slots=True)
class Line:
    """A role as lists take it; nothing was searched for."""

    role: RoleLine
    match: None = None


@dataclass(frozen=True, slots=True)
class ScopePage:
    """The page of a sector, or of a specialism: its spread, its parts and its first roles.

    `courses` are the numbers of roles by where directing AI takes them. `sector` is None on the
    page of a sector itself.
    """

    name: str
    url: str
    sector: Part | None
    spread: Distribution
    parts: tuple[Part, ...]
    lines: tuple[Line, ...]
    lowest: RoleLine
    courses: dict[str, int]
    filters: Filters

    @property
    def slugs(self) -> tuple[str, str]:
        return self.filters.sector, self.filters.specialism

    @property
    def browse_url(self) -> str:
        return self.filters.url

    @property
    def highest(self) -> RoleLine:
        return self.lines[0].role

    @property
    def landmarks(self) -> tuple[tuple[str, Decimal], ...]:
        """The ends of the spread by name, to be drawn."""
        ends = {role.slug: (role.title, role.score) for role in (self.lowest, self.highest)}
        return tuple(ends.values())

    @property
    def safer(self) -> int:
        """How many roles directing AI makes safer."""
        return self.courses.get(VariantCourse.SAFER, 0)

    @property
    def with_variant(self) -> int:
        """How many roles have been read that way at all."""
        return sum(number for course, number in self.courses.items() if course)


def sector_index() -> tuple[Part, ...]:
    """Return the sectors that hold roles, by name. Two queries."""
    names = dict(Sector.objects.order_by("name").values_list("slug", "name"))
    spreads = distributions(names)
    return tuple(
        Part(name, sector_url(slug), spreads[slug])
        for slug, name in names.items()
        if slug in spreads
    )


def sector_page(slug: str) -> ScopePage | None:
    """Return the page of a sector, or None where it holds no role. Six queries."""
    sector = Sector.objects.filter(slug=slug).first()
    if sector is None:
        return None
    names = dict(Specialism.objects.filter(sector=sector).values_list("slug", "name"))
    spreads = distributions(f"{slug}/{part}" for part in names)
    parts = (
        Part(name, specialism_url(slug, part), spreads[f"{slug}/{part}"])
        for part, name in names.items()
        if f"{slug}/{part}" in spreads
    )
    return scope_page(sector.name, sector_url(slug), Filters(sector=slug), parts=tuple(parts))


def specialism_page(sector_slug: str, slug: str) -> ScopePage | None:
    """Return the page of a specialism, or None where it holds no role. Five queries."""
    found = Specialism.objects.filter(sector__slug=sector_slug, slug=slug)
    specialism = found.select_related("sector").first()
    if specialism is None:
        return None
    sector = Part(specialism.sector.name, sector_url(sector_slug), Distribution(()))
    filters = Filters(sector=sector_slug, specialism=slug)
    return scope_page(specialism.name, specialism_url(sector_slug, slug), filters, sector=sector)


def scope_page(
    name: str,
    url: str,
    filters: Filters,
    *,
    sector: Part | None = None,
    parts: tuple[Part, ...] = (),
) -> ScopePage | None:
    scope = filters.scope
    spread = distribution(scope)
    if not spread.counted:
        return None
    standings = Standing.objects.filter(scope=scope)
    tallies = Tally.objects.filter(scope=scope).values_list("course").order_by()
    return ScopePage(
        name=name,
        url=url,
        sector=sector,
        spread=spread,
        parts=parts,
        lines=tuple(Line(role) for role in lines(standings.order_by("-score", "-role_id")[:SHOWN])),
        lowest=lines(standings.order_by("score", "role_id")[:1])[0],
        courses=dict(tallies.annotate(total=Sum("number"))),
        filters=filters,
    )


def sector_url(slug: str) -> str:
    return reverse("assessments:sector", args=[slug])


def specialism_url(sector_slug: str, slug: str) -> str:
    return reverse("assessments:specialism", args=[sector_slug, slug])
