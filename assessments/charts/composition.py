"""The weighted points as one stacked bar that ends at the score."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessments.charts.scale import SCORES, Figure, Line, Span, Thresholds, lines

LABEL_MIN, NAME_MIN = 10, 20  # points; a part needs that much room for its figure, for its name
TIGHT_BELOW = 13  # points; no room for the figure on the smallest phones
ROOM_MIN = 45  # points; a shorter rest to 100 has no room for its label
SIDE_BY_SIDE = (35, 62)  # scores between which both labels fit, one on each side of the score line


@dataclass(frozen=True, slots=True)
class Part:
    """What one component adds; the label stands in the part that nothing takes away again."""

    key: str
    label: str
    points: Figure
    span: Span
    label_x: float | None
    is_tight: bool
    has_name: bool


@dataclass(frozen=True, slots=True)
class Composition:
    """Parts from 0 up to their sum, what negative ones take back, and the last step to the score.

    The label of the score ends at its line and that of the sum begins `beside` it; nearer to an
    edge both are one label (`is_single`) with the `anchor`.
    """

    parts: tuple[Part, ...]
    taken: Span | None
    remainder: Span | None
    rest: Span
    lines: tuple[Line, ...]
    score: float
    total: float
    beside: float
    room: Figure
    has_room_label: bool
    anchor: str
    is_single: bool


def composition(
    parts: Sequence[tuple[str, str, Figure]],
    *,
    total: Figure,
    score: Figure,
    thresholds: Thresholds,
) -> Composition:
    """Place parts, given as key, label and points (may be negative), that make `total`."""
    added = sum(max(points, 0) for _, _, points in parts)
    drawn_total = max(total, 0)
    tip = max(added, score)
    return Composition(
        parts=_parts(parts, kept=min(drawn_total, score)),
        taken=SCORES.span(drawn_total, added) if drawn_total < added else None,
        remainder=SCORES.span(drawn_total, score) if drawn_total != score else None,
        rest=SCORES.span(tip, SCORES.high),
        lines=lines(SCORES, thresholds=thresholds),
        score=SCORES.at(score),
        total=SCORES.at(drawn_total),
        beside=SCORES.at(max(drawn_total, score)),
        room=SCORES.high - score,
        has_room_label=SCORES.high - tip >= ROOM_MIN,
        anchor="start" if score < SIDE_BY_SIDE[0] else "end",
        is_single=not SIDE_BY_SIDE[0] <= score <= SIDE_BY_SIDE[1],
    )


def _parts(parts: Sequence[tuple[str, str, Figure]], *, kept: Figure) -> tuple[Part, ...]:
    placed, start = [], 0
    for key, label, points in parts:
        if points > 0:
            seen = min(start + points, kept) - start
            middle = SCORES.at(start + seen / 2) if seen >= LABEL_MIN else None
            span = SCORES.span(start, start + points)
            fit = {"is_tight": seen < TIGHT_BELOW, "has_name": seen >= NAME_MIN}
            placed.append(Part(key, label, points, span, middle, **fit))
            start += points
    return tuple(placed)
