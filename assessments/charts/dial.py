"""The half circle from 0 to 100 with its three zones and a needle at the score."""

from dataclasses import dataclass
from math import cos, pi, sin

from assessments.charts.scale import SCORES, Band, Figure, Thresholds, bands, lines, rounded

CENTRE_X, CENTRE_Y, RADIUS = 160, 158, 118
GAP = 0.7  # points left free on both sides of a threshold
NEEDLE_INNER, NEEDLE_OUTER = RADIUS - 20, RADIUS + 13
TICK_RADIUS, WORD_RADIUS = RADIUS + 22, RADIUS + 14
BASELINE = 4  # pixels from the middle of a line of text down to its baseline


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the drawing, in pixels."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Arc:
    """The arc of one zone; the score lies in the zone that is on."""

    zone: str
    start: Point
    end: Point
    is_on: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """The score at which a zone begins."""

    zone: str
    value: Figure
    place: Point


@dataclass(frozen=True, slots=True)
class Word:
    """The name of a zone."""

    zone: str
    place: Point
    anchor: str


@dataclass(frozen=True, slots=True)
class Dial:
    """Everything on the dial but the score itself, which stands in its middle."""

    arcs: tuple[Arc, ...]
    ticks: tuple[Tick, ...]
    words: tuple[Word, ...]
    needle_start: Point
    needle_end: Point


def dial(score: Figure, *, zone: str, thresholds: Thresholds) -> Dial:
    """Place the zones, the thresholds, the needle, and words for the zones the score is not in."""
    zones = bands(SCORES, thresholds=thresholds)
    return Dial(
        arcs=tuple(_arc(band, is_on=band.zone == zone) for band in zones),
        ticks=tuple(
            Tick(line.zone, line.value, _point(line.value, TICK_RADIUS, drop=BASELINE))
            for line in lines(SCORES, thresholds=thresholds)
        ),
        words=tuple(_word(band) for band in zones if band.zone != zone),
        needle_start=_point(score, NEEDLE_INNER),
        needle_end=_point(score, NEEDLE_OUTER),
    )


def _arc(band: Band, *, is_on: bool) -> Arc:
    start, end = band.span.x, band.span.end
    first = start + GAP if start > SCORES.low else start
    last = end - GAP if end < SCORES.high else end
    return Arc(band.zone, _point(first, RADIUS), _point(last, RADIUS), is_on)


def _word(band: Band) -> Word:
    middle = band.span.middle
    anchor = "end" if middle < SCORES.high / 2 else "start"
    return Word(band.zone, _point(middle, WORD_RADIUS, drop=BASELINE), anchor)


def _point(value: Figure, radius: float, *, drop: float = 0) -> Point:
    angle = pi * (1 - float(value) / SCORES.high)
    x, y = CENTRE_X + radius * cos(angle), CENTRE_Y - radius * sin(angle)
    return Point(rounded(x), rounded(y + drop))
