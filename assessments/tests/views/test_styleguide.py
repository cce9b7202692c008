"""The style guide shows everything there is, and its examples show what they say."""

import re

import pytest
from django.conf import settings

from assessments.scoring.checks import input_problems
from assessments.scoring.variant import Verdict
from assessments.scoring.zones import SubLabel
from assessments.selectors.styleguide import EXAMPLES, example_page

SLUGS = [example.slug for example in EXAMPLES]

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    return {slug: example_page(slug)[1] for slug in SLUGS}


def test_the_guide_names_every_stylesheet_of_a_component(client):
    shown = re.sub("<link[^>]*>", "", client.get("/styleguide/").text)
    files = {path.name for path in (settings.BASE_DIR / "static/css/components").iterdir()}
    assert {name for name in files if name not in shown} == {"specimen.css"}


def test_the_examples_have_every_sub_label_and_every_verdict(pages):
    assert {page.scored.sub_label for page in pages.values()} == set(SubLabel)
    assert {page.variant.verdict for page in pages.values() if page.variant} == set(Verdict)


def test_the_examples_go_to_both_ends_of_form(pages):
    counts = {len(page.audit.tasks) for page in pages.values()}
    lengths = [len(page.role.title) for page in pages.values()]
    assert {5, 10} <= counts
    assert min(lengths) < 8
    assert max(lengths) > 60


@pytest.mark.parametrize("slug", SLUGS)
def test_an_example_keeps_the_rules_of_the_method(pages, slug):
    page = pages[slug]
    assert input_problems(page.scored.inputs) == ()
    if page.variant and page.variant.result:
        assert sum(task.share for task in page.variant.moves) == 100
        assert abs(page.variant.result.largest_move.change) <= 10


@pytest.mark.parametrize("slug", SLUGS)
def test_an_example_says_that_it_is_one_and_is_not_listed(client, slug):
    shown = client.get(f"/styleguide/{slug}/").text
    assert "nobody assessed this job" in shown
    assert '<meta name="robots" content="noindex">' in shown
    assert 'rel="canonical"' not in shown


@pytest.mark.parametrize("slug", SLUGS)
def test_an_example_leads_to_no_page_of_its_own(client, slug):
    shown = client.get(f"/styleguide/{slug}/").text
    assert re.findall(rf'(?:href|action)="/roles/{slug}[/"]', shown) == []


def test_there_is_no_other_example(client):
    assert client.get("/styleguide/electrician/").status_code == 404


@pytest.mark.parametrize(("path", "queries"), [("/styleguide/", 16), ("/styleguide/red/", 6)])
def test_it_takes_few_queries(client, django_assert_num_queries, path, queries):
    with django_assert_num_queries(queries):
        client.get(path)
