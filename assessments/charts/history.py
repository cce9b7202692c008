"""The scores of a role over time as steps, never slopes: a score holds until it is changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from assessments.charts.scale import Figure, Scale, Thresholds, anchor_at, rounded

LEFT, RIGHT = 8, 88  # percent of the width: the first and the last change
TOP, BOTTOM = 22, 90  # y of the highest and the lowest score of the scale
MARGIN = 2  # points above and below the scores
LABEL = 28  # percent of the width that a date takes on a phone


@dataclass(frozen=True, slots=True)
class Change:
    """A score from a day on; its label is printed where it has room."""

    day: date
    score: Figure
    zone: str
    x: float
    y: float
    end: float
    has_label: bool
    anchor: str


@dataclass(frozen=True, slots=True)
class Riser:
    """The vertical step from one score to the next."""

    x: float
    y1: float
    y2: float


@dataclass(frozen=True, slots=True)
class History:
    """Changes and the risers between them; `green` is the y down to which the chart is Green.

    `has_line` says whether Green begins there, inside the chart; without any Green it is None.
    """

    changes: tuple[Change, ...]
    risers: tuple[Riser, ...]
    green: float | None
    has_line: bool


def history(points: Sequence[tuple[date, Figure, str]], *, thresholds: Thresholds) -> History:
    """Place scores, given as day, score and zone from the oldest; the last one still holds."""
    xs = _xs([day for day, _, _ in points])
    heights = _heights([score for _, score, _ in points])
    changes = tuple(
        Change(day, score, zone, x, _y(heights, score), end, has_label, anchor_at(x, width=LABEL))
        for (day, score, zone), x, end, has_label in zip(
            points, xs, [*xs[1:], 100], _labelled(xs), strict=True
        )
    )
    return History(
        changes=changes,
        risers=tuple(Riser(after.x, before.y, after.y) for before, after in pairwise(changes)),
        green=_green(heights, thresholds.green),
        has_line=heights.holds(thresholds.green),
    )


def _green(heights: Scale, threshold: Figure) -> float | None:
    if threshold >= heights.high:
        return None
    return _y(heights, max(float(threshold), heights.low))


def _xs(days: Sequence[date]) -> list[float]:
    length = (days[-1] - days[0]).days
    if not length:
        return [LEFT for _ in days]
    scale = Scale(0, length)
    spread = (RIGHT - LEFT) / 100
    return [rounded(LEFT + scale.at((day - days[0]).days) * spread) for day in days]


def _heights(scores: Sequence[Figure]) -> Scale:
    return Scale(float(min(scores)) - MARGIN, float(max(scores)) + MARGIN)


def _y(heights: Scale, score: Figure) -> float:
    return rounded(BOTTOM - heights.at(score) / 100 * (BOTTOM - TOP))


def _labelled(xs: Sequence[float]) -> list[bool]:
    """Say which dates have room beside those before them and beside the last one."""
    labelled, free_from = [], 0.0
    for x in xs[:-1]:
        has_room = free_from <= _label_start(x) <= _label_start(xs[-1]) - LABEL
        labelled.append(has_room)
        free_from = _label_start(x) + LABEL if has_room else free_from
    return [*labelled, True]


def _label_start(x: float) -> float:
    before = {"start": 0, "middle": LABEL / 2, "end": LABEL}
    return x - before[anchor_at(x, width=LABEL)]
