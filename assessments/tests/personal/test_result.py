"""What a mix comes to: score, account, sentences, and the AI-driven outlook."""

from decimal import Decimal

import pytest
from django.http import QueryDict

from assessments.selectors.personal import personal_page
from assessments.tests import factories as make

from .conftest import TASKS, VARIANT, publish
from .test_mix import WEEK

HALVES = {
    "weld": ("Welding", 50, 2, "augmentation"),
    "file": ("Filing", 50, 4, "displacement"),
}


def page(query="", slug="welder"):
    return personal_page(slug, QueryDict(query))


def test_more_welding_scores_higher_by_points_that_add_up(welder):
    result = page(WEEK).result
    assert result.scored.composite.score == Decimal("48.7")
    assert result.scored.sub_label.label == "Green (Stable)"
    assert [(move.label, move.note, str(move.points)) for move in result.moves] == [
        ("Welding", "40% to 60%", "3.3"),
        ("Quoting", "20% to 10%", "2.2"),
        ("Filing", "10% to 0%", "3.4"),
    ]
    assert result.difference == sum(move.points for move in result.moves) == Decimal("8.9")


def test_the_result_is_said_in_sentences(welder):
    result = page(WEEK).result
    assert result.finding == (
        "Your mix scores <strong>8.9 points above</strong> the role, and is <strong>Green</strong>."
    )
    assert result.meaning == (
        "It is Green (Stable), where the role is Yellow (Moderate).",
        "It lies 0.7 above Yellow: borderline, and a few hours of your week could turn it.",
        "What moves it most: Filing, 10% to 0%, +3.4 points.",
    )


def test_more_filing_scores_lower(welder):
    result = page("share-weld=10&share-fit=10&share-quote=20&share-file=60").result
    assert result.finding == (
        "Your mix scores <strong>22.6 points below</strong> the role, and is <strong>Red</strong>."
    )
    assert result.meaning[-1] == "What moves it most: Filing, 10% to 60%, −17.0 points."


def test_the_shares_of_the_role_score_as_the_role(welder):
    result = page().result
    assert result.finding == "Your mix scores <strong>the same as the role</strong>."
    assert result.meaning == ("It is Yellow (Moderate), like the role.",)
    assert result.moves == ()


def test_what_another_version_of_the_method_made_is_told(welder):
    role = make.make_role("Filer")
    publish(role, HALVES, score=Decimal("31.3"))
    result = page(slug="filer").result
    assert [(move.label[:9], str(move.points)) for move in result.moves] == [("Held back", "-0.3")]


@pytest.mark.parametrize(
    ("query", "problem", "score"),
    [
        ("share-weld=60", "Your shares add up to 120%, 20 more than 100%.", "42.6"),
        ("drop=file", "Your shares add up to 90%, 10 less than 100%.", "43.6"),
    ],
)
def test_shares_that_do_not_make_100_can_be_scaled(welder, query, problem, score):
    found = page(query)
    assert found.problems == (problem,)
    assert found.result is None
    assert str(found.scaled.scored.composite.score) == score
    mended = page(found.scaled.address.partition("?")[2])
    assert (mended.total, str(mended.result.scored.composite.score)) == (100, score)
    assert mended.address == found.scaled.address


def test_a_week_without_tasks_cannot_be_scaled(welder):
    found = page("drop=weld&drop=fit&drop=quote&drop=file")
    assert found.problems == ("Your shares add up to 0%, 100 less than 100%.",)
    assert found.scaled is None


def test_a_role_without_a_variant_has_no_outlook(welder):
    assert page(WEEK).result.outlook is None


def test_the_role_itself_has_the_outlook_of_its_variant(director):
    outlook = page().result.outlook
    assert outlook.result.composite.score == outlook.published == Decimal("40.5")


def test_a_mix_has_an_outlook_of_its_own(director):
    outlook = page(WEEK).result.outlook
    assert [(move.key, str(move.share)) for move in outlook.result.moves] == [
        ("weld", "48.7"),
        ("fit", "37.8"),
        ("quote", "13.5"),
    ]
    assert outlook.result.composite.score == Decimal("48.1")
    assert outlook.result.points_gained == Decimal("-0.6")
    assert outlook.direction == "About the same, on the line"
    assert outlook.catch == "Fewer <em>seats</em>."


def test_the_honest_catch_cites_the_sources_of_the_role_page(db):
    variant = {**VARIANT, "honest_catch": "Fewer seats [@office]."}
    publish(make.make_role("Welder"), TASKS, variant=variant, sources=["union", "office"])
    catch = page(WEEK).result.outlook.catch
    assert '<a class="cite" href="/roles/welder/#source-2"' in catch


def test_a_variant_that_drops_the_whole_mix_has_no_outlook(db):
    without_filing = {**VARIANT, "tasks": {"weld": (40, 1), "fit": (35, 2), "quote": (25, 3)}}
    publish(make.make_role("Welder"), TASKS, variant=without_filing)
    outlook = page("share-file=100&drop=weld&drop=fit&drop=quote").result.outlook
    assert outlook.has_version
    assert outlook.result is None


def test_a_role_without_a_version_says_so(absorbed):
    outlook = page(WEEK).result.outlook
    assert not outlook.has_version
    assert outlook.result is None
