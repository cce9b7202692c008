from decimal import Decimal

from assessments.charts.strip import BASE, ROOM, strip

from .examples import THRESHOLDS


def placed(*scores, me=None):
    tallies = [(Decimal(score), "yellow", 1) for score in scores]
    return strip(tallies, me=me and Decimal(me), thresholds=THRESHOLDS)


def test_one_role_is_one_brick_with_its_mark_on_it():
    chart = placed("47.5", me="47.5")
    assert [(stack.y, stack.height) for stack in chart.stacks] == [(93, 9)]
    assert (chart.mark.block.y, chart.mark.x, chart.gaps) == (93, 47.5, ())


def test_scores_within_a_point_are_stacked():
    chart = placed("47.0", "47.5", "47.9", "48.0")
    assert [stack.height for stack in chart.stacks] == [29, 9]
    assert chart.gaps == (92.5, 82.5)


def test_a_full_score_has_its_place():
    (stack,) = placed("100.0").stacks
    assert stack.span.end <= 100


def test_thousands_of_roles_fit_the_height():
    chart = placed(*[f"{40 + number % 20}.5" for number in range(5000)], me="47.5")
    assert chart.count == 5000
    assert all(BASE - ROOM <= stack.y < BASE for stack in chart.stacks)
    assert chart.gaps == ()
    assert chart.mark.block.height >= 3


def test_a_field_without_roles_is_an_empty_line():
    chart = placed()
    assert (chart.stacks, chart.mark, chart.count) == ((), None, 0)


def test_the_label_of_a_low_score_grows_to_the_right():
    assert placed("3.0", me="3.0").mark.anchor == "start"


def test_low_stacks_need_less_height():
    low, tall = placed("3.0", me="3.0"), placed(*["47.5"] * 9)
    assert (low.top, low.height) == (40, 108)
    assert (tall.top, tall.height) == (0, 148)
