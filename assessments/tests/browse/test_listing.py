"""What is derived from published roles stays true to them, whatever happens to them."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from assessments.models import Standing
from assessments.services.catalogue import relist, relist_all, relist_if_stale
from assessments.services.roles import withdraw_role
from assessments.tests import factories as make
from assessments.tests.browse.derived import stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def welder():
    places = [make.make_specialism("Metal", sector="Trades"), make.make_specialism("Ships")]
    role = make.make_role("Welder", specialisms=places, aliases=["Plater"])
    make.make_published(make.make_role("Notary"))
    return make.make_published(role).role


def test_a_role_stands_in_the_field_its_sectors_and_its_specialisms(welder):
    scopes = {standing.scope for standing in welder.standings.all()}
    assert scopes == {"", "trades", "trades/metal", "technology", "technology/ships"}


def test_counts_follow_every_change_as_if_made_anew(welder):
    make.make_published(welder, score=Decimal("52.3"), zone="green", sub_label="green_stable")
    welder.aliases.all().delete()
    relist(welder)
    relist(welder)
    kept = stored()
    assert relist_all() == 2
    assert stored() == kept


def test_words_that_stay_as_they_are_are_not_written_again(welder, django_assert_max_num_queries):
    with django_assert_max_num_queries(11):
        relist(welder)


def test_a_withdrawn_role_leaves_no_trace(welder):
    withdraw_role(welder, reason="Two assessments of one job.")
    assert not Standing.objects.filter(role=welder).exists()
    kept = stored()
    assert relist_all() == 1
    assert stored() == kept


def test_the_last_change_of_the_score_is_the_move(welder):
    first = welder.assessments.get()
    second = make.make_published(welder, score=Decimal("27.5"))
    make.make_score_change(first, second, changed_at=datetime(2026, 7, 1, tzinfo=UTC))
    relist(welder)
    standing = welder.standings.get(scope="")
    assert (standing.move, standing.swing, standing.moved_at.month) == (
        Decimal("-3.5"),
        Decimal("3.5"),
        7,
    )


def test_margin_and_fragility_follow_from_the_score_and_its_steps(welder):
    standing = welder.standings.get(scope="")
    assert standing.margin == Decimal("6.0")
    assert 0 <= standing.fragility <= 100


def test_listing_is_made_anew_only_where_it_is_stale(welder):
    assert relist_if_stale() is None
    Standing.objects.filter(role=welder).delete()
    assert relist_if_stale() == 2
