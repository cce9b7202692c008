"""Where working time goes: a task's share today and its share in the AI-driven variant."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from assessments.charts.scale import Figure, Scale, anchor_at

UNIT = 10  # percent of the time; the scale ends at a multiple of it
TICKS_MAX = 4  # labels a phone has room for


@dataclass(frozen=True, slots=True)
class Move:
    """A task's share before and after."""

    base: float
    variant: float
    is_loss: bool
    is_same: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled share of the time, in %."""

    share: int
    x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Moves:
    """All tasks on one scale of shares."""

    moves: tuple[Move, ...]
    ticks: tuple[Tick, ...]


def moves(shares: Sequence[tuple[Figure, Figure]]) -> Moves:
    """Place tasks, given as (base share, variant share) in % of working time."""
    units = ceil(max(max(pair) for pair in shares) / UNIT)
    scale = Scale(0, units * UNIT)
    step = ceil(units / (TICKS_MAX - 1)) * UNIT
    return Moves(
        moves=tuple(
            Move(scale.at(base), scale.at(variant), variant < base, variant == base)
            for base, variant in shares
        ),
        ticks=tuple(
            Tick(share, scale.at(share), anchor_at(scale.at(share), width=1))
            for share in range(0, units * UNIT + 1, step)
        ),
    )
