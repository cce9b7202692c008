from hypothesis import given
from hypothesis import strategies as st

from assessments.charts.duo import duo
from assessments.charts.scale import Span
from assessments.charts.twoline import MARK, twoline

from .examples import THRESHOLDS


def placed(*scores):
    roles = [("ABCD"[n], score, score - 2, score + 2) for n, score in enumerate(scores)]
    return twoline(roles, thresholds=THRESHOLDS)


def test_letters_far_apart_stand_on_the_line():
    chart = placed(47.5, 68.2)
    assert [(mark.x, mark.y) for mark in chart.marks] == [
        (47.5, chart.line_y),
        (68.2, chart.line_y),
    ]
    assert chart.bracket == Span(47.5, 20.7)


def test_letters_that_would_touch_are_lifted_above_the_line():
    chart = placed(41.8, 43.5, 43.5, 81)
    lifted = [(chart.line_y - mark.y) // 24 for mark in chart.marks]
    assert lifted == [0, 1, 2, 0]


@given(st.lists(st.floats(0, 100), min_size=2, max_size=4))
def test_no_two_letters_ever_touch(scores):
    marks = placed(*scores).marks
    for one in marks:
        for other in marks:
            near = one is not other and one.y == other.y and abs(one.x - other.x) < MARK
            assert not near


def test_a_range_at_the_left_edge_has_its_letter_on_the_right():
    low, high = placed(5, 60).reaches
    assert (low.anchor, low.label_x) == ("start", 7.0)
    assert (high.anchor, high.label_x) == ("end", 58.0)


def test_bars_of_a_signed_scale_begin_at_zero():
    chart = duo([5, -10], low=-10, high=10)
    assert [(bar.span, bar.is_negative) for bar in chart.bars] == [
        (Span(50, 25), False),
        (Span(0, 50), True),
    ]
    assert chart.zero == 50


def test_bars_of_other_scales_begin_at_their_low_end():
    assert duo([3, 1], low=1, high=5).bars[0].span == Span(0, 50)
    assert duo([3, 1], low=1, high=5).zero is None
