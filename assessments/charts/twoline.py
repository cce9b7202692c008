"""Two to four scores on the line from 0 to 100: how far apart, and what each may span."""

from collections.abc import Sequence
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

MARK = 8  # percent of the width that a letter in its circle takes on a phone
LABEL = 32  # percent of the width that "20.7 points" takes there
BRACKET = 24  # y of the line that joins the lowest and the highest score
FLOOR = 26  # pixels from there to the first letter that it must clear
LEVEL = 24  # pixels between letters that would touch side by side
RANGES = 46  # pixels from the line to the first range
RANGE = 18  # pixels a range takes


@dataclass(frozen=True, slots=True)
class Mark:
    """A role's letter: on the line, or lifted above it where another is too near."""

    letter: str
    x: float
    y: int


@dataclass(frozen=True, slots=True)
class Reach:
    """The scores that one changed judgement spans for a role, on a row of its own."""

    letter: str
    span: Span
    y: int
    label_x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Twoline:
    """The zones with their letters, the bracket from the lowest to the highest, the ranges."""

    zones: tuple[Band, ...]
    lines: tuple[Line, ...]
    line_y: int
    marks: tuple[Mark, ...]
    bracket: Span
    label_x: float
    anchor: str
    reaches: tuple[Reach, ...]
    height: int


def twoline(
    roles: Sequence[tuple[str, Figure, Figure, Figure]], *, thresholds: Thresholds
) -> Twoline:
    """Place roles, given as letter, score, lowest and highest score."""
    levels = _levels([SCORES.at(score) for _, score, _, _ in roles])
    line_y = BRACKET + FLOOR + max(levels) * LEVEL
    scores = [score for _, score, _, _ in roles]
    bracket = SCORES.span(min(scores), max(scores))
    anchor = anchor_at(bracket.middle, width=LABEL)
    return Twoline(
        zones=bands(SCORES, thresholds=thresholds),
        lines=lines(SCORES, thresholds=thresholds),
        line_y=line_y,
        marks=tuple(
            Mark(letter, SCORES.at(score), line_y - level * LEVEL)
            for (letter, score, _, _), level in zip(roles, levels, strict=True)
        ),
        bracket=bracket,
        label_x={"start": bracket.x, "middle": bracket.middle, "end": bracket.end}[anchor],
        anchor=anchor,
        reaches=tuple(
            _reach(letter, SCORES.span(lowest, highest), line_y + RANGES + row * RANGE)
            for row, (letter, _, lowest, highest) in enumerate(roles)
        ),
        height=line_y + RANGES + len(roles) * RANGE,
    )


def _levels(places: Sequence[float]) -> list[int]:
    """Return for each place the lowest level on which no letter to its left is too near."""
    taken: list[float] = []
    levels = [0] * len(places)
    for index in sorted(range(len(places)), key=places.__getitem__):
        x = places[index]
        level = next((n for n, last in enumerate(taken) if x - last >= MARK), len(taken))
        taken[level : level + 1] = [x]
        levels[index] = level
    return levels


def _reach(letter: str, span: Span, y: int) -> Reach:
    is_left = span.x < MARK
    return Reach(letter, span, y, span.end if is_left else span.x, "start" if is_left else "end")
