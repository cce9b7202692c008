"""Pictures and badges over HTTP, and the pages that lead to them."""

from xml.etree import ElementTree

import pytest

from assessments.models import FormerSlug
from assessments.services.roles import withdraw_role
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db

PICTURE, BADGE = "/roles/welder/versions/1/picture.png", "/roles/welder/badge.svg"


@pytest.fixture
def welder():
    return make.make_published(make.make_role("Welder & Plater", slug="welder")).role


@pytest.mark.parametrize(("address", "kind"), [(PICTURE, "image/png"), (BADGE, "image/svg+xml")])
def test_it_is_kept_by_those_who_show_it_and_sets_no_cookie(client, welder, address, kind):
    response = client.get(address)
    assert (response.status_code, response["Content-Type"]) == (200, kind)
    assert response["Cache-Control"] == "public, max-age=3600"
    assert not response.cookies
    assert client.get(address, headers={"If-None-Match": response["ETag"]}).status_code == 304


@pytest.mark.parametrize("address", [PICTURE, BADGE])
def test_it_takes_two_queries(client, welder, django_assert_num_queries, address):
    with django_assert_num_queries(2):  # the version, and the state of the catalogue
        client.get(address)


def test_a_badge_follows_the_score(client, welder):
    assert "31.0 of 100, Yellow (Urgent)" in client.get(BADGE).text
    make.make_published(welder, score=50, zone="green", sub_label="green_stable")
    assert "50.0 of 100, Green (Stable)" in client.get(BADGE).text


def test_a_badge_is_sound_xml_whatever_the_title(client):
    make.make_published(make.make_role('<b>"Welder"</b> & ' + "x" * 100, slug="welder"))
    root = ElementTree.fromstring(client.get(BADGE).content)
    title = root.find("{http://www.w3.org/2000/svg}title").text
    assert title.startswith('JobZone Score of <b>"Welder"</b> & xxx')


@pytest.mark.parametrize("address", [PICTURE, BADGE])
def test_what_is_renamed_withdrawn_or_unknown_is_told(client, welder, address):
    FormerSlug.objects.create(slug="fitter", role=welder)
    moved = client.get(address.replace("welder", "fitter"))
    assert (moved.status_code, moved["Location"]) == (301, address)
    assert client.get(address.replace("welder", "nobody")).status_code == 404
    withdraw_role(welder, reason="Nobody is paid for it.")
    assert client.get(address).status_code == 410


def test_a_page_shows_networks_its_own_picture(client, welder, settings):
    settings.SITE_URL = "https://jobzone.example"
    meta = f'<meta property="og:image" content="https://jobzone.example{PICTURE}">'
    for address in ("/roles/welder/", "/roles/welder/versions/1/"):
        assert meta in client.get(address).text
    assert "share.png" in client.get("/").text


def test_a_page_offers_the_markup_of_its_badge(client, welder, settings):
    settings.SITE_URL = "https://jobzone.example"
    image = (
        f"&lt;img src=&quot;https://jobzone.example{BADGE}&quot; width=&quot;320&quot; "
        "height=&quot;76&quot; alt=&quot;JobZone Score of Welder &amp;amp; Plater&quot;&gt;"
    )
    assert image in client.get("/roles/welder/").text
