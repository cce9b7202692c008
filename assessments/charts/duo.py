"""One figure of two to four roles: a bar each on one scale."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessments.charts.scale import Figure, Scale, Span


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of one role, from the low end of its scale or from zero."""

    span: Span
    is_negative: bool


@dataclass(frozen=True, slots=True)
class Duo:
    """The bars in the order of the roles, and the zero line of a signed scale."""

    bars: tuple[Bar, ...]
    zero: float | None


def duo(values: Sequence[Figure], *, low: int, high: int) -> Duo:
    """Place the values on the scale from `low` to `high`; a signed scale fills from zero."""
    scale = Scale(low, high)
    is_signed = low < 0
    return Duo(
        bars=tuple(Bar(scale.span(0 if is_signed else low, value), value < 0) for value in values),
        zero=scale.at(0) if is_signed else None,
    )
