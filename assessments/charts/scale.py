"""A linear scale across a chart's width, and the zones that lie on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

PRECISION = 2  # decimals of a placed figure; a hundredth of a percent is a tenth of a pixel

Figure = Decimal | float


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the chart, in percent of its width."""

    x: float
    width: float

    @property
    def end(self) -> float:
        return rounded(self.x + self.width)

    @property
    def middle(self) -> float:
        return rounded(self.x + self.width / 2)


@dataclass(frozen=True, slots=True)
class Scale:
    """The figures at the left and at the right edge."""

    low: Figure
    high: Figure

    def at(self, value: Figure) -> float:
        """Return where a figure lies, in percent from the left."""
        low = float(self.low)
        return rounded((float(value) - low) / (float(self.high) - low) * 100)

    def span(self, start: Figure, end: Figure) -> Span:
        """Return the stretch between two figures, whichever is the larger."""
        left, right = sorted((self.at(start), self.at(end)))
        return Span(left, rounded(right - left))

    def holds(self, value: Figure) -> bool:
        """Return whether a figure lies strictly inside the scale."""
        return float(self.low) < float(value) < float(self.high)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The scores at which Yellow and Green begin."""

    yellow: Figure
    green: Figure


@dataclass(frozen=True, slots=True)
class Band:
    """The part of a scale that lies in one zone."""

    zone: str
    span: Span


@dataclass(frozen=True, slots=True)
class Line:
    """A threshold inside a scale: the score at which a zone begins."""

    zone: str
    value: Figure
    x: float


SCORES = Scale(0, 100)


def bands(scale: Scale, *, thresholds: Thresholds) -> tuple[Band, ...]:
    """Divide a scale of scores into the zones that it touches, from the left."""
    return tuple(_bands(scale, thresholds))


def lines(scale: Scale, *, thresholds: Thresholds) -> tuple[Line, ...]:
    """Place the thresholds that lie inside a scale of scores."""
    starts = (("yellow", thresholds.yellow), ("green", thresholds.green))
    return tuple(Line(zone, value, scale.at(value)) for zone, value in starts if scale.holds(value))


def anchor_at(x: float, *, width: float) -> str:
    """Return the text anchor that keeps a label of this width, in percent, inside the chart."""
    if x < width / 2:
        return "start"
    return "end" if x > 100 - width / 2 else "middle"


def rounded(value: float) -> float:
    """Round a placed figure, once."""
    return round(value, PRECISION) + 0.0  # the addition turns -0.0 into 0.0


def _bands(scale: Scale, thresholds: Thresholds) -> Iterator[Band]:
    edges = (scale.low, thresholds.yellow, thresholds.green, scale.high)
    low, high = float(scale.low), float(scale.high)
    clipped = [min(max(float(edge), low), high) for edge in edges]
    for zone, start, end in zip(("red", "yellow", "green"), clipped, clipped[1:], strict=False):
        if start < end:
            yield Band(zone, scale.span(start, end))
