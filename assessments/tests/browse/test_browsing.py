"""The list of roles: filters with true counts, orders, pages, and what to loosen."""

from datetime import date
from decimal import Decimal

import pytest
from django.http import QueryDict

from assessments.selectors.browse import AddressWrong, browse, filters_of, rows
from assessments.services.catalogue import relist
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db

ZONES = {"green": ("green", "green_stable"), "yellow": ("yellow", "yellow_urgent")}


def published(title, score="31.0", *, zone="yellow", seniority="Mid-level", **fields):
    role = make.make_role(title, seniority=seniority, specialisms=fields.pop("specialisms", ()))
    colour, label = ZONES[zone]
    values = {"score": Decimal(score), "zone": colour, "sub_label": label}
    draft = make.make_draft(role, **fields)
    make.add_rows(draft)
    return make.put_out(draft, **values).role


def asked(query=""):
    return browse(filters_of(QueryDict(query)))


def titles(page):
    return [line.role.title for line in page.lines]


def counts(facet):
    return {choice.value: choice.number for choice in facet.choices}


@pytest.fixture
def trades():
    metal = make.make_specialism("Metal", sector="Trades")
    published("Welder", "52.0", zone="green", specialisms=[metal])
    published("Fitter", "30.0", specialisms=[metal], seniority="Senior (chartered)")
    published("Notary", "40.0")


def test_every_role_is_listed_the_most_protected_first(trades):
    page = asked()
    assert titles(page) == ["Welder", "Notary", "Fitter"]
    assert page.facets.total == 3


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "All roles"),
        ("sort=name", "All roles"),
        ("zone=green&sector=trades", "Roles: Green, Trades"),
        ("q=welder", "Roles like “welder”"),
        ("q=welder&zone=green", "Roles like “welder”: Green"),
    ],
)
def test_a_list_is_called_by_what_was_asked(trades, query, title):
    assert asked(query).title == title


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("zone=yellow", ["Notary", "Fitter"]),
        ("zone=yellow&zone=green", ["Welder", "Notary", "Fitter"]),
        ("label=green_stable", ["Welder"]),
        ("sector=trades", ["Welder", "Fitter"]),
        ("sector=trades&specialism=metal&zone=yellow", ["Fitter"]),
        ("seniority=Senior", ["Fitter"]),
        ("direction=safer", []),
        ("sort=risk", ["Fitter", "Notary", "Welder"]),
        ("sort=name", ["Fitter", "Notary", "Welder"]),
        ("q=welder&zone=green", ["Welder"]),
        ("q=welder&zone=yellow", []),
        ("sector=nowhere", []),
    ],
)
def test_filters_and_orders(trades, query, found):
    page = asked(query)
    assert titles(page) == found
    assert page.facets.total == len(found)


def test_each_count_is_what_the_choice_would_leave(trades):
    page = asked("zone=yellow")
    assert counts(page.facets.zones) == {"green": 1, "yellow": 2}
    assert counts(page.facets.levels) == {"Mid-level": 1, "Senior": 1}
    assert counts(page.facets.sectors) == {"trades": 1}


def test_counts_within_a_text_are_of_what_it_finds(trades):
    page = asked("q=welder")
    assert counts(page.facets.zones) == {"green": 1}
    assert counts(page.facets.sectors) == {"trades": 1}


def test_an_empty_list_says_what_to_loosen(trades):
    page = asked("zone=green&seniority=Senior&sector=trades")
    assert titles(page) == []
    assert {(one.title, one.number) for one in page.facets.looser} == {
        ("Zone", 1),
        ("Seniority", 1),
    }


@pytest.fixture
def short_pages(monkeypatch):
    monkeypatch.setattr(rows, "SIZE", 4)


def test_pages_follow_each_other_without_gap_or_double(short_pages):
    for number in reversed(range(11)):  # so that ids and titles fall apart
        published(f"Role {number:03}", f"{30 + number % 4}.0")
    for order in ("", "sort=name", "sort=assessed", "sort=risk", "sort=move"):
        first = asked(order)
        second = asked(first.following.partition("?")[2])
        third = asked(second.following.partition("?")[2])
        assert len({*titles(first), *titles(second), *titles(third)}) == 11
        assert (first.previous, third.following) == ("", "")
        assert titles(asked(third.previous.partition("?")[2])) == titles(second)


def test_a_role_that_goes_shifts_no_page(short_pages):
    roles = [published(f"Role {number}", "30.0") for number in range(6)]
    first = asked("sort=name")
    roles[0].standings.all().delete()
    assert titles(asked(first.following.partition("?")[2])) == ["Role 4", "Role 5"]


def test_the_last_assessed_first(trades):
    published("Caller", assessed_on=date(2026, 9, 1))
    assert titles(asked("sort=assessed"))[0] == "Caller"


@pytest.mark.parametrize("more", [0, 5])
def test_a_page_takes_five_queries_whatever_the_roles(trades, django_assert_num_queries, more):
    for number in range(more):
        published(f"Role {number}")
    with django_assert_num_queries(5):
        asked("zone=yellow&sector=trades")


@pytest.mark.parametrize(
    "query",
    [
        *("zone=purple", "label=x", "direction=up", "sort=luck", "after=x", "after=1~x"),
        *("before=~", "after=NaN~1", "after=1e999~1", "after=30~-1", "sort=assessed&after=x~1"),
        *("zone=%00", "q=a&after=-1", "q=a&after=9999", "after=30~99999999999999999999"),
    ],
)
def test_an_address_that_no_list_has_is_refused(trades, query):
    with pytest.raises(AddressWrong):
        asked(query)


def test_the_address_is_the_shortest_that_asks_the_same():
    query = QueryDict("q=&zone=green&zone=green&sector=&specialism=metal&sort=score&label=")
    assert filters_of(query).url == "/roles/?zone=green"
    assert filters_of(QueryDict("q=a&sort=best")).url == "/roles/?q=a"
    assert filters_of(QueryDict("q=a&sort=score")).url == "/roles/?q=a&sort=score"


def test_relisting_keeps_the_order_of_names(trades):
    relist(published("Élan Adviser"))
    assert titles(asked("sort=name"))[0] == "Élan Adviser"
