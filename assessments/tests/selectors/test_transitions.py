"""Moving to another role: what is gained, who wins what, and what is said honestly of it."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from assessments.selectors.roles import role_page
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db

YELLOW = {"zone": "yellow", "sub_label": "yellow_urgent"}


def target(score="31.0", **figures):
    role = make.make_role("Fitter")
    return make.make_published(role, score=Decimal(score), **YELLOW | figures)


def the_move(**own):
    """Publish a welder who may become a fitter and return the move."""
    draft = make.make_draft(make.make_role("Welder"))
    make.add_rows(draft)
    make.make_next_role(draft, slug="fitter")
    make.put_out(draft, **own)
    [move] = role_page("welder").transitions
    return move


def test_a_move_names_its_comparison_and_the_winner_of_each_component():
    target(evidence_total=5, task_resistance=Decimal("2.5"))
    move = the_move()
    assert move.comparison == "/compare/welder-vs-fitter/"
    won = [(duel.name, duel.own, duel.target) for duel in move.components if duel.target_wins]
    lost = [(duel.name, duel.own, duel.target) for duel in move.components if duel.own_wins]
    assert won == [("Evidence", "0", "+5")]
    assert lost == [("Task resistance", "3.00", "2.50")]


def test_a_move_that_lowers_the_score_says_so():
    target("20.0", zone="red", sub_label="red")
    move = the_move()
    assert move.is_loss
    assert "This move lowers the score by 11.0 points, from Yellow to Red." in move.notes


def test_a_move_that_changes_nothing_says_so():
    target()
    assert "This move leaves the score where it is." in the_move().notes


def test_a_step_up_that_stays_short_of_green_says_so():
    target("40.0")
    note = "It is a step up that stays short of Green: Fitter is Yellow."
    assert note in the_move().notes


@pytest.mark.parametrize(
    ("score", "figures", "said"),
    [
        ("47.5", YELLOW, "Fitter is borderline: 0.5 below the line to Green"),
        (
            "49.7",
            {"zone": "green", "sub_label": "green_stable"},
            "Fitter is borderline: 1.7 above the line to Green",
        ),
        ("26.0", YELLOW, "Fitter is borderline: 1.0 above the line to Yellow"),
    ],
)
def test_a_borderline_target_is_named_with_its_distance(score, figures, said):
    target(score, **figures)
    assert any(note.startswith(said) for note in the_move().notes)


def test_a_target_whose_outlook_is_fragile_is_named():
    draft = make.make_draft(make.make_role("Fitter"))
    make.add_rows(draft)
    computed = {"score": Decimal("46"), "enhanced_share": 80, "is_boundary_fragile": True}
    make.make_variant(draft, **YELLOW | computed)
    make.put_out(draft)
    assert any("boundary-fragile" in note for note in the_move().notes)


def test_how_the_score_of_a_target_has_moved_is_told():
    first = target("28.0")
    second = make.make_published(first.role, score=Decimal("31.0"))
    make.make_score_change(first, second, changed_at=datetime(2026, 3, 3, tzinfo=UTC))
    last = make.make_published(first.role, score=Decimal("33.5"))
    make.make_score_change(second, last, changed_at=datetime(2026, 6, 9, tzinfo=UTC))
    assert the_move().notes[-1] == (
        "The score of Fitter has moved 2 times, last on 9 June 2026, from 31.0 to 33.5."
    )


def test_a_score_that_has_not_moved_says_so():
    target()
    assert the_move().notes[-1] == ("The score of Fitter has not moved since its first assessment.")


def test_each_move_has_an_address_of_its_own_on_the_page(client):
    target()
    the_move()
    page = client.get("/roles/welder/").text
    assert 'id="to-fitter"' in page
    assert 'href="/compare/welder-vs-fitter/"' in page
