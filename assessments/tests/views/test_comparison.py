"""The comparison over HTTP: what is compared, at which address, and what cannot be."""

import html
import re
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from assessments.models import FormerSlug
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db


def publish(title, **figures):
    fields = {"score": Decimal("31.0")} | figures
    return make.make_published(make.make_role(title), **fields).role


@pytest.fixture
def roles():
    return [publish(title) for title in ("Baker", "Fitter", "Notary", "Plumber", "Welder")]


@pytest.fixture
def lead(roles):
    """Let the first role lead to the last."""
    draft = make.make_draft(roles[0])
    make.add_rows(draft)
    make.make_next_role(draft, slug=roles[-1].slug)
    make.put_out(draft)


def words(response):
    text = response.text[response.text.index("<main") :]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def heading(response):
    return re.search(r"<h1[^>]*>(.*?)</h1>", response.text).group(1)


def test_the_empty_picker_offers_pairs_that_roles_lead_to(client, lead):
    response = client.get("/compare/")
    assert response.status_code == 200
    assert 'href="/compare/baker-vs-welder/"' in response.text


def test_a_pair_stands_at_its_address_in_either_order(client, roles):
    assert heading(client.get("/compare/baker-vs-welder/")) == "Baker or Welder?"
    assert heading(client.get("/compare/welder-vs-baker/")) == "Welder or Baker?"


def test_either_order_names_one_canonical_address(client, roles, settings):
    settings.SITE_URL = "https://jobzone.example"
    canonical = '<link rel="canonical" href="https://jobzone.example/compare/baker-vs-welder/">'
    for address in ("/compare/baker-vs-welder/", "/compare/welder-vs-baker/"):
        response = client.get(address)
        assert canonical in response.text
        assert "noindex" not in response.text


def test_a_pair_has_a_title_and_a_description_of_its_own(client, roles):
    text = client.get("/compare/baker-vs-welder/").text
    assert "<title>Baker or Welder? 31.0 against 31.0 | JobZone</title>" in text
    assert "Resistance to AI of 100: Baker 31.0 (Yellow (Urgent)) and Welder 31.0" in text


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ({"role": ["baker", "welder"]}, "/compare/baker-vs-welder/"),
        ({"role": ["Baker", "Welder", ""]}, "/compare/baker-vs-welder/"),
        ({"role": ["Welder", "baker", "NOTARY"]}, "/compare/?role=welder&role=baker&role=notary"),
        ({"role": [""]}, "/compare/"),
    ],
)
def test_the_form_leads_to_the_address_of_the_choice(client, roles, asked, address):
    response = client.get("/compare/", asked)
    assert (response.status_code, response.headers["Location"]) == (302, address)


@pytest.mark.parametrize("names", [3, 4])
def test_up_to_four_roles_are_compared_and_kept_out_of_search_engines(client, roles, names):
    response = client.get("/compare/", {"role": [role.slug for role in roles[:names]]})
    assert response.status_code == 200
    assert response.text.count('class="versus-head__score"') == names
    assert "noindex" in response.text


def test_swap_remove_and_add_are_links(client, roles):
    pair = client.get("/compare/baker-vs-welder/").text
    assert 'href="/compare/welder-vs-baker/"' in pair
    assert 'href="/compare/?role=welder"' in pair
    three = client.get("/compare/", {"role": ["baker", "notary", "welder"]}).text
    assert 'href="/compare/baker-vs-welder/"' in three
    assert 'href="/compare/?role=baker&amp;role=welder&amp;role=notary"' in three


def test_one_role_waits_for_a_second(client, roles):
    response = client.get("/compare/", {"role": "baker"})
    assert response.status_code == 200
    assert heading(response) == "Baker or …?"


def test_a_role_named_twice_is_compared_once(client, roles):
    response = client.get("/compare/", {"role": ["baker", "welder", "baker"]})
    assert "Baker is named twice, and compared once." in words(response)
    assert heading(response) == "Baker or Welder?"


def test_more_than_four_roles_are_cut_to_four(client, roles):
    response = client.get("/compare/", {"role": [role.slug for role in roles]})
    assert "At most four roles are compared at once: Welder left out." in words(response)
    assert response.text.count('class="versus-head__score"') == 4


def test_an_address_may_not_ask_for_endless_work(client, roles):
    response = client.get("/compare/", {"role": ["baker", "welder"] + ["x"] * 900})
    assert "At most four roles are compared at once." in words(response)
    assert heading(response) == "Baker or Welder?"


def test_a_withdrawn_role_is_named_with_the_reason(client, roles):
    roles[0].withdrawn_at = datetime(2026, 7, 1, tzinfo=UTC)
    roles[0].withdrawn_reason = "Merged with the miller."
    roles[0].save(update_fields=["withdrawn_at", "withdrawn_reason"])
    response = client.get("/compare/", {"role": ["baker", "notary", "welder"]})
    assert "Baker was withdrawn: Merged with the miller." in words(response)
    assert heading(response) == "Notary or Welder?"
    assert "noindex" in response.text


def test_an_unknown_name_is_told_with_what_is_near_and_the_rest_compared(client, roles):
    response = client.get("/compare/", {"role": ["baker", "weldr", "notary"]})
    assert response.status_code == 200
    assert "We have no role called “weldr”. Near it: Welder ." in words(response)
    assert "role=baker&amp;role=notary&amp;role=welder" in response.text


def test_a_job_that_a_role_is_told_from_is_not_taken_for_it(client, roles):
    fitter = make.make_draft(roles[1])
    make.add_rows(fitter)
    make.make_not_this_role(fitter, title="Roofer")
    make.put_out(fitter)
    told = words(client.get("/compare/baker-vs-roofer/"))
    assert "We have no role called “roofer”. Near it: Fitter ." in told


def test_nothing_to_compare_is_not_found(client, roles):
    assert client.get("/compare/baker-vs-unicorn/").status_code == 404
    assert client.get("/compare/unicorn/").status_code == 404


def test_a_draft_is_unknown(client, roles):
    make.make_draft(make.make_role("Spy"))
    assert "no role called “spy”" in words(client.get("/compare/baker-vs-spy/"))


def test_a_former_slug_has_moved_for_good(client, roles):
    FormerSlug.objects.create(slug="smith", role=roles[4])
    response = client.get("/compare/baker-vs-smith/")
    assert (response.status_code, response.headers["Location"]) == (
        301,
        "/compare/baker-vs-welder/",
    )


def test_a_slug_may_hold_the_word_between_two(client, roles):
    publish("Man vs Machine")
    assert heading(client.get("/compare/man-vs-machine-vs-baker/")) == "Man vs Machine or Baker?"
    assert heading(client.get("/compare/baker-vs-man-vs-machine/")) == "Baker or Man vs Machine?"


def test_three_names_in_the_address_of_a_pair_lead_to_their_own(client, roles):
    response = client.get("/compare/baker-vs-notary-vs-welder/")
    assert response.headers["Location"] == "/compare/?role=baker&role=notary&role=welder"


def test_roles_of_different_methods_are_marked(client, roles):
    other = publish("Miller")
    draft = make.make_draft(other, method_version="0")
    make.add_rows(draft)
    make.put_out(draft, score=Decimal("33.5"))
    page = words(client.get("/compare/baker-vs-miller/"))
    assert "under different versions of the method (1, 0)" in page
    assert "Method version 0" in page
    assert "Correction of the method" in page
    assert "different versions" not in words(client.get("/compare/baker-vs-welder/"))


@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/compare/", 3),
        ("/compare/?role=baker", 8),
        ("/compare/baker-vs-fitter/", 9),
        ("/compare/?role=baker&role=fitter&role=notary", 8),
        ("/compare/?role=baker&role=fitter&role=notary&role=plumber", 6),
    ],
)
def test_a_comparison_takes_as_many_queries_whatever_the_roles(
    client, lead, address, queries, django_assert_num_queries
):
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "name", ["\0", "%00", "<script>alert(1)</script>", "x" * 5000, "🦊", "'; --", "../../etc", "-"]
)
def test_any_name_is_answered_in_words(client, roles, name):
    response = client.get("/compare/", {"role": ["baker", "welder", name]})
    assert response.status_code in {200, 302}
    assert "<script>alert" not in response.text


def test_the_page_sets_no_cookie_and_only_answers_reading(client, roles):
    assert not client.get("/compare/baker-vs-welder/").cookies
    assert client.post("/compare/").status_code == 405
    assert client.post("/compare/baker-vs-welder/").status_code == 405


def test_search_engines_are_not_led_from_combination_to_combination(client, roles):
    text = client.get("/compare/baker-vs-welder/").text
    links = re.findall(r'<a href="/compare/[^"]*role=[^>]*>', text)
    assert links
    assert all('rel="nofollow"' in link for link in links)
