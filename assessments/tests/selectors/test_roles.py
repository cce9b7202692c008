"""What a role page reads: complete, current, and in a known number of queries."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from assessments.models import FormerSlug
from assessments.selectors.roles import role_page
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db

QUERIES = 12


def full_draft(title, *, rows=1, next_role="fitter"):
    """Make a draft with `rows` rows of every optional kind."""
    role = make.make_role(title, specialisms=[make.make_specialism()], aliases=["Other name"])
    draft = make.make_draft(role)
    make.add_rows(draft)
    make.make_next_role(draft, slug=next_role)
    for _ in range(rows):
        make.make_claim(draft.evidence.first(), make.make_reference(draft))
        make.make_not_this_role(draft)
        make.make_blind_spot(draft)
        make.make_survival_step(draft)
        make.make_next_role(draft)
        make.make_timeline_span(draft)
        make.make_resource(draft)
    return draft


def published(title, score=31):
    return make.make_published(make.make_role(title), score=Decimal(score))


@pytest.mark.parametrize("rows", [0, 1, 9])
def test_a_page_takes_twelve_queries_whatever_the_rows(django_assert_num_queries, rows):
    published("Fitter")
    make.put_out(full_draft("Welder", rows=rows))
    with django_assert_num_queries(QUERIES):
        page = role_page("welder")
    assert len(page.narrative.blind_spots) == len(page.sources) == rows
    assert len(page.transitions) == 1


def test_a_draft_has_no_page():
    full_draft("Welder")
    assert role_page("welder") is None


def test_a_withdrawn_role_has_no_page():
    role = published("Welder").role
    role.withdrawn_at = datetime.now(UTC)
    role.withdrawn_reason = "Two assessments of one job."
    role.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    assert role_page("welder") is None


def test_an_earlier_version_stays_readable_by_its_number():
    role = published("Welder").role
    make.make_published(role)
    assert role_page("welder").assessment.number == 2
    assert role_page("welder", number=1).assessment.is_current is False
    assert role_page("welder", number=3) is None
    assert [version.number for version in role_page("welder").versions] == [2, 1]


def test_a_link_shows_the_other_roles_current_score():
    fitter = published("Fitter", score="31.0")
    make.put_out(full_draft("Welder"))
    make.make_published(fitter.role, score=Decimal("52.3"), zone="green", sub_label="green_stable")
    place = role_page("welder").narrative.destinations[0]
    assert (place.role.title, place.role.score, place.gap) == (
        "Fitter",
        Decimal("52.3"),
        Decimal("21.3"),
    )


def test_a_link_follows_a_renamed_role():
    role = published("Pipe Fitter").role
    FormerSlug.objects.create(slug="fitter", role=role)
    make.put_out(full_draft("Welder"))
    place = role_page("welder").narrative.destinations[0]
    assert place.role.slug == "pipe-fitter"


def test_a_role_without_a_page_goes_by_its_name_alone():
    make.put_out(full_draft("Welder", rows=0, next_role="unheard-of"))
    page = role_page("welder")
    (place,) = page.narrative.destinations
    assert (place.role, place.title, place.gap) == (None, "Unheard of", None)
    assert page.transitions == ()


def test_the_role_stands_between_its_two_nearest_on_either_side():
    for title, score in (("A", 10), ("B", 20), ("C", 30), ("D", 40), ("E", 50), ("F", 60)):
        published(title, score)
    where = role_page(published("Welder", 31).role.slug).position
    assert [near.role.title for near in where.neighbours] == ["B", "C", "Welder", "D", "E"]
    assert [near.gap for near in where.neighbours] == [-11, -1, 0, 9, 19]
    assert (where.lower, where.higher, where.equal, where.total) == (3, 3, 0, 7)


def test_citations_are_numbered_in_the_order_of_the_sources():
    draft = full_draft("Welder", rows=0)
    first, second = make.make_reference(draft), make.make_reference(draft)
    make.make_claim(draft.evidence.first(), second, first, text="Rose.")
    page = role_page(make.put_out(draft).role.slug)
    (claim,) = page.audit.evidence[0].claims
    assert 'href="#source-2"' in claim.citations.split("</a>")[0]
    assert [len(line.citations) for line in page.sources] == [1, 1]
