"""Public pages are kept until the catalogue changes, and sent in what the browser can read."""

import gzip
from decimal import Decimal

import brotli
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assessments.models import Role
from assessments.selectors.roles import role_page
from assessments.services.roles import rename_role, withdraw_role
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db

PAGE = "/roles/welder/"
DECODE = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.fixture
def welder():
    return make.make_published(make.make_role("Welder")).role


def asks_one_query(client, django_assert_num_queries, address=PAGE, **headers):
    with django_assert_num_queries(1):
        return client.get(address, headers=headers)


def test_a_page_is_rendered_once(client, welder, django_assert_num_queries):
    first = client.get(PAGE)
    again = asks_one_query(client, django_assert_num_queries)
    assert again.content == first.content
    assert dict(again.headers) == dict(first.headers)


@pytest.mark.parametrize(
    "address",
    ["/", "/roles/", "/sectors/", "/rankings/", "/changes/", "/compare/", "/methodology/"],
)
def test_pages_that_list_roles_are_kept_too(client, welder, django_assert_num_queries, address):
    client.get(address)
    asks_one_query(client, django_assert_num_queries, address)


def test_a_publication_is_seen_by_the_next_request(client, welder):
    assert "31.0" in client.get(PAGE).text
    make.make_published(welder, score=Decimal("43.0"))
    assert "43.0" in client.get(PAGE).text


def test_a_page_that_a_publication_overtook_is_not_kept(client, welder, monkeypatch):
    def overtaken(slug):
        page = role_page(slug)
        make.make_published(welder, score=Decimal("43.0"))
        return page

    monkeypatch.setattr("assessments.views.roles.role_page", overtaken)
    assert "43.0" not in client.get(PAGE).text
    monkeypatch.undo()
    assert "43.0" in client.get(PAGE).text


def test_a_withdrawn_and_a_renamed_role_leave_nothing_behind(client, welder):
    client.get(PAGE)
    rename_role(welder, slug="plater")
    assert client.get(PAGE).status_code == 301
    client.get("/roles/plater/")
    withdraw_role(Role.objects.get(), reason="Merged into Fitter.")
    assert client.get("/roles/plater/").status_code == 410


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br; q=0.000, gzip;q=0", None),
        ("br;q=0.1", "br"),
        ("brazil", None),
        ("", None),
    ],
)
def test_a_page_comes_in_the_smallest_encoding_asked_for(client, welder, accepted, encoding):
    plain, response = client.get(PAGE), client.get(PAGE, headers={"Accept-Encoding": accepted})
    assert response.headers.get("Content-Encoding") == encoding
    assert DECODE.get(encoding, bytes)(response.content) == plain.content
    assert "Accept-Encoding" in response["Vary"]


def test_a_browser_that_has_the_page_is_not_sent_it_again(
    client, welder, django_assert_num_queries
):
    first = client.get(PAGE, headers={"Accept-Encoding": "br"})
    held = {"If-None-Match": first["ETag"], "Accept-Encoding": "br"}
    again = asks_one_query(client, django_assert_num_queries, **held)
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert first["Cache-Control"] == again["Cache-Control"] == "public, no-cache"


def test_each_encoding_has_an_etag_of_its_own(client, welder):
    tags = {client.get(PAGE, headers={"Accept-Encoding": name})["ETag"] for name in ("br", "gzip")}
    assert len({*tags, client.get(PAGE)["ETag"]}) == 3


def test_answers_to_a_query_and_parts_are_rendered_each_time(client, welder):
    assert "Welder" not in client.get("/roles/?q=zzzz").text
    assert "Welder" in client.get("/roles/").text
    part = client.get("/roles/", headers={"HX-Request": "true"})
    assert "<html" not in part.text
    assert "<html" in client.get("/roles/").text


def test_a_missing_page_is_not_kept(client, welder):
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/roles/plater/").status_code == 404
        assert len(queries) > 1


def test_a_host_that_is_not_ours_gets_no_kept_page_either(client, welder):
    client.get(PAGE)
    assert client.get(PAGE, headers={"Host": "evil.example"}).status_code == 400


def test_nothing_is_kept_while_developing(client, welder, settings):
    client.get(PAGE)
    settings.DEBUG = True
    Role.objects.update(title="Plater")
    assert "Plater" in client.get(PAGE).text
