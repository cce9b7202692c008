"""Role pages over HTTP: what is found, moved, gone and unknown."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from assessments.models import FormerSlug
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def welder():
    return make.make_published(make.make_role("Welder", aliases=["Plater"])).role


def test_a_published_role_has_a_page(client, welder):
    response = client.get("/roles/welder/")
    assert response.status_code == 200
    assert "Will AI replace Welder jobs?" in response.text


def test_the_page_takes_thirteen_queries_even_where_it_leads_nowhere(
    client, welder, django_assert_num_queries
):
    with django_assert_num_queries(13):  # twelve of its own, one for the state of the catalogue
        client.get("/roles/welder/")


def test_every_version_names_the_current_page_as_canonical(client, welder, settings):
    settings.SITE_URL = "https://jobzone.example"
    for address in ("/roles/welder/", "/roles/welder/versions/1/"):
        canonical = '<link rel="canonical" href="https://jobzone.example/roles/welder/">'
        assert canonical in client.get(address).text


def test_the_page_sets_no_cookie_and_is_the_same_for_everyone(client, welder):
    response = client.get("/roles/welder/")
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
    assert client.get("/roles/welder/").content == response.content


def test_an_unknown_role_is_not_found_but_near_matches_are_named(client, welder):
    response = client.get("/roles/weldor/")
    assert response.status_code == 404
    assert 'href="/roles/welder/"' in response.text
    assert 'role="search"' in response.text


def test_a_job_that_is_nothing_like_a_role_can_be_asked_for(client, welder):
    text = client.get("/roles/lion-tamer/").text
    assert '<input type="hidden" name="job" value="lion tamer">' in text
    assert 'name="job"' not in client.get("/roles/weldor/").text


def test_an_unpublished_role_is_not_found(client):
    make.make_draft(make.make_role("Welder"))
    assert client.get("/roles/welder/").status_code == 404


def test_a_renamed_role_has_moved_for_good(client, welder):
    FormerSlug.objects.create(slug="plater", role=welder)
    response = client.get("/roles/plater/")
    assert (response.status_code, response.headers["Location"]) == (301, "/roles/welder/")


def test_an_address_in_capital_letters_leads_to_the_role(client, welder):
    for address in ("/roles/Welder/", "/roles/WELDER/"):
        response = client.get(address)
        assert (response.status_code, response.headers["Location"]) == (301, "/roles/welder/")


def test_a_version_of_a_renamed_role_moves_with_it(client, welder):
    FormerSlug.objects.create(slug="plater", role=welder)
    response = client.get("/roles/plater/versions/1/")
    assert (response.status_code, response.headers["Location"]) == (
        301,
        "/roles/welder/versions/1/",
    )


def test_a_withdrawn_role_is_gone_and_says_why(client, welder):
    welder.withdrawn_at = datetime(2026, 7, 1, tzinfo=UTC)
    welder.withdrawn_reason = "Merged with the assessment of the fitter."
    welder.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    response = client.get("/roles/welder/")
    assert response.status_code == 410
    assert "Merged with the assessment of the fitter." in response.text
    assert client.get("/roles/welder/versions/1/").status_code == 410


def test_an_earlier_version_says_that_it_is_superseded(client, welder):
    make.make_published(welder)
    response = client.get("/roles/welder/versions/1/")
    assert "since superseded" in response.text
    assert '<meta name="robots" content="noindex">' in response.text


def test_the_history_is_drawn_once_there_is_more_than_one_version(client, welder):
    assert "Score history" not in client.get("/roles/welder/").text
    make.make_published(welder)
    assert "Score history" in client.get("/roles/welder/").text


def test_a_version_that_never_was_is_not_found(client, welder):
    assert client.get("/roles/welder/versions/9/").status_code == 404


@pytest.mark.parametrize(
    "query", ["welder", "Plater", "weldr", "", "%00", "<script>", "x" * 5000, "🦊", "'; --"]
)
def test_any_search_is_answered(client, welder, query):
    response = client.get("/roles/", {"q": query})
    assert response.status_code == 200
    assert "<script>" not in response.text


@pytest.mark.parametrize("query", ["welder", "Plater", "weldr", "WELDER "])
def test_a_search_finds_by_title_alias_and_typing_error(client, welder, query):
    make.make_published(make.make_role("Notary"))
    response = client.get("/roles/", {"q": query})
    assert 'href="/roles/welder/"' in response.text
    assert 'href="/roles/notary/"' not in response.text


def test_a_search_without_result_leads_on_and_asks_for_the_role(client, welder):
    text = client.get("/roles/", {"q": "zzzz"}).text
    assert "no role" in text
    assert 'href="/sectors/"' in text
    assert 'action="/wanted/"' in text


def test_the_list_is_a_fragment_for_htmx_but_whole_when_going_back(client, welder):
    asked = {"HX-Request": "true"}
    assert "<html" not in client.get("/roles/?zone=yellow&q=", headers=asked).text
    again = asked | {"HX-History-Restore-Request": "true"}
    assert "<html" in client.get("/roles/", headers=again).text


def test_a_fragment_gives_its_clean_address(client, welder):
    response = client.get("/roles/?q=&zone=yellow&sector=", headers={"HX-Request": "true"})
    assert response.headers["HX-Push-Url"] == "/roles/?zone=yellow"


def test_filtered_lists_are_not_indexed(client, welder):
    assert "noindex" not in client.get("/roles/").text
    assert "noindex" in client.get("/roles/?zone=yellow").text


@pytest.mark.parametrize("query", ["zone=purple", "after=x", "sort=luck", "zone=%00"])
def test_an_address_that_no_list_has_is_answered_in_words(client, welder, query):
    response = client.get(f"/roles/?{query}")
    assert response.status_code == 400
    assert 'role="search"' in response.text


def test_suggestions_are_options_that_lead_to_roles(client, welder):
    response = client.get("/suggestions/", {"q": "weldr"})
    assert 'role="option"' in response.text
    assert 'data-url="/roles/welder/"' in response.text
    assert "max-age" in response.headers["Cache-Control"]


@pytest.mark.parametrize("query", ["", "\0", "<b>", "x" * 5000, "🦊"])
def test_suggestions_for_anything_are_answered(client, welder, query):
    response = client.get("/suggestions/", {"q": query})
    assert response.status_code == 200
    assert "<b>" not in response.text.replace("<b>31.0", "")


@pytest.mark.parametrize("name", ["home", "role_index"])
def test_lists_stand_before_anything_is_published(client, name):
    assert client.get(reverse(f"assessments:{name}")).status_code == 200


@pytest.mark.parametrize("address", ["/", "/roles/", "/roles/welder/"])
def test_pages_only_answer_reading(client, welder, address):
    assert client.post(address).status_code == 405
