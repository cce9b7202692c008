"""Every role on the line from 0 to 100: a brick each, stacked in bins of one point."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

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

BASE = 102  # y of the lower edge of the stacks
ROOM, ROOM_MIN = 70, 30  # pixels above it, for tall stacks and for a leader to low ones
HEIGHT = 148  # pixels of the whole drawing where the tallest stack takes all its room
PITCH = 10  # pixels a brick takes with the gap above it, while the tallest stack has room
GAP = 1
BRICKS_MIN = 4  # pixels; below this pitch a stack is drawn without gaps
MARK_MIN = 3  # pixels; the least height of this role's own mark
BRICK_MARGIN = 0.12  # percent left free on both sides of a brick
LABEL = 28  # percent of the width that "This role 47.5" takes on a phone


@dataclass(frozen=True, slots=True)
class Block:
    """A stack of bricks, or this role's own brick."""

    zone: str
    span: Span
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Mark:
    """This role: its brick on top of its stack, and where its label stands."""

    block: Block
    x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The stacks, the gaps that cut them into bricks, the line below and this role's mark.

    Low stacks leave the uppermost pixels of the drawing free: it begins at `top`.
    """

    count: int
    top: int
    height: int
    stacks: tuple[Block, ...]
    gaps: tuple[float, ...]
    zones: tuple[Band, ...]
    lines: tuple[Line, ...]
    mark: Mark | None


def strip(
    tallies: Sequence[tuple[Figure, str, int]], *, me: Figure | None, thresholds: Thresholds
) -> Strip:
    """Stack roles, tallied by score with its zone, so that any number has room; `me` is one."""
    zones = {_bin(score): zone for score, zone, _ in tallies}
    counts = Counter()
    for score, _, number in tallies:
        counts[_bin(score)] += number
    tallest = max(counts.values(), default=1)
    pitch = min(PITCH, ROOM / tallest)
    stacks = {bin_: _stack(bin_, zones[bin_], counts[bin_] * pitch) for bin_ in sorted(counts)}
    top = ROOM - max(ROOM_MIN, ceil(tallest * pitch))
    return Strip(
        count=counts.total(),
        top=top,
        height=HEIGHT - top,
        stacks=tuple(stacks.values()),
        gaps=_gaps(tallest, pitch),
        zones=bands(SCORES, thresholds=thresholds),
        lines=lines(SCORES, thresholds=thresholds),
        mark=None if me is None else _mark(stacks[_bin(me)], pitch),
    )


def _bin(score: Figure) -> int:
    return min(floor(score), SCORES.high - 1)


def _stack(bin_: int, zone: str, height: float) -> Block:
    span = Span(rounded(bin_ + BRICK_MARGIN), rounded(1 - 2 * BRICK_MARGIN))
    return Block(zone, span, rounded(BASE - height + GAP), rounded(max(height - GAP, GAP)))


def _gaps(tallest: int, pitch: float) -> tuple[float, ...]:
    if pitch < BRICKS_MIN:
        return ()
    return tuple(rounded(BASE - level * pitch + GAP / 2) for level in range(1, tallest))


def _mark(stack: Block, pitch: float) -> Mark:
    x = stack.span.middle
    block = Block(stack.zone, stack.span, stack.y, rounded(max(pitch - GAP, MARK_MIN)))
    return Mark(block, x, anchor_at(x, width=LABEL))
