from decimal import Decimal
from math import dist

import pytest

from assessments.charts.dial import CENTRE_X, CENTRE_Y, RADIUS, dial

from .examples import THRESHOLDS


def test_only_the_arc_of_the_own_zone_is_on():
    chart = dial(Decimal("47.5"), zone="yellow", thresholds=THRESHOLDS)
    assert [(arc.zone, arc.is_on) for arc in chart.arcs] == [
        ("red", False),
        ("yellow", True),
        ("green", False),
    ]
    assert [word.zone for word in chart.words] == ["red", "green"]


def test_arcs_leave_a_gap_at_a_threshold():
    red, yellow, _ = dial(Decimal("47.5"), zone="yellow", thresholds=THRESHOLDS).arcs
    assert (red.end.x, red.end.y) == (74.75, 76.42)
    assert (yellow.start.x, yellow.start.y) == (78.42, 72.75)


@pytest.mark.parametrize(("score", "x", "y"), [(0, 42, 158), (50, 160, 40), (100, 278, 158)])
def test_the_needle_crosses_the_arc_at_the_score(score, x, y):
    chart = dial(score, zone="red", thresholds=THRESHOLDS)
    start, end = chart.needle_start, chart.needle_end
    to_arc = dist((start.x, start.y), (x, y)) + dist((x, y), (end.x, end.y))
    assert to_arc == pytest.approx(dist((start.x, start.y), (end.x, end.y)))
    assert dist((CENTRE_X, CENTRE_Y), (x, y)) == RADIUS
