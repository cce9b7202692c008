"""The whole field on the line from 0 to 100: stacks of bricks, well-known roles named above."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor

from assessments.charts.scale import (
    SCORES,
    Band,
    Figure,
    Line,
    Span,
    Thresholds,
    anchor_at,
    bands,
    lines,
    rounded,
)

GAP = 1  # pixels between two bricks
BRICKS_MIN = 4  # pixels; below this pitch a stack is drawn without gaps
BRICK_MARGIN = 0.12  # percent left free on both sides of a brick
LEADER_GAP = 3  # pixels between a leader and its stack


@dataclass(frozen=True, slots=True)
class Layout:
    """A drawing: its height, the line, the bricks on it and the levels of its labels, in pixels.

    `letter` is the width of a letter in percent of the least width the drawing is used at.
    """

    name: str
    height: int
    line: int
    pitch: int
    room: int
    levels: tuple[int, ...]
    letter: float


WIDE = Layout("wide", height=188, line=148, pitch=13, room=80, levels=(52, 34, 16), letter=0.88)
NARROW = Layout("narrow", height=154, line=114, pitch=10, room=64, levels=(34, 16), letter=2.1)


@dataclass(frozen=True, slots=True)
class Stack:
    """The roles whose scores lie within one point."""

    zone: str
    span: Span
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Landmark:
    """A named role: where its label stands and its leader ends."""

    name: str
    score: Figure
    x: float
    y: int
    anchor: str
    leader_end: float


@dataclass(frozen=True, slots=True)
class Field:
    """One drawing of the field; `gaps` cut the stacks into bricks."""

    layout: Layout
    stacks: tuple[Stack, ...]
    gaps: tuple[float, ...]
    zones: tuple[Band, ...]
    lines: tuple[Line, ...]
    landmarks: tuple[Landmark, ...]


def field(
    tallies: Iterable[tuple[Figure, str, int]],
    landmarks: Iterable[tuple[str, Figure]],
    *,
    layout: Layout,
    thresholds: Thresholds,
) -> Field:
    """Stack how many roles have which score and zone, and name the landmarks that have room."""
    counts: Counter[int] = Counter()
    zones: dict[int, str] = {}
    for score, zone, number in tallies:
        counts[_bin(score)] += number
        zones[_bin(score)] = zone
    tallest = max(counts.values(), default=1)
    pitch = min(layout.pitch, layout.room / tallest)
    base = layout.line - GAP
    tops = {bin_: base - number * pitch for bin_, number in counts.items()}
    return Field(
        layout=layout,
        stacks=tuple(_stack(bin_, zones[bin_], tops[bin_], base) for bin_ in sorted(tops)),
        gaps=_gaps(base, tallest, pitch),
        zones=bands(SCORES, thresholds=thresholds),
        lines=lines(SCORES, thresholds=thresholds),
        landmarks=tuple(_landmarks(landmarks, tops, layout)),
    )


def _bin(score: Figure) -> int:
    return min(floor(score), SCORES.high - 1)


def _stack(bin_: int, zone: str, top: float, base: int) -> Stack:
    span = Span(rounded(bin_ + BRICK_MARGIN), rounded(1 - 2 * BRICK_MARGIN))
    return Stack(zone, span, rounded(top), rounded(max(base - top - GAP, GAP)))


def _gaps(base: int, tallest: int, pitch: float) -> tuple[float, ...]:
    if pitch < BRICKS_MIN:
        return ()
    return tuple(rounded(base - level * pitch - GAP / 2) for level in range(1, tallest))


def _landmarks(
    named: Iterable[tuple[str, Figure]], tops: dict[int, float], layout: Layout
) -> Sequence[Landmark]:
    """Give each landmark the lowest level where its label and leader cross no other; drop the rest.

    The first named come first, so the most important ones find room.
    """
    placed: list[tuple[Landmark, float, float]] = []
    for name, score in named:
        x = _bin(score) + 0.5
        width = (len(name) + 6) * layout.letter
        anchor = anchor_at(x, width=width)
        start = x - {"start": 0, "middle": width / 2, "end": width}[anchor]
        end = rounded(tops[_bin(score)] - LEADER_GAP)
        for y in layout.levels:
            mark = Landmark(name, score, x, y, anchor, end)
            if _is_free(mark, start, start + width, placed):
                placed.append((mark, start, start + width))
                break
    return sorted((mark for mark, _, _ in placed), key=lambda mark: mark.x)


def _is_free(
    mark: Landmark, start: float, end: float, placed: list[tuple[Landmark, float, float]]
) -> bool:
    """Say whether a label meets no label on its level, no leader from above and none below it."""
    for other, other_start, other_end in placed:
        overlaps = start < other_end and other_start < end
        if other.y == mark.y and overlaps:
            return False
        if other.y < mark.y and start < other.x < end:
            return False
        if other.y > mark.y and other_start < mark.x < other_end:
            return False
    return True
