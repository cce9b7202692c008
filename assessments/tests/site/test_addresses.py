"""The site as a search engine walks it: every link answers, every page says what it is."""

import json
import re
from collections import Counter, defaultdict
from html import unescape
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils import timezone

from assessments import dossiers
from assessments.services.catalogue import relist_all
from assessments.services.dossiers import import_dossier
from assessments.tests import factories as make

ROLES = ("ml-platform-engineer", "lawyer", "data-entry-clerk")
PAGES_A_VIEW = 6  # of the pages that one view answers, so many are walked
STARTS = ("/", "/sitemap-pages.xml", "/sitemap-sectors.xml", "/sitemap-roles.xml")

LINK = re.compile(r'(?:href|action)="([^"]*)"|<loc>([^<]*)</loc>')
CANONICAL = '<link rel="canonical" href="([^"]*)"'
LINKED_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def walked(django_db_setup, django_db_blocker):
    """Walk a small site and give each answer by its address."""
    with django_db_blocker.unblock(), transaction.atomic():
        publish()
        yield walk(Client())
        transaction.set_rollback(True)


def publish():
    for slug in ROLES:
        reading = dossiers.read(settings.BASE_DIR / f"fixtures/roles/{slug}.yaml")
        import_dossier(reading.dossier)
    specialism = make.make_specialism("Metal", sector="Trades")
    for _ in range(2):
        make.make_published(make.make_role(specialisms=[specialism]))
    gone = make.make_published(make.make_role("Gone")).role
    gone.withdrawn_at, gone.withdrawn_reason = timezone.now(), "Merged."
    gone.save()
    relist_all()


def walk(client):
    answers, seen, waiting = {}, Counter(), list(STARTS)
    while waiting:
        address = waiting.pop(0)
        view = view_of(address)
        if address in answers or seen[view] >= PAGES_A_VIEW:
            continue
        seen[view] += 1
        answers[address] = client.get(address)
        waiting += links(address, answers[address])
    return answers


def view_of(address):
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return "nowhere"


def links(address, answer):
    """List the addresses on this site that an answer leads to."""
    return [one.url for one in places(address, answer)]


def places(address, answer):
    """List the addresses on this site that an answer leads to, each with the place there."""
    if not answer.headers["Content-Type"].startswith(("text/html", "application/xml")):
        return []
    found = (unescape("".join(pair)) for pair in LINK.findall(answer.text))
    absolute = (urljoin(settings.SITE_URL + address, link) for link in found)
    return [urldefrag(one.removeprefix(settings.SITE_URL)) for one in absolute if is_local(one)]


def is_local(address):
    own = address.startswith(f"{settings.SITE_URL}/")
    return own and not address.startswith(settings.SITE_URL + settings.STATIC_URL)


def pages(walked):
    """Give the text of the pages that search engines may keep, by address."""
    return {
        address: answer.text
        for address, answer in walked.items()
        if answer.headers["Content-Type"].startswith("text/html") and "noindex" not in answer.text
    }


def own_pages(walked):
    """Give those of them that name no other page as the one to keep."""
    return {
        address: text
        for address, text in pages(walked).items()
        if content(text, CANONICAL) == settings.SITE_URL + address
    }


def content(text, pattern):
    return " ".join(unescape(re.search(pattern, text, re.DOTALL)[1]).split())


def test_every_link_on_every_type_of_page_answers(walked):
    assert {a: r.status_code for a, r in walked.items() if r.status_code != 200} == {}


def test_every_place_on_a_page_that_a_link_leads_to_is_there(walked):
    missing = {
        (address, *place)
        for address, answer in walked.items()
        for place in places(address, answer)
        if place.url in walked and place.fragment
        if f'id="{place.fragment}"' not in walked[place.url].text
    }
    assert missing == set()


def test_no_page_has_two_places_of_one_name(walked):
    for address, answer in walked.items():
        if answer.headers["Content-Type"].startswith("text/html"):
            names = re.findall(r'\bid="([^"]+)"', answer.text)
            assert sorted(names) == sorted(set(names)), address


def test_a_title_is_one_line(walked):
    for text in pages(walked).values():
        assert "\n" not in re.search("<title>(.*?)</title>", text, re.DOTALL)[1]


def test_the_walk_reaches_every_type_of_public_page(walked):
    views = {resolve(urlsplit(address).path).url_name for address in walked}
    assert views >= {
        *("home", "role_index", "role", "role_version", "role_feed", "version_json"),
        *("version_csv", "sector_index", "sector", "specialism", "ranking_index", "ranking"),
        *("methodology", "calculator", "changes", "changes_feed", "alerts", "about"),
        *("assessing", "privacy", "accessibility", "contact", "personal_score"),
    }


@pytest.mark.parametrize("pattern", ["<title>(.*?)</title>", 'name="description" content="(.*?)"'])
def test_no_two_pages_share_a_title_or_description(walked, pattern):
    shared = defaultdict(list)
    for address, text in own_pages(walked).items():
        shared[content(text, pattern)].append(address)
    assert {words: where for words, where in shared.items() if len(where) > 1} == {}


def test_the_page_to_keep_answers_and_is_kept(walked):
    kept = own_pages(walked)
    for text in pages(walked).values():
        address = content(text, CANONICAL).removeprefix(settings.SITE_URL)
        assert address in kept or view_of(address) in {"assessments:compare_pair"}


def test_every_page_of_the_sitemap_is_to_be_kept(walked):
    for section in STARTS[1:]:
        listed = set(links(section, walked[section])) & set(walked)
        assert listed <= set(own_pages(walked))


def test_a_page_says_its_title_and_description_to_those_who_share_it(walked):
    for text in pages(walked).values():
        title = content(text, "<title>(.*?) \\| JobZone</title>")
        assert content(text, 'property="og:title" content="([^"]*)"') == title
        description = content(text, 'name="description" content="([^"]*)"')
        assert content(text, 'property="og:description" content="([^"]*)"') == description


def test_every_page_has_the_part_that_its_first_picture_waits_for(walked):
    for address, text in pages(walked).items():
        until = content(text, 'data-until="([^"]*)"')
        assert text.count(f' id="{until}"') == 1, address


def test_data_for_search_engines_is_sound_json_of_schema_org(walked):
    found = set()
    for text in pages(walked).values():
        for script in LINKED_DATA.findall(text):
            data = json.loads(script)
            assert data["@context"] == "https://schema.org"
            found.add(data["@type"])
    assert found == {"WebSite", "WebPage", "BreadcrumbList"}


def test_a_role_is_an_occupation_with_its_data(walked):
    text = walked["/roles/lawyer/"].text
    pages = [json.loads(script) for script in LINKED_DATA.findall(text)]
    (page,) = [data for data in pages if data["@type"] == "WebPage"]
    assert page["mainEntity"]["@type"] == "Occupation"
    assert page["hasPart"]["distribution"][0]["contentUrl"].endswith("/versions/1/data.json")
    trail = next(data for data in pages if data["@type"] == "BreadcrumbList")["itemListElement"]
    assert [step["name"] for step in trail] == ["Home", "Roles", "Legal", "Lawyer"]


@pytest.mark.parametrize(
    "address",
    [
        "/roles/?zone=red",
        "/roles/?q=lawyer",
        "/methodology/calculator/?growth=2",
        "/alerts/manage/",
    ],
)
def test_filters_and_personal_addresses_are_not_for_search_engines(client, db, address):
    assert '<meta name="robots" content="noindex">' in client.get(address).text
