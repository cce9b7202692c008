"""How the scores of a scope are spread, from its counters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from assessments.models import ScoreTally
from assessments.scoring.zones import Zone, borderline, zone_of


@dataclass(frozen=True, slots=True)
class Distribution:
    """Scores by rising points, with how many roles have each."""

    counted: tuple[tuple[Decimal, int], ...]

    @property
    def total(self) -> int:
        return sum(number for _, number in self.counted)

    @property
    def tallies(self) -> tuple[tuple[Decimal, str, int], ...]:
        """Score, zone and number of roles, to be drawn."""
        return tuple((score, zone_of(score).value, number) for score, number in self.counted)

    @property
    def scores(self) -> tuple[tuple[Decimal, str], ...]:
        """Each different score with its zone, to be drawn on a line."""
        return tuple((score, zone_of(score).value) for score, _ in self.counted)

    @property
    def zones(self) -> dict[str, int]:
        """The number of roles by zone, "green" first."""
        return {zone.value: self.number_in(zone) for zone in (Zone.GREEN, Zone.YELLOW, Zone.RED)}

    @property
    def near_a_line(self) -> int:
        """The number of roles within 3 points of a threshold."""
        return sum(number for score, number in self.counted if borderline(score))

    @property
    def low(self) -> Decimal:
        return self.counted[0][0]

    @property
    def high(self) -> Decimal:
        return self.counted[-1][0]

    @property
    def median(self) -> Decimal:
        """The middle score, or the one halfway between the two middle ones."""
        reached = list(accumulate(number for _, number in self.counted))
        middle = ((self.total - 1) // 2, self.total // 2)
        return sum(self._at(place, reached) for place in middle) / 2

    def number_in(self, zone: Zone) -> int:
        return sum(number for score, number in self.counted if zone_of(score) is zone)

    def _at(self, place: int, reached: Sequence[int]) -> Decimal:
        ends = zip(self.counted, reached, strict=True)
        return next(score for (score, _), end in ends if place < end)


def distribution(scope: str) -> Distribution:
    """Return the spread of one scope. One query, of at most a row for each score."""
    return distributions([scope]).get(scope, Distribution(()))


def distributions(scopes: Iterable[str]) -> dict[str, Distribution]:
    """Return the spreads of those of the scopes that hold roles. One query."""
    found: dict[str, list[tuple[Decimal, int]]] = {}
    rows = ScoreTally.objects.filter(scope__in=list(scopes), number__gt=0).order_by("score")
    for scope, score, number in rows.values_list("scope", "score", "number"):
        found.setdefault(scope, []).append((score, number))
    return {scope: Distribution(tuple(counted)) for scope, counted in found.items()}
