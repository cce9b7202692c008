from datetime import date
from decimal import Decimal

from assessments.charts.history import LEFT, RIGHT, history

from .examples import THRESHOLDS


def placed(*points):
    rows = [(date(2026, month, 1), Decimal(score), "yellow") for month, score in points]
    return history(rows, thresholds=THRESHOLDS)


def test_a_first_score_is_one_level_line():
    chart = placed((6, "47.5"))
    assert [(change.x, change.end) for change in chart.changes] == [(LEFT, 100)]
    assert chart.risers == ()


def test_a_score_holds_until_the_next_change():
    first, second = placed((1, "45.7"), (6, "47.5")).changes
    assert (first.end, second.x, second.end) == (second.x, RIGHT, 100)
    assert first.y > second.y


def test_dates_that_would_collide_are_left_to_the_log():
    chart = placed((1, "45.0"), (2, "46.0"), (3, "45.0"), (12, "47.0"))
    assert [change.has_label for change in chart.changes] == [True, False, False, True]


def test_green_is_shaded_from_its_threshold_up():
    assert placed((1, "47.5")).has_line
    assert placed((1, "30.0")).green is None
    assert not placed((1, "80.0")).has_line
