"""What is expected when: a row a development, on a scale of years."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from assessments.charts.scale import Scale, Span, anchor_at

YEARS_MIN = 6  # the least length of the scale
TAIL = 0.5  # years left free after the last end that is known
LABEL_STEPS = (1, 2, 5, 10, 20)  # years between the labels; the first that keeps them apart
LABELS_MAX = 4  # labels a phone has room for
LABEL_INSIDE = 25  # percent of the width that a span of years takes on a phone


@dataclass(frozen=True, slots=True)
class Development:
    """Something from a year on, until the end of another year or, without one, for good."""

    from_year: int
    to_year: int | None


@dataclass(frozen=True, slots=True)
class Bar:
    """A development's stretch; its label stands inside, or where that is too short, beside it."""

    span: Span
    label_x: float
    anchor: str
    is_label_inside: bool


@dataclass(frozen=True, slots=True)
class Year:
    """A labelled year."""

    year: int
    x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The bars of the change of the role as a whole and of each development, on one scale."""

    change: Bar
    bars: tuple[Bar, ...]
    years: tuple[Year, ...]
    grid: tuple[float, ...]
    today: float


def timeline(
    developments: Sequence[Development], *, years_min: int, years_max: int, assessed_on: date
) -> Timeline:
    """Place developments, and the years from `assessed_on` within which the role changes."""
    today = _as_year(assessed_on)
    ends = [development.to_year + 1 for development in developments if development.to_year]
    last = max(today + years_max, *ends) + TAIL if ends else today + years_max + TAIL
    start = assessed_on.year
    scale = Scale(start, max(ceil(last), start + YEARS_MIN))
    return Timeline(
        change=_bar(scale, today + years_min, today + years_max),
        bars=tuple(
            _bar(scale, max(one.from_year, today), one.to_year + 1 if one.to_year else scale.high)
            for one in developments
        ),
        years=_years(scale),
        grid=tuple(scale.at(year) for year in range(start, int(scale.high) + 1)),
        today=scale.at(today),
    )


def _bar(scale: Scale, start: float, end: float) -> Bar:
    span = scale.span(start, max(start, end))
    if span.width >= LABEL_INSIDE:
        return Bar(span, span.middle, "middle", is_label_inside=True)
    if span.end <= 100 - LABEL_INSIDE:
        return Bar(span, span.end, "start", is_label_inside=False)
    return Bar(span, span.x, "end", is_label_inside=False)


def _years(scale: Scale) -> tuple[Year, ...]:
    length = int(scale.high - scale.low)
    step = next(step for step in LABEL_STEPS if length / step < LABELS_MAX)
    years = range(int(scale.low), int(scale.high) + 1, step)
    return tuple(Year(year, x, anchor_at(x, width=1)) for year in years for x in [scale.at(year)])


def _as_year(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 365
