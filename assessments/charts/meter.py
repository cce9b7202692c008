"""A bar on a scale of its own, with a mark at each unit."""

from dataclasses import dataclass

from assessments.charts.scale import Figure, Scale, Span


@dataclass(frozen=True, slots=True)
class Meter:
    """The filled stretch, the marks between the units, and the zero line of a signed scale."""

    fill: Span
    is_negative: bool
    steps: tuple[float, ...]
    zero: float | None


def meter(value: Figure, *, low: int, high: int, step: int = 1) -> Meter:
    """Place a value on the scale from `low` to `high`; a signed scale fills from zero."""
    scale = Scale(low, high)
    is_signed = low < 0
    return Meter(
        fill=scale.span(0 if is_signed else low, value),
        is_negative=value < 0,
        steps=tuple(
            scale.at(mark) for mark in range(low + step, high, step) if mark or not is_signed
        ),
        zero=scale.at(0) if is_signed else None,
    )
