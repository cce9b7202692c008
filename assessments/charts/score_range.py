"""The scores that one changed judgement spans, on the line from 0 to 100."""

from dataclasses import dataclass

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
)

LABEL = 30  # percent of the width that "44.2 to 50.7" takes on a phone


@dataclass(frozen=True, slots=True)
class ScoreRange:
    """The zones, the stretch from the lowest to the highest score with its label, and the score."""

    zones: tuple[Band, ...]
    lines: tuple[Line, ...]
    span: Span
    score: float
    label_x: float
    anchor: str


def score_range(
    lowest: Figure, highest: Figure, *, score: Figure, thresholds: Thresholds
) -> ScoreRange:
    """Place the lowest and the highest score that one changed judgement leads to."""
    span = SCORES.span(lowest, highest)
    anchor = anchor_at(span.middle, width=LABEL)
    return ScoreRange(
        zones=bands(SCORES, thresholds=thresholds),
        lines=lines(SCORES, thresholds=thresholds),
        span=span,
        score=SCORES.at(score),
        label_x={"start": span.x, "middle": span.middle, "end": span.end}[anchor],
        anchor=anchor,
    )
