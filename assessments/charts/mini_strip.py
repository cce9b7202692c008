"""A thin line from 0 to 100 with a tick for every score that some role has."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

from assessments.charts.scale import SCORES, Band, Figure, Thresholds, bands

TICKS_MAX = 100  # above this number of scores, a tick stands for a whole point


@dataclass(frozen=True, slots=True)
class Tick:
    """A score that one or more roles have."""

    zone: str
    x: float


@dataclass(frozen=True, slots=True)
class MiniStrip:
    """The zones of the line and the ticks on it."""

    zones: tuple[Band, ...]
    ticks: tuple[Tick, ...]


def mini_strip(scores: Iterable[tuple[Figure, str]], *, thresholds: Thresholds) -> MiniStrip:
    """Place the different scores, given with their zones."""
    different = sorted(set(scores))
    if len(different) > TICKS_MAX:
        different = sorted({(min(floor(score), 99) + 0.5, zone) for score, zone in different})
    return MiniStrip(
        zones=bands(SCORES, thresholds=thresholds),
        ticks=tuple(Tick(zone, SCORES.at(score)) for score, zone in different),
    )
