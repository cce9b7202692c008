"""The home page's figures: counts, middle, examples, sectors and the latest versions."""

from decimal import Decimal

import pytest

from assessments.selectors.home import home_page
from assessments.selectors.latest import PAGE_SIZE, latest_page, latest_versions
from assessments.services.catalogue import relist_all
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db

ZONES = {"10.0": "red", "24.0": "red", "31.0": "yellow", "47.0": "yellow", "70.0": "green"}


@pytest.fixture
def field():
    """Publish five roles, two of them well known, and list them."""
    titles = ("Data Entry Clerk", "Filing Clerk", "Welder", "Lawyer", "Nurse")
    for title, (score, zone) in zip(titles, ZONES.items(), strict=True):
        law = make.make_specialism(f"Work of a {title}", sector="Law" if title == "Lawyer" else "X")
        label = {"red": "red", "yellow": "yellow_urgent", "green": "green_stable"}[zone]
        role = make.make_role(title, specialisms=[law])
        make.make_published(role, score=Decimal(score), zone=zone, sub_label=label)
    relist_all()


def test_the_zones_are_counted(field):
    assert [(entry.zone.value, entry.number) for entry in home_page().zones] == [
        ("red", 2),
        ("yellow", 2),
        ("green", 1),
    ]


def test_a_zone_names_well_known_roles_and_fills_up_with_others_by_score(field):
    names = [[role.title for role in entry.roles] for entry in home_page().zones]
    assert names == [["Data Entry Clerk", "Filing Clerk"], ["Welder", "Lawyer"], ["Nurse"]]


def test_only_well_known_roles_are_landmarks(field):
    assert {name for name, _ in home_page().landmarks} == {"Data Entry Clerk", "Lawyer"}


def test_the_spread_gives_middle_ends_and_borderline_roles(field):
    field = home_page().field
    assert (field.low, field.median, field.high) == (10, 31, 70)
    assert field.near_a_line == 2


def test_the_middle_of_an_even_number_lies_between_two(field):
    make.make_published(make.make_role("Roofer"), score=Decimal("32.0"))
    relist_all()
    assert home_page().field.median == Decimal("31.5")


def test_sectors_stand_by_rising_middle_score(field):
    sectors = home_page().sectors
    assert [(part.name, part.spread.total) for part in sectors] == [("X", 4), ("Law", 1)]
    assert (sectors[0].spread.low, sectors[0].spread.high) == (10, 70)


def test_an_empty_field_has_no_figures():
    page = home_page()
    assert (page.field.total, page.zones[0].roles, page.updated_at) == (0, (), None)


def test_the_page_takes_at_most_eight_queries(field, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        home_page()


def test_a_version_stands_beside_the_one_before_it():
    role = make.make_role("Welder")
    make.make_published(role, score=Decimal("31.0"))
    make.make_published(role, score=Decimal("29.5"))
    second, first = latest_versions(limit=5)
    assert (second.previous_score, second.score, second.has_moved) == (31, Decimal("29.5"), True)
    assert (first.is_first, first.has_moved) == (True, False)


def test_withdrawn_roles_and_drafts_are_not_among_the_latest():
    make.make_draft()
    gone = make.make_published(make.make_role("Gone")).role
    gone.withdrawn_at, gone.withdrawn_reason = gone.created_at, "Merged."
    gone.save()
    assert latest_versions(limit=5) == ()


def test_older_versions_follow_page_by_page_without_gap_or_repeat():
    for _ in range(PAGE_SIZE + 2):
        make.put_out(make.make_draft())
    newest = latest_page()
    rest = latest_page(newest.older)
    assert (len(newest.versions), len(rest.versions), rest.older) == (PAGE_SIZE, 2, None)
    assert len({version.pk for version in (*newest.versions, *rest.versions)}) == PAGE_SIZE + 2


def test_no_page_follows_a_version_that_is_not_there():
    assert latest_page(999) is None
