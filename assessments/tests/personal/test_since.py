"""A mix survives a reassessment: what changed is told, the rest is kept."""

import pytest
from django.http import QueryDict

from assessments.selectors.personal import personal_page

from .conftest import TASKS, publish


def page(query):
    return personal_page("welder", QueryDict(query))


def test_what_changed_is_told_task_by_task(reassessed):
    found = page("share-weld=50&share-fit=25&share-quote=10&share-file=15&version=1")
    assert found.since.number == 1
    assert found.since.changes == (
        "The role’s published score was 39.8 and is 46.2.",
        "Quoting: now called Quoting jobs, scored 4 then and 3 now, displaced then and augmented "
        "now.",
        "New: Minding robots. It counts 0% until you give it a share.",
        "Gone: Filing, to which you gave 15%.",
    )


def test_the_shares_that_are_left_are_kept_and_can_be_scaled(reassessed):
    found = page("share-weld=50&share-fit=25&share-quote=10&share-file=15&version=1")
    assert found.problems == ("Your shares add up to 85%, 15 less than 100%.",)
    assert found.scaled.address == (
        "/roles/welder/my-score/?share-weld=58.8&share-fit=29.4&share-quote=11.8"
        "&share-robot=0&version=2"
    )


def test_a_mix_that_still_makes_100_is_scored_and_can_be_kept(reassessed):
    found = page("share-weld=50&share-fit=30&share-quote=20&drop=file&version=1")
    assert found.result is not None
    assert not found.is_settled
    assert found.since.changes[-1] == "Gone: Filing."
    assert page(found.address.partition("?")[2]).since is None


def test_a_version_with_the_same_tasks_says_so(welder):
    publish(welder.role, TASKS)
    assert page("share-weld=40&version=1").since.changes == (
        "The role’s published score is 39.8, as it was then.",
        "Its tasks and their scores are the same.",
    )


@pytest.mark.parametrize("version", ["", "2"])
def test_a_mix_of_the_current_version_has_nothing_to_tell(reassessed, version):
    assert page(f"share-weld=40&version={version}").since is None


@pytest.mark.parametrize("version", ["3", "9999", "0", "-1", "abc", "1.0", "1" * 400, "%00", "٢"])
def test_a_version_that_never_was_is_said_to_be_none(reassessed, version):
    found = page(f"share-weld=40&version={version}")
    assert found.problems[0].startswith("The address names a version that was never published.")
    assert found.result is found.since is None


def test_a_draft_is_no_version(welder):
    welder.role.assessments.create(
        number=2,
        assessed_on=welder.assessed_on,
        growth_score=0,
        timeline_years_min=2,
        timeline_years_max=4,
        new_tasks_answer="no",
    )
    assert page("version=2").since is None
    assert page("version=2").problems
