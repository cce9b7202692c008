import pytest

from assessments.scoring.checks import input_problems
from assessments.scoring.example import EXAMPLE, PUBLISHED_ELSEWHERE
from assessments.scoring.rules import METHOD_VERSION
from assessments.scoring.scored import score
from assessments.scoring.versions import METHOD_HISTORY

from .examples import ML_PLATFORM


def test_the_worked_example_is_sound_and_scores_as_the_method_says():
    assert input_problems(EXAMPLE) == ()
    assert str(score(EXAMPLE).composite.score) == "47.5"


def test_the_worked_example_is_the_reference_role():
    shares = [(task.share, task.score, task.impact) for task in EXAMPLE.tasks]
    assert shares == [(task.share, task.score, task.impact) for task in ML_PLATFORM.tasks]
    assert (EXAMPLE.evidence, EXAMPLE.barriers) == (ML_PLATFORM.evidence, ML_PLATFORM.barriers)
    assert (EXAMPLE.principles, EXAMPLE.growth) == (ML_PLATFORM.principles, ML_PLATFORM.growth)


@pytest.mark.parametrize("figures", PUBLISHED_ELSEWHERE, ids=lambda figures: figures.title)
def test_the_formula_meets_what_was_published_elsewhere(figures):
    assert figures.composite.score == figures.score


def test_the_newest_version_of_the_method_is_the_one_that_scores():
    assert METHOD_HISTORY[0].number == METHOD_VERSION
