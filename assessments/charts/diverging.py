"""A signed figure as a bar to the left or to the right of zero."""

from dataclasses import dataclass

from assessments.charts.scale import Scale, Span


@dataclass(frozen=True, slots=True)
class GridLine:
    """A unit of the scale."""

    x: float
    is_zero: bool


@dataclass(frozen=True, slots=True)
class Diverging:
    """The bar and its grid; zero has no bar but a ring, so that it is never nothing."""

    bar: Span | None
    is_negative: bool
    grid: tuple[GridLine, ...]


def diverging(value: int, *, reach: int) -> Diverging:
    """Place a value on the scale from -reach to +reach."""
    scale = Scale(-reach, reach)
    return Diverging(
        bar=scale.span(0, value) if value else None,
        is_negative=value < 0,
        grid=tuple(GridLine(scale.at(unit), unit == 0) for unit in range(-reach, reach + 1)),
    )
