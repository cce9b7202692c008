"""The home page: the whole field at a glance."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.zones import Zone
from assessments.selectors.roles.links import RoleLink, catalogue


@dataclass(frozen=True, slots=True)
class ZoneCount:
    """How many published roles a zone holds."""

    zone: Zone
    number: int


@dataclass(frozen=True, slots=True)
class HomePage:
    """Every published role, the most protected first, and how many each zone holds."""

    roles: tuple[RoleLink, ...]
    zones: tuple[ZoneCount, ...]
    scores: tuple[tuple[Decimal, str], ...]


def home_page() -> HomePage:
    """Return the home page's content. One query."""
    roles = catalogue().roles
    tally = Counter(role.zone for role in roles)
    return HomePage(
        roles=tuple(reversed(roles)),
        zones=tuple(ZoneCount(zone, tally[zone]) for zone in (Zone.GREEN, Zone.YELLOW, Zone.RED)),
        scores=tuple((role.score, role.zone.value) for role in roles),
    )
