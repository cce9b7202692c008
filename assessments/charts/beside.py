"""A score beside another on the line from 0 to 100: one needle from above, one from below."""

from dataclasses import dataclass

from assessments.charts.scale import (
    SCORES,
    Band,
    Figure,
    Line,
    Thresholds,
    anchor_at,
    bands,
    lines,
)

LABEL = 34  # percent of the width that "The role 47.5" takes on a phone


@dataclass(frozen=True, slots=True)
class Needle:
    """Where a score stands, and on which side of that its label has room."""

    x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Beside:
    """The zones and both needles."""

    zones: tuple[Band, ...]
    lines: tuple[Line, ...]
    own: Needle
    other: Needle


def beside(own: Figure, other: Figure, *, thresholds: Thresholds) -> Beside:
    """Place two scores on one line."""
    return Beside(
        bands(SCORES, thresholds=thresholds),
        lines(SCORES, thresholds=thresholds),
        *(_needle(SCORES.at(score)) for score in (own, other)),
    )


def _needle(x: float) -> Needle:
    return Needle(x, anchor_at(x, width=LABEL))
