"""From resistance alone to the score: one bar a step, hung at the total before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessments.charts.scale import Figure, Line, Scale, Span, Thresholds, lines

SCALE_ENDS = (60, 80, 100, 110)  # points; the first that holds every total is taken


@dataclass(frozen=True, slots=True)
class Bar:
    """One step: where its bar stands, and the total that its lower link leads on to the next."""

    span: Span
    is_loss: bool
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class WaterfallChart:
    """The bars of the steps, the bar of the score, and Green and the thresholds behind them."""

    bars: tuple[Bar, ...]
    score: Span
    green: Span
    lines: tuple[Line, ...]


def waterfall(totals: Sequence[Figure], *, score: Figure, thresholds: Thresholds) -> WaterfallChart:
    """Place the steps, given as running totals, on a scale that begins at 0."""
    highest = max(*totals, score)
    scale = Scale(0, next(end for end in SCALE_ENDS if highest <= end))
    return WaterfallChart(
        bars=tuple(
            Bar(scale.span(before, after), after < before, scale.at(before), scale.at(after))
            for before, after in zip([0, *totals], totals, strict=False)
        ),
        score=scale.span(0, score),
        green=scale.span(thresholds.green, scale.high),
        lines=lines(scale, thresholds=thresholds),
    )
