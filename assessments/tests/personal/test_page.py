"""The personal score over HTTP: its address, what is wrong with it, and that nothing stays."""

import html
import logging
import re

import pytest

from assessments.models import FormerSlug
from assessments.services.roles import withdraw_role

from .test_mix import WEEK

HERE = "/roles/welder/my-score/"
HTMX = {"HX-Request": "true"}
OVER = f"{HERE}?share-weld=60&share-fit=30&share-quote=20&share-file=10&version=1"


def words(response):
    """Give the words of the page's main part, or of a fragment."""
    text = re.sub(r"^.*<main", "<main", response.text, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def test_the_page_starts_from_the_shares_of_the_role(client, welder):
    response = client.get(HERE)
    assert response.status_code == 200
    assert "Your personal score as Welder" in words(response)
    assert "These are the shares of the role. Change them to yours." in words(response)
    assert 'name="share-weld" type="number"' in response.text
    assert '<input type="hidden" name="version" value="1">' in response.text


def test_a_mix_is_scored_beside_the_role(client, welder):
    response = client.get(f"{HERE}?{WEEK}")
    assert response.status_code == 200
    told = words(response)
    assert "48.7 Green (Stable) +8.9 against the role’s 39.8" in told
    assert "Welding 40% to 60% +3.3" in told
    assert "Together +8.9" in told
    assert "You 10% displaced, 30% augmented, 60% not involved" in told
    assert "The role 30% displaced, 30% augmented, 40% not involved" in told
    assert "Only the shares are yours." in told


def test_the_form_holds_the_mix_of_the_address(client, welder):
    text = client.get(f"{HERE}?{WEEK}").text
    assert re.search(r'name="share-weld"[^>]*value="60"', text)
    assert 'value="file" checked' in text


@pytest.mark.parametrize(
    "query",
    [
        "share-weld=60.0&drop=file&share-fit=30&share-quote=10",
        f"{WEEK}&utm_source=mail",
        "version=1&drop=file&drop=file&share-file=20&share-quote=10&share-fit=30&share-weld=60",
    ],
)
def test_a_mix_stands_at_one_address(client, welder, query):
    response = client.get(f"{HERE}?{query}")
    assert (response.status_code, response.url) == (302, f"{HERE}?{WEEK}")


def test_htmx_gets_the_answer_alone_and_the_one_address(client, welder):
    response = client.get(f"{HERE}?version=1&{WEEK}", headers=HTMX)
    assert "<html" not in response.text
    assert 'id="answer" data-hx-swap-oob="innerHTML"' in response.text
    assert response.headers["HX-Replace-Url"] == f"{HERE}?{WEEK}"
    assert "HX-Request" in response.headers["Vary"]


def test_shares_that_do_not_make_100_are_told_and_mended_by_a_link(client, welder):
    response = client.get(OVER)
    assert response.status_code == 422
    assert "120%, not 100%. Scale to 100% for a score of 42.6" in words(response)
    assert "Your shares add up to 120%, 20 more than 100%." in words(response)
    mended = "?share-weld=50&share-fit=25&share-quote=16.7&share-file=8.3&version=1#answer"
    assert f'class="button" href="{HERE}{mended.replace("&", "&amp;")}"' in response.text
    assert re.search(r'name="share-weld"[^>]*value="60"', response.text)


def test_a_fragment_that_cannot_be_scored_is_422_and_leaves_the_address(client, welder):
    response = client.get(OVER, headers=HTMX)
    assert response.status_code == 422
    assert "HX-Replace-Url" not in response.headers


def test_a_wrong_field_is_named_and_leads_to_its_error(client, welder):
    response = client.get(f"{HERE}?share-weld=lots")
    assert response.status_code == 422
    assert "Welding: “lots” is no share." in words(response)
    assert 'href="#share-weld"' in response.text
    assert 'aria-invalid="true" aria-describedby="share-weld-problem"' in response.text


@pytest.mark.parametrize(
    "query",
    [
        "share-weld=%3Cscript%3Ealert(1)%3C/script%3E",
        "share-%22%3E%3Cscript%3E=1",
        "drop=%3Cscript%3E",
        "share-weld=%00",
        "share-%00=5",
        "share-weld=1e999999",
        "share-weld=%FF%FE",
        f"share-weld={'9' * 50_000}",
        "&".join(f"share-{number}=1" for number in range(4000)),
        "version=%27%20OR%201=1&share-weld=1",
    ],
)
def test_hostile_addresses_are_refused_in_words(client, welder, query):
    response = client.get(f"{HERE}?{query}")
    assert response.status_code == 422
    assert "<script>" not in response.text
    assert "\0" not in response.text
    assert len(response.content) < 40_000


def test_a_giant_query_is_refused(client, welder):
    query = "&".join(f"share-{number}=1" for number in range(5001))
    assert client.get(f"{HERE}?{query}").status_code == 400


def test_a_mix_of_an_earlier_version_says_what_changed(client, reassessed):
    told = words(client.get(f"{HERE}?share-weld=50&share-fit=30&share-quote=20&version=1"))
    assert "This mix was made with version 1 of the assessment." in told
    assert "New: Minding robots." in told
    assert "Keep this mix under version 2" in told


def test_the_outlook_is_told_to_be_an_extrapolation(client, director):
    told = words(client.get(f"{HERE}?{WEEK}"))
    assert "Your AI-driven outlook 48.1 Green (Stable)" in told
    assert "About the same, on the line: Green before and after, −0.6 points." in told
    assert "The role’s own variant 40.5." in told
    assert "Our own extrapolation, which nobody assessed." in told
    assert "The honest catch Fewer seats" in told


def test_a_role_without_a_version_says_so(client, absorbed):
    told = words(client.get(HERE))
    assert "So there is no outlook for your mix either." in told
    assert "Our own extrapolation" not in told


def test_the_old_address_leads_on_and_keeps_the_mix(client, welder):
    response = client.get(f"/roles/welder/yours/?{WEEK}")
    assert (response.status_code, response.url) == (301, f"{HERE}?{WEEK}")


def test_a_renamed_role_leads_on_and_keeps_the_mix(client, welder):
    FormerSlug.objects.create(slug="plater", role=welder.role)
    response = client.get(f"/roles/plater/my-score/?{WEEK}")
    assert (response.status_code, response.url) == (301, f"{HERE}?{WEEK}")


def test_an_unknown_and_a_withdrawn_role_have_no_personal_score(client, welder):
    assert client.get("/roles/plater/my-score/").status_code == 404
    withdraw_role(welder.role, reason="Merged.")
    assert client.get(f"{HERE}?{WEEK}").status_code == 410


@pytest.mark.parametrize("address", [HERE, f"{HERE}?{WEEK}", OVER])
def test_no_search_engine_and_no_shared_cache_keeps_it(client, welder, address):
    response = client.get(address)
    assert '<meta name="robots" content="noindex">' in response.text
    assert "canonical" not in response.text
    assert set(response.headers["Cache-Control"].split(", ")) == {"private", "no-cache"}
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert not response.cookies


@pytest.mark.parametrize("address", [f"{HERE}?{WEEK}", OVER])
def test_nothing_of_it_is_logged(client, welder, caplog, address):
    with caplog.at_level(logging.DEBUG):
        client.get(address)
    assert "share-" not in caplog.text


@pytest.mark.parametrize(
    ("query", "queries"),
    [("", 5), (WEEK, 5), ("share-weld=60", 5), ("share-weld=x", 5), (f"{WEEK}&version=9", 6)],
)
def test_it_takes_five_queries_and_one_for_another_version(
    client, director, django_assert_num_queries, query, queries
):
    with django_assert_num_queries(queries):
        client.get(f"{HERE}?{query}")


def test_the_role_page_leads_there_with_its_shares_and_version(client, welder):
    text = client.get("/roles/welder/").text
    assert f'action="{HERE}#answer" method="get"' in text
    assert re.search(r'name="share-weld"[^>]*value="40"', text)
    assert '<input type="hidden" name="version" value="1">' in text
    assert 'href="#personal-score"' in text
