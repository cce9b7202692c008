from datetime import date

from assessments.charts.scale import Span
from assessments.charts.timeline import Development, timeline

NEW_YEAR = date(2026, 1, 1)


def placed(*developments, years=(2, 4), assessed_on=NEW_YEAR):
    rows = [Development(*development) for development in developments]
    return timeline(rows, years_min=years[0], years_max=years[1], assessed_on=assessed_on)


def test_the_change_of_the_role_counts_from_the_day_of_the_assessment():
    chart = placed(years=(1, 4))
    assert (chart.change.span, chart.today) == (Span(16.67, 50), 0)


def test_a_development_lasts_to_the_end_of_its_last_year():
    assert placed((2027, 2029)).bars[0].span == Span(16.67, 50)


def test_a_development_under_way_begins_on_the_day_of_the_assessment():
    chart = placed((2025, None), assessed_on=date(2026, 7, 2))
    assert (chart.bars[0].span.x, chart.bars[0].span.end) == (chart.today, 100)


def test_a_label_that_does_not_fit_stands_beside_its_bar():
    early, late = placed((2026, 2026), (2031, 2031)).bars
    assert (early.is_label_inside, early.anchor, early.label_x) == (False, "start", early.span.end)
    assert (late.is_label_inside, late.anchor, late.label_x) == (False, "end", late.span.x)


def test_years_keep_their_distance_on_a_long_scale():
    assert [year.year for year in placed((2026, 2040)).years] == [2026, 2031, 2036, 2041]


def test_the_scale_holds_the_latest_end():
    chart = placed((2030, 2035))
    assert chart.bars[0].span.end < 100
