from dataclasses import replace
from decimal import ROUND_DOWN, Decimal, localcontext

import pytest
from hypothesis import given

from assessments.scoring import checks
from assessments.scoring.inputs import BarrierKind, EvidenceDimension, PrincipleKind

from .examples import ML_PLATFORM, make_inputs, make_task, make_tasks
from .strategies import assessments


def test_the_reference_role_has_no_problem():
    assert checks.input_problems(ML_PLATFORM) == ()


@given(assessments())
def test_sound_inputs_have_no_problem(inputs):
    assert checks.input_problems(inputs) == ()


def test_all_problems_are_named_at_once():
    inputs = make_inputs(
        tasks=make_tasks((50, 6), (49, 3)), evidence=(3, 0, 0, 0, 0), growth=3, override="5.1"
    )
    assert checks.input_problems(inputs) == (
        "Task t1 is scored 6; the scale goes from 1 to 5.",
        "Task shares add up to 99%, not 100%.",
        "An assessment has 5 to 10 tasks, not 2.",
        "Evidence: the scale goes from -2 to 2, not Job posting trends 3.",
        "AI growth is scored 3; the scale goes from -2 to 2.",
        "An override moves the score by at most 5.0 points either way, in tenths; this one by 5.1.",
    )


@pytest.mark.parametrize("number", [5, 10])
def test_five_to_ten_tasks_are_right(number):
    assert checks.task_count_problem([make_task()] * number) is None


@pytest.mark.parametrize("number", [0, 4, 11])
def test_other_numbers_of_tasks_are_named(number):
    problem = checks.task_count_problem([make_task()] * number)
    assert problem == f"An assessment has 5 to 10 tasks, not {number}."


@pytest.mark.parametrize("share", ["0", "-5", "100.1", "12.25", "NaN", "Infinity", "1E+60"])
def test_a_share_is_a_positive_percentage_in_tenths(share):
    problem = checks.task_share_problem(make_task("typing", share))
    assert problem.startswith(f"Task typing takes {Decimal(share)}% of the time")


@pytest.mark.parametrize("share", ["0.1", "12.5", "12.50", "100"])
def test_shares_in_tenths_are_right(share):
    assert checks.task_share_problem(make_task(share=share)) is None


def test_shares_are_added_exactly_in_any_context():
    tasks = make_tasks(*[("33.3", 3)] * 3, ("0.1", 3))
    with localcontext(prec=2, rounding=ROUND_DOWN):
        assert checks.share_problem(tasks) is None


@pytest.mark.parametrize("score", [0, 6, 2.5])
def test_a_task_score_outside_its_scale_is_named(score):
    assert checks.task_score_problem(make_task("typing", score=score)) == (
        f"Task typing is scored {score}; the scale goes from 1 to 5."
    )


def test_keys_used_twice_are_named():
    tasks = [make_task("a"), make_task("b"), make_task("a")]
    assert checks.task_key_problem(tasks) == "Each task has a key of its own; used twice: a."
    assert checks.task_key_problem(tasks[:2]) is None


@pytest.mark.parametrize(
    ("check", "kinds", "name", "missing"),
    [
        (checks.evidence_problem, EvidenceDimension, "Evidence", "Expert consensus"),
        (checks.barriers_problem, BarrierKind, "Barriers", "Cultural and ethical"),
        (
            checks.principles_problem,
            PrincipleKind,
            "Protective principles",
            "Goal-setting and moral judgment",
        ),
    ],
)
def test_missing_rows_are_named(check, kinds, name, missing):
    rows = dict.fromkeys(kinds, 0)
    assert check(rows) is None
    rows.popitem()
    assert check(rows) == f"{name}: no score for {missing}."


@pytest.mark.parametrize(
    ("check", "row", "low", "high"),
    [
        (checks.evidence_problem, EvidenceDimension.WAGES, -2, 2),
        (checks.barriers_problem, BarrierKind.UNION, 0, 2),
        (checks.principles_problem, PrincipleKind.MORAL_JUDGMENT, 0, 3),
    ],
)
def test_rows_stay_within_their_scale(check, row, low, high):
    rows = dict.fromkeys(type(row), 0)
    assert check(rows | {row: low}) is None
    assert check(rows | {row: high}) is None
    assert f"{row.label} {high + 1}." in check(rows | {row: high + 1})
    assert f"{row.label} {low - 1}." in check(rows | {row: low - 1})


def test_evidence_that_moves_the_score_needs_a_source():
    wages = EvidenceDimension.WAGES
    assert checks.evidence_source_problem(wages, score=0, has_source=False) is None
    assert checks.evidence_source_problem(wages, score=-1, has_source=True) is None
    assert checks.evidence_source_problem(wages, score=-1, has_source=False) == (
        "Wage trends is scored -1 without a source; only 0 needs none."
    )


@pytest.mark.parametrize("points", ["5.0", "-5.0", "0.1", "5"])
def test_an_override_of_up_to_5_points_with_a_reason_is_right(points):
    assert checks.override_problem(Decimal(points), "The market moved after the data.") is None


@pytest.mark.parametrize("points", ["5.1", "-5.1", "0.25", "NaN"])
def test_an_override_beyond_5_points_or_finer_than_tenths_is_refused(points):
    problem = checks.override_problem(Decimal(points), "The market moved after the data.")
    assert problem.startswith("An override moves the score by at most 5.0 points either way")


def test_an_override_and_its_reason_go_together():
    assert checks.override_problem(None, "") is None
    assert checks.override_problem(Decimal(1), " ") == "An override needs a written reason."
    assert checks.override_problem(None, "Because.") == "A reason stands here without an override."


def test_the_size_of_an_override_is_checked_without_its_reason():
    assert checks.input_problems(replace(ML_PLATFORM, override=Decimal(-5))) == ()
