"""From the score today to the score of the AI-driven variant, on a scale around both."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from assessments.charts.scale import Band, Figure, Line, Scale, Span, Thresholds, bands, lines

FILL = 0.42  # of the scale between its outermost scores; the rest is for the large figures
HALF_MIN = 6  # points
NOTE = 36  # percent of the width that the note beside the re-reads takes on a phone
CLOSE = 25  # percent; nearer to one another the names of the two scores grow outwards
END_ROOM = 14  # percent; a threshold nearer to an end leaves no room for the figure of that end
ARROW_MIN = 9  # percent; a shorter way has no room for an arrow


@dataclass(frozen=True, slots=True)
class Outlook:
    """Both scores, the strict re-reads below them, and the zones behind.

    `has_low` and `has_high` say whether the ends of the scale have figures and room for them;
    `note_anchor` on which side of the re-reads their note has room, "" for none.
    """

    low: int
    high: int
    has_low: bool
    has_high: bool
    zones: tuple[Band, ...]
    lines: tuple[Line, ...]
    base: float
    variant: float
    is_rise: bool
    base_anchor: str
    variant_anchor: str
    has_arrow: bool
    rereads: tuple[float, ...]
    reread_span: Span
    note_anchor: str


def outlook(
    base: Figure, variant: Figure, *, rereads: Sequence[Figure], thresholds: Thresholds
) -> Outlook:
    """Place the score today, the variant's score and the variant's strict re-reads."""
    scale = _scale([base, variant, *rereads])
    inside = lines(scale, thresholds=thresholds)
    way = scale.span(base, variant)
    base_anchor, variant_anchor = _anchors(way, is_rise=variant >= base)
    reread_span = scale.span(min(rereads), max(rereads))
    return Outlook(
        low=int(scale.low),
        high=int(scale.high),
        has_low=scale.low >= 0 and all(line.x >= END_ROOM for line in inside),
        has_high=scale.high <= 100 and all(line.x <= 100 - END_ROOM for line in inside),
        zones=bands(scale, thresholds=thresholds),
        lines=inside,
        base=scale.at(base),
        variant=scale.at(variant),
        is_rise=variant >= base,
        base_anchor=base_anchor,
        variant_anchor=variant_anchor,
        has_arrow=way.width >= ARROW_MIN,
        rereads=tuple(sorted({scale.at(score) for score in rereads})),
        reread_span=reread_span,
        note_anchor=_note_anchor(reread_span),
    )


def _scale(scores: Sequence[Figure]) -> Scale:
    low, high = float(min(scores)), float(max(scores))
    half = max(HALF_MIN, (high - low) / FILL / 2)
    middle = (low + high) / 2
    return Scale(floor(middle - half + 0.5), ceil(middle + half - 0.5))


def _anchors(way: Span, *, is_rise: bool) -> tuple[str, str]:
    if way.width >= CLOSE:
        return "middle", "middle"
    return ("end", "start") if is_rise else ("start", "end")


def _note_anchor(rereads: Span) -> str:
    if rereads.end <= 100 - NOTE:
        return "start"
    return "end" if rereads.x >= NOTE else ""
