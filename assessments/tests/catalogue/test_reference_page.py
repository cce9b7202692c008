"""The page of the reference role shows every figure that was published of it."""

import html
import re

import pytest

from assessments.models import Assessment
from assessments.tests.catalogue.published import FIGURES, OTHER_ROLES

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(pages):
    return pages["ml-platform-engineer"]


@pytest.fixture
def text(page):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def stands_in(text, figure):
    """Say whether a figure stands in the text as itself, not as a part of a longer one."""
    return re.search(rf"(?<![\d.,]){re.escape(figure)}(?!\d|[.,]\d)", text) is not None


def test_the_roles_that_it_names_stand_where_they_were_published(published):
    rows = Assessment.objects.current().values_list("role__slug", "score", "sub_label")
    stored = {slug: (str(score), label) for slug, score, label in rows}
    assert OTHER_ROLES.items() <= stored.items()


def test_every_published_figure_is_on_the_page(text):
    missing = {
        topic: [figure for figure in figures if not stands_in(text, figure)]
        for topic, figures in FIGURES.items()
    }
    assert {topic: figures for topic, figures in missing.items() if figures} == {}


def test_every_source_is_cited_on_the_page(page):
    assert [n for n in range(1, 37) if f'id="cite-{n}-1"' not in page] == []
