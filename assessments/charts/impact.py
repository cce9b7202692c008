"""Working time by what AI does to it: one stacked bar, and one bar a task."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from assessments.charts.scale import Figure, Scale, Span

LABEL_MIN = 10  # percent of the time; a narrower segment has no room for its figure
TIGHT_BELOW = 13  # percent of the time; no room for it on the smallest phones
TASK_SCALE_STEP = 5  # percent of the time; the longest bar ends at the next multiple
PIPS = 5
PIP_PITCH = 9  # pixels from one pip to the next


@dataclass(frozen=True, slots=True)
class Segment:
    """The share of one impact in the stacked bar."""

    impact: str
    share: Figure
    span: Span
    has_label: bool
    is_tight: bool


@dataclass(frozen=True, slots=True)
class Pip:
    """One of five small marks, filled up to the score."""

    x: int
    is_on: bool


def impact_stack(shares: Sequence[tuple[str, Figure]]) -> tuple[Segment, ...]:
    """Stack shares of working time, given in % with their impact; empty ones are left out."""
    scale, segments, start = Scale(0, 100), [], 0
    for impact, share in shares:
        if share:
            span = scale.span(start, start + share)
            segments.append(Segment(impact, share, span, share >= LABEL_MIN, share < TIGHT_BELOW))
        start += share
    return tuple(segments)


def task_scale(shares: Sequence[Figure]) -> int:
    """Return the share, in %, at which the bars of these tasks are full."""
    return ceil(max(shares) / TASK_SCALE_STEP) * TASK_SCALE_STEP


def task_bar(share: Figure, *, full: int) -> float:
    """Return the length of a task's bar, in percent of the width."""
    return Scale(0, full).at(share)


def pips(score: int) -> tuple[Pip, ...]:
    """Place five pips, the first `score` of them filled."""
    return tuple(Pip(index * PIP_PITCH, index < score) for index in range(PIPS))
