from decimal import Decimal

import pytest
from hypothesis import given

from assessments.scoring.breakdown import (
    share_at_or_above,
    waterfall,
    weighted_points,
    work_impact,
)
from assessments.scoring.composite import composite, composite_of

from .examples import ML_PLATFORM, make_inputs, make_tasks
from .strategies import assessments, tasks

GREATEST = {"task_resistance": Decimal(5), "evidence": 10, "barriers": 10, "growth": 2}


def test_the_weighted_points_of_the_worked_example_are_as_published():
    found = weighted_points(composite_of(ML_PLATFORM), protective=2)
    assert [str(part.points) for part in found.parts] == ["33.5", "10.0", "1.5", "2.2", "2.5"]
    assert [part.weight for part in found.parts] == [50, 20, 15, 10, 5]
    assert (str(found.total), str(found.remainder), str(found.score)) == ("49.7", "-2.2", "47.5")


@pytest.mark.parametrize(
    ("inputs", "label"),
    [
        ({}, "Compounding and end of the scale"),
        ({"override": Decimal(-2)}, "Compounding, end of the scale and override"),
        ({"growth": 0, "evidence": 0}, "Compounding"),
        ({"growth": 0, "evidence": 0, "override": Decimal(1)}, "Compounding and override"),
    ],
)
def test_the_remainder_is_called_by_its_causes(inputs, label):
    assert weighted_points(composite(**GREATEST | inputs), protective=9).remainder_label == label


def test_the_waterfall_of_the_worked_example_is_as_published():
    found = waterfall(composite_of(ML_PLATFORM))
    assert [step.key for step in found.steps] == ["resistance", "evidence", "barriers", "growth"]
    assert [str(step.change) for step in found.steps] == ["35.4", "8.5", "1.0", "2.6"]
    assert [str(step.total) for step in found.steps] == ["35.4", "43.9", "44.9", "47.5"]
    assert [str(step.factor) for step in found.steps] == ["3.35", "1.20", "1.02", "1.05"]


def test_the_waterfall_shows_the_end_of_the_scale():
    last = waterfall(composite(**GREATEST)).steps[-1]
    assert (last.key, last.factor) == ("clamp", None)
    assert (last.change, last.total) == (Decimal("-9.7"), 100)


def test_the_waterfall_shows_an_override_after_the_formula():
    found = waterfall(composite_of(make_inputs(override="1.5")))
    assert [step.key for step in found.steps][-2:] == ["growth", "override"]
    assert found.steps[-1].change == Decimal("1.5")


def test_an_override_beyond_the_scale_adds_no_step():
    found = waterfall(composite(**GREATEST, override=Decimal(5)))
    assert [step.key for step in found.steps][-1] == "clamp"


def test_the_work_impact_of_the_worked_example_is_as_published():
    found = work_impact(ML_PLATFORM.tasks)
    assert (found.displaced, found.augmented, found.not_involved) == (10, 80, 10)


def test_time_on_high_scores_counts_from_3():
    assert share_at_or_above(ML_PLATFORM.tasks) == 55
    assert share_at_or_above(make_tasks((30, 2), (30, 3), (40, 4)), 4) == 40


@given(assessments())
def test_displayed_weighted_points_add_up_to_the_score(inputs):
    composite = composite_of(inputs)
    found = weighted_points(composite, protective=inputs.protective_total)
    assert sum(part.points for part in found.parts) == found.total
    assert found.total + found.remainder == found.score == composite.score
    assert all(abs(part.points) <= part.weight for part in found.parts)


@given(assessments())
def test_displayed_waterfall_steps_add_up_to_the_score(inputs):
    found = waterfall(composite_of(inputs))
    running = Decimal(0)
    for step in found.steps:
        running += step.change
        assert running == step.total
    assert running == found.score == composite_of(inputs).score


@given(assessments())
def test_steps_without_a_factor_appear_only_where_they_change_something(inputs):
    extra = waterfall(composite_of(inputs)).steps[4:]
    assert all(step.change for step in extra)
    assert [step.key for step in extra] in ([], ["clamp"], ["override"], ["clamp", "override"])


@given(tasks())
def test_work_impact_shares_make_100(tasks):
    found = work_impact(tasks)
    assert found.displaced + found.augmented + found.not_involved == 100


@given(tasks())
def test_shares_of_all_scores_make_100(tasks):
    shares = [share_at_or_above(tasks, score) for score in range(1, 7)]
    assert (shares[0], shares[-1]) == (100, 0)
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize("protective", [0, 9])
def test_no_displayed_figure_is_a_negative_zero(protective):
    found = weighted_points(composite_of(make_inputs()), protective=protective)
    figures = [part.points for part in found.parts]
    assert not any(figure.is_signed() for figure in figures if not figure)
