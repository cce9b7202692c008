"""Meters, diverging bars, impact stacks and the scale line."""

from decimal import Decimal

import pytest

from assessments.charts.beside import beside
from assessments.charts.diverging import diverging, reach_of
from assessments.charts.impact import impact_stack, pips, task_bar, task_scale
from assessments.charts.meter import meter
from assessments.charts.scale import Span
from assessments.charts.scale_line import scale_line
from assessments.charts.score_range import score_range

from .examples import THRESHOLDS


def test_a_meter_fills_from_its_low_end():
    chart = meter(Decimal("3.35"), low=1, high=5)
    assert (chart.fill, chart.steps, chart.zero) == (Span(0, 58.75), (25, 50, 75), None)


def test_a_signed_meter_fills_from_zero():
    chart = meter(-1, low=-2, high=2)
    assert (chart.fill, chart.is_negative, chart.zero) == (Span(25, 25), True, 50)
    assert chart.steps == (25, 75)


def test_a_zero_signal_has_no_bar():
    assert diverging(0, reach=2).bar is None


def test_a_negative_signal_reaches_to_the_left_of_zero():
    chart = diverging(-8, reach=10)
    assert (chart.bar, chart.is_negative) == (Span(10, 40), True)
    assert [line.x for line in chart.grid if line.is_zero] == [50]


@pytest.mark.parametrize(
    ("values", "reach"), [(["0.3", "-0.9"], 1), (["1.0"], 1), (["-1.1"], 2), (["0", "37.5"], 50)]
)
def test_a_scale_reaches_as_far_as_a_round_figure(values, reach):
    assert reach_of([Decimal(value) for value in values]) == reach


@pytest.mark.parametrize(("reach", "lines"), [(2, 5), (10, 21), (50, 21), (100, 21)])
def test_a_far_scale_has_no_more_lines(reach, lines):
    assert len(diverging(1, reach=reach).grid) == lines


def test_two_scores_stand_on_one_line_with_room_for_their_labels():
    chart = beside(Decimal("98.5"), Decimal("47.5"), thresholds=THRESHOLDS)
    assert (chart.own.x, chart.own.anchor) == (98.5, "end")
    assert (chart.other.x, chart.other.anchor) == (47.5, "middle")


def test_impacts_stack_to_the_whole_width():
    segments = impact_stack([("a", Decimal(10)), ("b", Decimal("80.5")), ("c", Decimal("9.5"))])
    assert [segment.span.x for segment in segments] == [0, 10, 90.5]
    assert segments[-1].span.end == 100
    assert [segment.has_label for segment in segments] == [True, True, False]


def test_an_impact_without_time_is_left_out():
    assert [segment.impact for segment in impact_stack([("a", 0), ("b", 100), ("c", 0)])] == ["b"]


def test_the_longest_task_bar_ends_at_a_multiple_of_five():
    full = task_scale([Decimal("22.5"), Decimal(10)])
    assert full == 25
    assert task_bar(Decimal(10), full=full) == 40


def test_as_many_pips_are_on_as_the_task_scores():
    assert [pip.is_on for pip in pips(2)] == [True, True, False, False, False]


def test_the_line_has_no_needle_without_a_score():
    assert scale_line(None, thresholds=THRESHOLDS).needle is None
    assert scale_line(Decimal("0.0"), thresholds=THRESHOLDS).needle == 0


def test_the_label_of_a_range_at_the_edge_begins_with_it():
    chart = score_range(Decimal("3.1"), Decimal("6.0"), score=Decimal(4), thresholds=THRESHOLDS)
    assert (chart.label_x, chart.anchor) == (3.1, "start")
