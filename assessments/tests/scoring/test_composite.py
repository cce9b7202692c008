from decimal import ROUND_DOWN, Decimal, localcontext
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given

from assessments.scoring import rules
from assessments.scoring.composite import composite, composite_of, task_resistance

from .examples import ML_AI_ENGINEER, ML_PLATFORM, make_inputs, make_tasks
from .strategies import assessments, axes


@pytest.mark.parametrize(
    ("resistance", "evidence", "barriers", "growth", "score"),
    [
        ("3.35", 5, 1, 1, "47.5"),
        ("3.58", 5, 2, 1, "52.3"),
        ("2.20", -8, 0, -2, "10.2"),
        ("3.05", 5, 3, 1, "44.6"),
        ("3.85", 3, 2, 0, "49.7"),
        ("1.70", -7, 0, -2, "7.1"),
        ("3.75", 9, 3, 2, "68.2"),
    ],
    ids=["platform", "variant", "programmer", "security", "tester", "cms", "ml-ai"],
)
def test_published_examples_come_out_as_published(resistance, evidence, barriers, growth, score):
    found = composite(
        task_resistance=Decimal(resistance), evidence=evidence, barriers=barriers, growth=growth
    )
    assert str(found.score) == score


def test_the_worked_example_passes_through_its_published_figures():
    found = composite_of(ML_PLATFORM)
    assert found.weighted_sum == Decimal("2.65")
    assert found.task_resistance == Decimal("3.35")
    assert (found.evidence_total, found.evidence_modifier) == (5, Decimal("1.20"))
    assert (found.barriers_total, found.barrier_modifier) == (1, Decimal("1.02"))
    assert (found.growth, found.growth_modifier) == (1, Decimal("1.05"))
    assert found.raw == Decimal("4.305420")
    assert found.unclamped == found.formula_score == found.score == Decimal("47.5")
    assert not found.is_clamped


def test_a_whole_assessment_reaches_its_published_score():
    assert composite_of(ML_AI_ENGINEER).score == Decimal("68.2")


def test_the_constants_of_the_normalisation_follow_from_the_modifiers():
    least = rules.RESISTANCE_MIN * Decimal("0.60") * Decimal("1.00") * Decimal("0.90")
    assert least == rules.RAW_FLOOR
    assert Decimal("8.47") == rules.RAW_FLOOR + rules.RAW_SPAN


def test_the_least_inputs_score_0():
    found = composite(task_resistance=Decimal(1), evidence=-10, barriers=0, growth=-2)
    assert (found.raw, found.score, found.is_clamped) == (Decimal("0.54"), Decimal("0.0"), False)


def test_the_greatest_inputs_are_clamped_to_100():
    found = composite(task_resistance=Decimal(5), evidence=10, barriers=10, growth=2)
    assert (found.raw, found.unclamped) == (Decimal("9.24"), Decimal("109.7"))
    assert (found.formula_score, found.score) == (100, 100)
    assert found.is_clamped


def test_resistance_reaches_from_1_to_5():
    assert task_resistance(make_tasks(*[(20, 5)] * 5)) == 1
    assert task_resistance(make_tasks(*[(20, 1)] * 5)) == 5


@pytest.mark.parametrize(
    ("resistance", "barriers", "growth", "exact", "score"),
    [("2.311", 5, 1, "26.85", "26.9"), ("3.389", 5, -1, "37.85", "37.9")],
)
def test_exact_ties_round_up(resistance, barriers, growth, exact, score):
    found = composite(
        task_resistance=Decimal(resistance), evidence=0, barriers=barriers, growth=growth
    )
    assert (found.raw - rules.RAW_FLOOR) * 100 == Decimal(exact) * rules.RAW_SPAN
    assert str(found.score) == score


def test_an_override_moves_the_published_score_only():
    found = composite_of(make_inputs(override="-4.9"))
    plain = composite_of(make_inputs())
    assert found.formula_score == plain.score
    assert found.score == plain.score - Decimal("4.9")


def test_an_override_stays_within_the_scale():
    found = composite(
        task_resistance=Decimal(1), evidence=-10, barriers=0, growth=-2, override=Decimal(-5)
    )
    assert (found.formula_score, found.score) == (0, 0)


@given(axes)
def test_scores_agree_with_exact_fractions(axes):
    raw = (
        Fraction(axes["task_resistance"])
        * (1 + Fraction(4 * axes["evidence"], 100))
        * (1 + Fraction(2 * axes["barriers"], 100))
        * (1 + Fraction(5 * axes["growth"], 100))
    )
    tenths = floor((raw - Fraction("0.54")) / Fraction("7.93") * 1000 + Fraction(1, 2))
    assert composite(**axes).score == min(Decimal(tenths) / 10, 100)


@given(axes)
def test_the_context_of_the_caller_changes_nothing(axes):
    expected = composite(**axes)
    with localcontext(prec=3, rounding=ROUND_DOWN):
        assert composite(**axes) == expected


@given(assessments())
def test_scores_stay_within_their_bounds(inputs):
    found = composite_of(inputs)
    assert 1 <= found.task_resistance <= 5
    assert Decimal("0.54") <= found.raw <= Decimal("9.24")
    assert 0 <= found.formula_score <= 100
    assert 0 <= found.score <= 100
    assert found.score.as_tuple().exponent == -1


@pytest.mark.parametrize(
    ("axis", "step", "most"),
    [
        ("task_resistance", Decimal("0.001"), 5),
        ("evidence", 1, 10),
        ("barriers", 1, 10),
        ("growth", 1, 2),
    ],
)
@given(axes=axes)
def test_more_of_any_axis_never_scores_less(axis, step, most, axes):
    more = {axis: min(axes[axis] + step, most)}
    assert composite(**axes | more).raw >= composite(**axes).raw
    assert composite(**axes | more).score >= composite(**axes).score


@given(assessments())
def test_a_greater_override_never_scores_less(inputs):
    found = composite_of(inputs)
    assert (found.score - found.formula_score) * found.override >= 0
