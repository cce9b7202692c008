"""The outlook and the moves of the AI-driven variant."""

from decimal import Decimal

from assessments.charts.moves import moves
from assessments.charts.outlook import outlook

from .examples import THRESHOLDS


def placed(base, variant, *rereads):
    figures = [Decimal(figure) for figure in (base, variant, *rereads)]
    return outlook(figures[0], figures[1], rereads=figures[2:], thresholds=THRESHOLDS)


def test_the_reference_variant_crosses_into_green():
    chart = placed("47.5", "52.3", "49.5", "50.4", "51.2", "49.5")
    assert (chart.low, chart.high, chart.is_rise) == (44, 56, True)
    assert chart.base < chart.lines[0].x < min(chart.rereads)
    assert len(chart.rereads) == 3


def test_a_variant_that_loses_points_lies_to_the_left():
    chart = placed("47.5", "40.0", "38.0")
    assert not chart.is_rise
    assert chart.variant < chart.base


def test_the_names_of_close_scores_grow_apart():
    chart = placed("47.5", "48.0", "47.0")
    assert (chart.base_anchor, chart.variant_anchor, chart.has_arrow) == ("end", "start", False)


def test_the_scale_of_the_moves_ends_at_the_next_ten_percent():
    chart = moves([(20, 25), (15, 7), (10, 10)])
    assert [tick.share for tick in chart.ticks] == [0, 10, 20, 30]
    assert [(move.is_loss, move.is_same) for move in chart.moves] == [
        (False, False),
        (True, False),
        (False, True),
    ]


def test_a_large_share_keeps_its_labels_apart():
    assert len(moves([(60, 55)]).ticks) <= 4
