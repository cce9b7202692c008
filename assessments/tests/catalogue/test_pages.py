"""The page of every role is whole: nothing is empty, every source is cited, every link leads on."""

import re
from html.parser import HTMLParser

import pytest

from assessments.tests.catalogue.conftest import FILES

pytestmark = pytest.mark.django_db

HOLDERS = {"h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "dt", "dd", "li", "caption", "summary"}
TOTALS = "tfoot"  # a total has no impact and no rationale
SECTIONS = (
    *("glance", "composition", "position", "verdict", "definition", "principles", "tasks"),
    *("evidence", "barriers", "growth", "composite", "commentary", "outlook", "ai-driven"),
    "sources",
)


class Emptiness(HTMLParser):
    """Collects the headings, cells and items of a page in which there is nothing to read."""

    def __init__(self, page):
        super().__init__()
        self.open, self.empty, self.in_totals = [], [], False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.in_totals |= tag == TOTALS
        if tag in HOLDERS:
            self.open.append((tag, dict(attrs).get("data-label", ""), []))
        elif tag in {"input", "select", "textarea", "img"}:
            self.hold("a field")

    def handle_data(self, data):
        self.hold(data.strip())

    def handle_endtag(self, tag):
        self.in_totals &= tag != TOTALS
        if tag in HOLDERS:
            name, label, texts = self.open.pop()
            if not any(texts) and not self.in_totals and (label or name != "td"):
                self.empty.append((name, label))

    def hold(self, text):
        for _, _, texts in self.open:
            texts.append(text)


@pytest.mark.parametrize("slug", FILES)
def test_no_heading_and_no_cell_is_empty(pages, slug):
    assert Emptiness(pages[slug]).empty == []


def test_an_empty_heading_is_found():
    page = "<h2> <span></span> </h2><table><tr><th>Task</th><td data-label='Score'></td></table>"
    assert Emptiness(page).empty == [("h2", ""), ("td", "Score")]


@pytest.mark.parametrize("slug", FILES)
def test_a_page_has_every_section(pages, slug):
    assert [
        name for name in SECTIONS if f'<section class="section" id="{name}"' not in pages[slug]
    ] == []


@pytest.mark.parametrize("slug", FILES)
def test_every_listed_source_is_cited_on_the_page(pages, catalogue, slug):
    numbers = range(1, len(catalogue[slug].sources) + 1)
    assert [n for n in numbers if f'id="cite-{n}-1"' not in pages[slug]] == []
    assert f'id="source-{len(numbers)}"' in pages[slug]


@pytest.mark.parametrize("slug", FILES)
def test_every_place_that_a_page_leads_to_is_there_once(pages, slug):
    places = re.findall(r'\bid="([^"]+)"', pages[slug])
    assert sorted(places) == sorted(set(places))
    for page, place in re.findall(r'href="(?:/roles/([a-z-]+)/)?#([^"]+)"', pages[slug]):
        assert f'id="{place}"' in pages[page or slug], (page, place)


@pytest.mark.parametrize("slug", FILES)
def test_no_mark_is_left_unread(pages, slug):
    assert re.findall(r"\[@|\{\{|\*\*|\[untraced|\[differs", pages[slug]) == []


def test_a_page_links_the_roles_that_it_names_and_shows_ways_to_them(pages, catalogue):
    for slug, dossier in catalogue.items():
        targets = {row.role for row in dossier.outlook.where_next if row.role}
        others = {row.role for row in dossier.definition.not_this_role if row.role}
        linked = set(re.findall(r'href="/roles/([a-z-]+)/"', pages[slug]))
        assert targets | others <= linked, slug
        assert bool(targets) is ('id="transition"' in pages[slug]), slug
