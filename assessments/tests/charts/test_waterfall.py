from itertools import pairwise

from hypothesis import given

from assessments.charts.scale import Span
from assessments.charts.waterfall import waterfall
from assessments.scoring.scored import score
from assessments.tests.scoring.strategies import assessments

from .examples import AT_RISK, BEYOND_THE_SCALE, ML_PLATFORM, THRESHOLDS


def placed(inputs):
    chart = score(inputs).waterfall
    totals = [step.total for step in chart.steps]
    return waterfall(totals, score=chart.score, thresholds=THRESHOLDS)


def test_each_bar_hangs_at_the_total_before_it():
    bars = placed(ML_PLATFORM).bars
    assert [bar.span for bar in bars[:2]] == [Span(0, 59), Span(59, 14.17)]


def test_a_step_down_is_a_loss():
    assert [bar.is_loss for bar in placed(AT_RISK).bars] == [False, True, False, True]


def test_the_scale_grows_with_the_totals():
    assert placed(ML_PLATFORM).green.x == 80
    assert placed(BEYOND_THE_SCALE).green.x == 43.64


@given(assessments())
def test_the_last_bar_ends_at_the_score(inputs):
    chart = placed(inputs)
    assert chart.bars[-1].after == chart.score.end
    assert all(before.after == after.before for before, after in pairwise(chart.bars))
    assert all(0 <= bar.span.x <= bar.span.end <= 100.01 for bar in chart.bars)
