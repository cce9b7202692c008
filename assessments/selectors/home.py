"""The home page: the whole field at a glance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import accumulate

from django.urls import reverse

from assessments.models import ScoreTally, Sector, Standing
from assessments.models.catalogue import WHOLE_FIELD
from assessments.scoring.zones import Zone, borderline, zone_of
from assessments.selectors.latest import Published, latest_versions

# Jobs that most visitors can place, in the order in which the home page would name them.
WELL_KNOWN = (
    *("electrician", "software-developer", "data-entry-clerk", "registered-nurse", "lawyer"),
    *("elementary-school-teacher", "paralegal", "heavy-truck-driver", "radiologist"),
    *("customer-service-representative", "translator", "ml-platform-engineer"),
)
EXAMPLES = ("ml-platform-engineer", "registered-nurse", "paralegal", "heavy-truck-driver")
ENTRIES_A_ZONE = 4
LATEST = 5

Tallies = Sequence[tuple[Decimal, int]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A role by name and score."""

    slug: str
    title: str
    score: Decimal

    @property
    def zone(self) -> Zone:
        return zone_of(self.score)

    @property
    def url(self) -> str:
        return reverse("assessments:role", args=[self.slug])


@dataclass(frozen=True, slots=True)
class ZoneEntry:
    """A zone: how many roles it holds, and some of them by rising score."""

    zone: Zone
    number: int
    roles: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class SectorEntry:
    """A sector: how many roles it holds and the different scores among them."""

    name: str
    slug: str
    number: int
    scores: tuple[tuple[Decimal, str], ...]

    @property
    def low(self) -> Decimal:
        return self.scores[0][0]

    @property
    def high(self) -> Decimal:
        return self.scores[-1][0]


@dataclass(frozen=True, slots=True)
class Summary:
    """Figures of the whole field, scores in points; None where no role is published."""

    total: int
    near_a_line: int
    median: Decimal | None
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the home page shows; `tallies` hold score, zone and number of roles."""

    summary: Summary
    tallies: tuple[tuple[Decimal, str, int], ...]
    landmarks: tuple[tuple[str, Decimal], ...]
    examples: tuple[Entry, ...]
    zones: tuple[ZoneEntry, ...]
    sectors: tuple[SectorEntry, ...]
    latest: tuple[Published, ...]

    @property
    def updated_at(self) -> datetime | None:
        """When the last version was published."""
        return self.latest[0].published_at if self.latest else None


def home_page() -> HomePage:
    """Return the home page's content.

    Five queries, and one for each zone that holds fewer well-known roles than it names.
    """
    tallies = _tallies(WHOLE_FIELD)
    known = _well_known()
    return HomePage(
        summary=_summary(tallies),
        tallies=tuple((score, zone_of(score).value, number) for score, number in tallies),
        landmarks=tuple((role.title, role.score) for role in known),
        examples=tuple(role for role in known if role.slug in EXAMPLES),
        zones=tuple(_zone_entry(zone, tallies, known) for zone in Zone),
        sectors=_sector_entries(),
        latest=latest_versions(limit=LATEST),
    )


def _tallies(scope: str) -> Tallies:
    counted = ScoreTally.objects.filter(scope=scope, number__gt=0).order_by("score")
    return list(counted.values_list("score", "number"))


def _well_known() -> list[Entry]:
    found = {entry.slug: entry for entry in _entries(role__slug__in=WELL_KNOWN)}
    return [found[slug] for slug in WELL_KNOWN if slug in found]


def _entries(*, limit: int | None = None, **conditions: object) -> Iterable[Entry]:
    standings = Standing.objects.filter(scope=WHOLE_FIELD, **conditions).order_by("score", "role")
    rows = standings.values_list("role__slug", "role__title", "score")[:limit]
    return (Entry(*row) for row in rows)


def _zone_entry(zone: Zone, tallies: Tallies, known: Sequence[Entry]) -> ZoneEntry:
    number = sum(count for score, count in tallies if zone_of(score) is zone)
    roles = [role for role in known if role.zone is zone][:ENTRIES_A_ZONE]
    if len(roles) < min(number, ENTRIES_A_ZONE):
        labels = [score for score, _ in tallies if zone_of(score) is zone]
        more = _entries(limit=ENTRIES_A_ZONE, score__gte=labels[0], score__lte=labels[-1])
        slugs = {role.slug for role in roles}
        roles += [role for role in more if role.slug not in slugs]
    return ZoneEntry(zone, number, tuple(sorted(roles[:ENTRIES_A_ZONE], key=lambda r: r.score)))


def _sector_entries() -> tuple[SectorEntry, ...]:
    """Return the sectors that hold roles, the highest middle of their range first. Two queries."""
    names = dict(Sector.objects.values_list("slug", "name"))
    scores: dict[str, list[tuple[Decimal, int]]] = {}
    counted = ScoreTally.objects.filter(scope__in=names, number__gt=0).order_by("score")
    for scope, score, number in counted.values_list("scope", "score", "number"):
        scores.setdefault(scope, []).append((score, number))
    found = [
        SectorEntry(
            name=names[slug],
            slug=slug,
            number=sum(number for _, number in tallies),
            scores=tuple((score, zone_of(score).value) for score, _ in tallies),
        )
        for slug, tallies in scores.items()
    ]
    return tuple(sorted(found, key=lambda sector: (-sector.low - sector.high, sector.name)))


def _summary(tallies: Tallies) -> Summary:
    total = sum(number for _, number in tallies)
    near = sum(number for score, number in tallies if borderline(score))
    if not total:
        return Summary(total, near, None, None, None)
    return Summary(total, near, _median(tallies, total), tallies[0][0], tallies[-1][0])


def _median(tallies: Tallies, total: int) -> Decimal:
    """Return the middle score, or the one halfway between the two middle ones."""
    reached = list(accumulate(number for _, number in tallies))

    def at(place: int) -> Decimal:
        return next(score for (score, _), end in zip(tallies, reached, strict=True) if place < end)

    return (at((total - 1) // 2) + at(total // 2)) / 2
