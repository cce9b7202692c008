from decimal import Decimal

import pytest

from assessments.charts.flip import flip

from .examples import THRESHOLDS


def placed(score, *rows):
    pairs = [tuple(None if value is None else Decimal(value) for value in row) for row in rows]
    return flip(pairs, score=Decimal(score), thresholds=THRESHOLDS)


def test_the_score_stands_in_the_middle_and_every_marker_has_room_for_its_figure():
    chart = placed("47.5", ("44.2", "50.7"), ("46.4", "48.5"))
    assert chart.now == 50
    assert chart.rows[0].worse == 20
    assert chart.rows[0].better == 79.09


def test_an_input_at_its_end_has_one_marker_and_a_span_from_the_score():
    (row,) = placed("47.5", (None, "48.5")).rows
    assert (row.worse, row.span.x) == (None, 50)


@pytest.mark.parametrize(
    ("score", "threshold", "now"), [("47.5", "start", "end"), ("48.0", "end", "start")]
)
def test_the_labels_of_score_and_threshold_grow_apart(score, threshold, now):
    chart = placed(score, ("46.0", "49.5"))
    assert [line.anchor for line in chart.thresholds] == [threshold]
    assert chart.now_anchor == now


def test_two_thresholds_get_a_line_of_their_own():
    chart = placed("36.0", ("27.0", "45.0"))
    assert [line.line.zone for line in chart.thresholds] == ["yellow", "green"]
    assert (chart.has_two_lines, chart.now_anchor) == (True, "middle")


def test_without_a_threshold_in_sight_the_whole_scale_is_one_zone():
    chart = placed("10.2", ("9.2", "11.2"))
    assert (chart.thresholds, [band.zone for band in chart.zones]) == ((), ["red"])
