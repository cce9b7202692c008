"""Pages about the site: home, changes, the texts, and what machines read."""

from decimal import Decimal
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from assessments.services.catalogue import relist_all
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db

TEXTS = ("about/", "about/assessments/", "privacy/", "accessibility/", "contact/")
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
def welder():
    """Publish a role twice: its score fell the second time."""
    role = make.make_role("Welder", specialisms=[make.make_specialism("Metal", sector="Trades")])
    make.make_published(role, score=Decimal("31.0"))
    draft = make.make_draft(role, change="Robots <weld> & more.")
    make.add_rows(draft)
    make.put_out(draft, score=Decimal("29.5"))
    relist_all()
    return role


def test_the_home_page_says_when_it_was_last_updated(client, welder):
    day = welder.assessments.get(number=2).published_at
    assert f'Last updated on <time datetime="{day:%Y-%m-%d}">' in client.get("/").text


def test_the_home_page_stands_without_any_role(client):
    response = client.get("/")
    assert response.status_code == 200
    assert "No role has been published yet." in response.text


def test_a_change_shows_both_scores_and_its_reason(client, welder):
    text = client.get("/changes/").text
    assert "31.0 Yellow (Urgent)" in text
    assert "<b>29.5</b>" in text
    assert "Robots &lt;weld&gt; &amp; more." in text


@pytest.mark.parametrize(
    ("place", "status"), [("x", 400), ("-1", 400), ("", 400), ("٣", 400), ("9" * 60, 404)]
)
def test_a_place_that_is_none_is_refused_in_words(client, place, status):
    assert client.get("/changes/", {"before": place}).status_code == status


def test_earlier_changes_are_not_for_search_engines(client, welder):
    newest = welder.assessments.get(number=2)
    text = client.get("/changes/", {"before": newest.pk}).text
    assert "noindex" in text
    assert "31.0" in text


def test_a_withdrawn_role_is_told_with_its_reason(client, welder):
    welder.withdrawn_at, welder.withdrawn_reason = timezone.now(), "Merged into Fitter."
    welder.save()
    text = client.get("/changes/").text
    assert "<b>Welder.</b> Merged into Fitter." in text
    assert "29.5" not in text


def test_the_list_of_changes_takes_few_queries(client, welder, django_assert_num_queries):
    older = f"/changes/?before={welder.assessments.get(number=2).pk}"
    for address, queries in (("/changes/", 3), (older, 2)):
        with django_assert_num_queries(queries):
            client.get(address)


@pytest.mark.parametrize("address", TEXTS)
def test_a_text_needs_no_database(client, address, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get(f"/{address}").status_code == 200


def test_the_contact_page_names_the_address_of_the_settings(client, settings):
    settings.CONTACT_EMAIL = "errors@jobzone.example"
    assert 'href="mailto:errors@jobzone.example"' in client.get("/contact/").text


def test_the_contact_page_says_so_where_there_is_no_address(client, settings):
    settings.CONTACT_EMAIL = ""
    text = client.get("/contact/").text
    assert "no address for corrections" in text
    assert "mailto:" not in text


def test_the_privacy_page_tells_the_periods_that_erasing_keeps(client, monkeypatch):
    period = timezone.timedelta(days=11)
    monkeypatch.setattr("assessments.services.retention.UNCONFIRMED_FOR", period)
    assert "11 days after you asked" in client.get("/privacy/").text


def test_robots_lead_to_the_sitemap(client, settings):
    settings.SITE_URL = "https://jobzone.example"
    assert "Sitemap: https://jobzone.example/sitemap.xml" in client.get("/robots.txt").text


def test_the_sitemap_names_only_addresses_of_the_site_whatever_host_is_asked(
    client, welder, settings
):
    other = {"host": "localhost"}
    seen = files = locations(client.get("/sitemap.xml", headers=other))
    for file in files:
        seen = [*seen, *locations(client.get(urlsplit(file).path, headers=other))]
    assert len(seen) > len(files) == 3
    assert {urlsplit(one)[:2] for one in seen} == {settings.SITE[:2]}


def test_the_sitemap_stands_without_any_role(client):
    for address in ("", "-pages", "-sectors", "-roles"):
        assert client.get(f"/sitemap{address}.xml").status_code == 200


def locations(answer):
    return [url.findtext(f"{SITEMAP}loc") for url in ElementTree.fromstring(answer.content)]


def test_the_sitemap_says_when_its_files_last_changed(client, welder):
    days = [
        file.findtext(f"{SITEMAP}lastmod")
        for file in ElementTree.fromstring(client.get("/sitemap.xml").content)
    ]
    day = welder.assessments.get(number=2).published_at
    assert [one[:10] for one in days if one] == [f"{day:%Y-%m-%d}"] * 2


def test_the_sitemap_dates_a_role_by_its_current_version(client, welder):
    (url,) = ElementTree.fromstring(client.get("/sitemap-roles.xml").content)
    assert url.findtext(f"{SITEMAP}loc").endswith("/roles/welder/")
    day = welder.assessments.get(number=2).published_at
    assert url.findtext(f"{SITEMAP}lastmod") == f"{day:%Y-%m-%d}"


def test_the_sitemap_lists_no_withdrawn_role_and_no_version(client, welder):
    welder.withdrawn_at, welder.withdrawn_reason = timezone.now(), "Merged."
    welder.save()
    assert list(ElementTree.fromstring(client.get("/sitemap-roles.xml").content)) == []
    assert list(ElementTree.fromstring(client.get("/sitemap-sectors.xml").content)) == []


def test_the_sitemap_takes_few_queries(client, welder, django_assert_max_num_queries):
    for section in ("pages", "sectors", "roles"):
        with django_assert_max_num_queries(3):
            client.get(f"/sitemap-{section}.xml")


@pytest.mark.parametrize("address", ["/changes/feed/", "/roles/welder/feed/"])
def test_a_feed_tells_each_version_with_its_reason(client, welder, settings, address):
    settings.SITE_URL = "https://jobzone.example"
    feed = ElementTree.fromstring(client.get(address).content)
    second, first = feed.findall(f"{ATOM}entry")
    assert second.findtext(f"{ATOM}id") == "https://jobzone.example/roles/welder/versions/2/"
    assert second.findtext(f"{ATOM}title") == "Welder: 29.5, Yellow (Urgent)"
    summary = second.findtext(f"{ATOM}summary")
    assert summary == "Robots &lt;weld&gt; &amp; more. Before: 31.0, Yellow (Urgent)."
    assert first.findtext(f"{ATOM}title") == "Welder: 31.0, Yellow (Urgent)"


def test_an_unknown_role_has_no_feed(client):
    assert client.get("/roles/nobody/feed/").status_code == 404
