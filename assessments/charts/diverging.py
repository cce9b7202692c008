"""A signed figure as a bar to the left or to the right of zero."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessments.charts.scale import Figure, Scale, Span

REACHES = (1, 2, 5, 10, 20, 50, 100)
GRID_MAX = 10  # lines on either side of zero


@dataclass(frozen=True, slots=True)
class GridLine:
    """A round figure of the scale."""

    x: float
    is_zero: bool


@dataclass(frozen=True, slots=True)
class Diverging:
    """The bar and its grid; zero has no bar but a ring, so that it is never nothing."""

    bar: Span | None
    is_negative: bool
    grid: tuple[GridLine, ...]


def reach_of(values: Sequence[Figure]) -> int:
    """Return how far a round scale reaches that holds all these values."""
    largest = max(map(abs, values))
    return next(reach for reach in REACHES if reach >= largest)


def diverging(value: Figure, *, reach: int) -> Diverging:
    """Place a value on the scale from -reach to +reach."""
    scale, step = Scale(-reach, reach), max(1, reach // GRID_MAX)
    return Diverging(
        bar=scale.span(0, value) if value else None,
        is_negative=value < 0,
        grid=tuple(GridLine(scale.at(unit), unit == 0) for unit in range(-reach, reach + 1, step)),
    )
