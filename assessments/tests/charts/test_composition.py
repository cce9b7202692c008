from decimal import Decimal

from hypothesis import given

from assessments.charts.composition import composition
from assessments.charts.scale import Span
from assessments.scoring.scored import score
from assessments.tests.scoring.strategies import assessments

from .examples import AT_RISK, ML_PLATFORM, THRESHOLDS


def placed(inputs):
    points = score(inputs).weighted_points
    parts = [(part.key, part.label, part.points) for part in points.parts]
    return composition(parts, total=points.total, score=points.score, thresholds=THRESHOLDS)


def test_the_parts_end_at_their_sum_and_the_remainder_leads_back_to_the_score():
    chart = placed(ML_PLATFORM)
    assert chart.parts[-1].span.end == 49.7
    assert chart.remainder == Span(47.5, 2.2)
    assert chart.taken is None
    assert chart.room == Decimal("52.5")


def test_only_parts_with_room_are_labelled():
    labelled = [(part.key, part.has_name) for part in placed(ML_PLATFORM).parts if part.label_x]
    assert labelled == [("resistance", True), ("evidence", False)]


def test_negative_parts_take_back_from_the_end_of_the_positive_ones():
    chart = placed(AT_RISK)
    assert [part.key for part in chart.parts] == ["resistance", "protective"]
    assert chart.taken == Span(2.1, 21.0)
    assert chart.remainder == Span(2.1, 8.1)


def test_at_the_left_edge_both_labels_are_one():
    chart = placed(AT_RISK)
    assert (chart.is_single, chart.anchor) == (True, "start")


@given(assessments())
def test_every_composition_stays_on_the_scale(inputs):
    chart = placed(inputs)
    spans = [part.span for part in chart.parts] + [chart.rest, chart.taken, chart.remainder]
    for span in filter(None, spans):
        assert 0 <= span.x <= span.end <= 100
    for before, after in zip(chart.parts, chart.parts[1:], strict=False):
        assert before.span.end == after.span.x
