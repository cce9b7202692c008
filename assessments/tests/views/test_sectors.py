from decimal import Decimal

import pytest

from assessments.tests import factories as make

pytestmark = pytest.mark.django_db

PAGES = ["/sectors/", "/sectors/trades/", "/sectors/trades/metal/", "/rankings/"]
RANKINGS = ["most-protected", "most-at-risk", "biggest-movers", "most-borderline", "most-fragile"]


@pytest.fixture
def trades():
    metal = make.make_specialism("Metal", sector="Trades")
    wood = make.make_specialism("Wood", sector="Trades")
    make.make_published(make.make_role("Welder", specialisms=[metal]))
    joiner = make.make_role("Joiner", specialisms=[wood])
    values = {"zone": "green", "sub_label": "green_stable"}
    make.make_published(joiner, score=Decimal("52.0"), **values)


@pytest.mark.parametrize("address", [*PAGES, *(f"/rankings/{name}/" for name in RANKINGS)])
def test_each_page_is_answered_with_one_heading_and_a_canonical_address(client, trades, address):
    text = client.get(address).text
    assert text.count("<h1") == 1
    assert f'href="http://127.0.0.1:8000{address}"' in text


@pytest.mark.parametrize("address", PAGES)
def test_pages_stand_before_anything_is_published(client, address):
    assert client.get(address).status_code in {200, 404}


@pytest.mark.parametrize(
    "address",
    ["/sectors/nowhere/", "/sectors/trades/nowhere/", "/sectors/nowhere/metal/", "/rankings/luck/"],
)
def test_what_there_is_not_is_not_found(client, trades, address):
    assert client.get(address).status_code == 404


def test_a_sector_shows_its_spread_its_specialisms_and_its_roles(client, trades):
    text = client.get("/sectors/trades/").text
    assert "Of 2 roles, 1 is protected today, 1 is changing shape and none are at risk." in text
    assert 'href="/sectors/trades/metal/"' in text
    assert text.index('href="/roles/joiner/"') < text.index('href="/roles/welder/"')
    assert "41.5" in text  # the middle score


def test_a_specialism_shows_its_own_roles_only(client, trades):
    text = client.get("/sectors/trades/metal/").text
    assert 'href="/roles/welder/"' in text
    assert 'href="/roles/joiner/"' not in text


def test_a_scope_of_one_role_has_no_lowest_and_highest(client, trades):
    text = client.get("/sectors/trades/metal/").text
    assert "One role of Metal scored for resistance to AI so far: Welder, with 31.0 of 100." in text
    assert "<dt>Lowest</dt>" not in text
    assert "<dt>Lowest</dt>" in client.get("/sectors/trades/").text


def test_rankings_begin_at_their_end(client, trades):
    protected = client.get("/rankings/most-protected/").text
    assert protected.index("Joiner") < protected.index("Welder")
    at_risk = client.get("/rankings/most-at-risk/").text
    assert at_risk.index("Welder") < at_risk.index("Joiner")
    assert "No score has moved yet." in client.get("/rankings/biggest-movers/").text


@pytest.mark.parametrize(("address", "queries"), [("/sectors/trades/", 8), ("/rankings/", 6)])
def test_pages_take_a_known_number_of_queries(
    client, trades, django_assert_num_queries, address, queries
):
    with django_assert_num_queries(queries):
        client.get(address)


def test_a_role_leads_to_its_specialism(client, trades):
    assert 'href="/sectors/trades/metal/"' in client.get("/roles/welder/").text
