"""The home page: the whole field at a glance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.urls import reverse

from assessments.models import Role, Standing
from assessments.models.catalogue import WHOLE_FIELD
from assessments.scoring.zones import Zone, zone_of
from assessments.selectors.distribution import Distribution, distribution
from assessments.selectors.latest import Published, latest_versions
from assessments.selectors.listing import standings_of
from assessments.selectors.sectors import Part, sector_index

# Jobs that most visitors can place, in the order in which the home page would name them.
WELL_KNOWN = (
    *("electrician", "software-developer", "data-entry-clerk", "registered-nurse", "lawyer"),
    *("elementary-school-teacher", "paralegal", "heavy-truck-driver", "radiologist"),
    *("customer-service-representative", "translator", "ml-platform-engineer"),
)
EXAMPLES = ("ml-platform-engineer", "registered-nurse", "paralegal", "heavy-truck-driver")
ENTRY_COLUMNS = ("role__slug", "role__title", "score")
ENTRIES_A_ZONE = 4
LATEST = 5


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
class HomePage:
    """What the home page shows of the whole field; sectors stand by rising middle score."""

    field: Distribution
    landmarks: tuple[tuple[str, Decimal], ...]
    examples: tuple[Entry, ...]
    zones: tuple[ZoneEntry, ...]
    sectors: tuple[Part, ...]
    latest: tuple[Published, ...]

    @property
    def updated_at(self) -> datetime | None:
        """When the last version was published."""
        return self.latest[0].published_at if self.latest else None


def home_page() -> HomePage:
    """Return the home page's content.

    Five queries, and one for each zone that holds fewer well-known roles than it names.
    """
    field, known = distribution(WHOLE_FIELD), _well_known()
    return HomePage(
        field=field,
        landmarks=tuple((role.title, role.score) for role in known),
        examples=tuple(role for role in known if role.slug in EXAMPLES),
        zones=tuple(_zone_entry(zone, field, known) for zone in Zone),
        sectors=tuple(sorted(sector_index(), key=lambda part: part.spread.median)),
        latest=latest_versions(limit=LATEST),
    )


def _well_known() -> list[Entry]:
    standings = standings_of(Role.objects.filter(slug__in=WELL_KNOWN), WHOLE_FIELD)
    found = {row[0]: Entry(*row) for row in standings.values_list(*ENTRY_COLUMNS)}
    return [found[slug] for slug in WELL_KNOWN if slug in found]


def _entries(*, limit: int | None = None, **conditions: object) -> Iterable[Entry]:
    standings = Standing.objects.filter(scope=WHOLE_FIELD, **conditions).order_by(
        "score", "role_id"
    )
    rows = standings.values_list(*ENTRY_COLUMNS)[:limit]
    return (Entry(*row) for row in rows)


def _zone_entry(zone: Zone, field: Distribution, known: Sequence[Entry]) -> ZoneEntry:
    number = field.number_in(zone)
    roles = [role for role in known if role.zone is zone]
    if len(roles) < min(number, ENTRIES_A_ZONE):
        scores = [score for score, _ in field.counted if zone_of(score) is zone]
        more = _entries(limit=ENTRIES_A_ZONE, score__gte=scores[0], score__lte=scores[-1])
        named = {role.slug for role in roles}
        roles += [role for role in more if role.slug not in named]
    shown = sorted(roles[:ENTRIES_A_ZONE], key=lambda role: role.score)
    return ZoneEntry(zone, number, tuple(shown))
