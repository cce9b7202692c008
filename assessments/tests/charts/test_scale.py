from decimal import Decimal

import pytest

from assessments.charts.scale import SCORES, Scale, Span, anchor_at, bands, lines

from .examples import THRESHOLDS


def test_a_figure_is_placed_in_percent_of_the_width():
    assert Scale(1, 5).at(Decimal("3.35")) == 58.75


def test_a_span_runs_from_the_smaller_to_the_larger_figure():
    assert Scale(-2, 2).span(0, -1) == Span(25.0, 25.0)


def test_the_scores_divide_into_three_zones():
    placed = [
        (band.zone, band.span.x, band.span.end) for band in bands(SCORES, thresholds=THRESHOLDS)
    ]
    assert placed == [("red", 0, 25), ("yellow", 25, 48), ("green", 48, 100)]


def test_zones_outside_a_scale_are_left_out():
    close = Scale(42, 53)
    assert [band.zone for band in bands(close, thresholds=THRESHOLDS)] == ["yellow", "green"]
    assert [line.zone for line in lines(close, thresholds=THRESHOLDS)] == ["green"]


def test_a_threshold_at_the_edge_of_a_scale_has_no_line():
    assert lines(Scale(25, 48), thresholds=THRESHOLDS) == ()


@pytest.mark.parametrize(("x", "anchor"), [(5, "start"), (50, "middle"), (95, "end")])
def test_labels_grow_inwards_at_the_edges(x, anchor):
    assert anchor_at(x, width=20) == anchor
