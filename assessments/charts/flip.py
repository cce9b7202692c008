"""Where the score would land when one input moves by one step, on a scale around the score."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from assessments.charts.scale import Band, Figure, Line, Scale, Span, Thresholds, bands, lines

FILL = 0.62  # of each half of the scale; the rest is for the figures beside the markers
STEP = 0.5  # points; half the scale is a multiple of it
HALF_MIN = 2  # points
LONG_LABEL = 42  # percent of the width that "48.0 Green begins" takes on a phone
SHORT_LABEL = 21  # the same for "48 Green"


@dataclass(frozen=True, slots=True)
class Threshold:
    """A threshold inside the scale and its label: "48.0 Green begins", or "48 Green"."""

    line: Line
    anchor: str
    is_long: bool


@dataclass(frozen=True, slots=True)
class Row:
    """The scores one step worse and one step better; None where the input is at its end."""

    span: Span
    worse: float | None
    better: float | None


@dataclass(frozen=True, slots=True)
class Flip:
    """Rows on one scale with the score in its middle.

    `now_anchor` keeps the score's label clear of a threshold's; with both thresholds inside the
    scale their labels take a line of their own.
    """

    rows: tuple[Row, ...]
    thresholds: tuple[Threshold, ...]
    zones: tuple[Band, ...]
    now: float
    now_anchor: str
    has_two_lines: bool


def flip(
    rows: Sequence[tuple[Figure | None, Figure | None]], *, score: Figure, thresholds: Thresholds
) -> Flip:
    """Place rows of (worse, better) scores."""
    scale = _scale(rows, float(score))
    labelled = _labelled(lines(scale, thresholds=thresholds), score)
    return Flip(
        rows=tuple(_row(scale, worse, better, score) for worse, better in rows),
        thresholds=labelled,
        zones=bands(scale, thresholds=thresholds),
        now=scale.at(score),
        now_anchor=_now_anchor(labelled, score),
        has_two_lines=len(labelled) > 1,
    )


def _scale(rows: Sequence[tuple[Figure | None, Figure | None]], score: float) -> Scale:
    reaches = [abs(float(value) - score) for row in rows for value in row if value is not None]
    half = max(HALF_MIN, ceil(max(reaches, default=0) / FILL / STEP) * STEP)
    return Scale(score - half, score + half)


def _row(scale: Scale, worse: Figure | None, better: Figure | None, score: Figure) -> Row:
    left, right = score if worse is None else worse, score if better is None else better
    return Row(
        span=scale.span(left, right),
        worse=None if worse is None else scale.at(worse),
        better=None if better is None else scale.at(better),
    )


def _labelled(inside: Sequence[Line], score: Figure) -> tuple[Threshold, ...]:
    return tuple(
        _threshold(line, is_above=line.value > score, is_only=len(inside) == 1) for line in inside
    )


def _threshold(line: Line, *, is_above: bool, is_only: bool) -> Threshold:
    room = 100 - line.x if is_above else line.x
    outwards, inwards = ("start", "end") if is_above else ("end", "start")
    anchor = outwards if room >= SHORT_LABEL else inwards
    return Threshold(line, anchor, is_long=is_only and room >= LONG_LABEL)


def _now_anchor(thresholds: Sequence[Threshold], score: Figure) -> str:
    if len(thresholds) != 1:
        return "middle"
    return "end" if thresholds[0].line.value > score else "start"
