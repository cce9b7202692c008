"""Searches over the real catalogue find the right role first."""

import pytest
from django.conf import settings
from django.db import transaction

from assessments.models import Role
from assessments.selectors.search import Means, search
from assessments.services.dossier_files import import_files

from .queries import MISSES, NONSENSE, OTHER_WORDS, OTHERS, QUERIES

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def slugs(django_db_setup, django_db_blocker):
    """Give the slugs of the catalogue's roles by their ids; the catalogue goes afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        import_files([settings.BASE_DIR / "fixtures/roles"])
        yield dict(Role.objects.values_list("pk", "slug"))
        transaction.set_rollback(True)


def first(text, slugs):
    matches = search(text, limit=5).matches
    return slugs[matches[0].role_id] if matches else None


def every(text, slugs):
    return {slugs[match.role_id] for match in search(text, limit=50).matches}


def test_every_query_of_the_table_finds_its_role_first(slugs):
    assert len(QUERIES) >= 60
    found = {text: first(text, slugs) for text, _ in QUERIES}
    assert found == dict(QUERIES)


def test_a_text_that_no_role_is_called_by_is_a_miss(slugs):
    assert {text: first(text, slugs) for text, _ in MISSES} == dict(MISSES)
    assert all(search(text, limit=5).is_miss for text, _ in MISSES)
    assert search("kubernetes", limit=5).is_miss


def test_a_job_often_taken_for_a_role_leads_to_it(slugs):
    means = {text: search(text, limit=1).matches[0].means for text, _ in OTHERS}
    assert means == dict.fromkeys(means, Means.OTHER)


def test_what_is_like_no_role_finds_nothing(slugs):
    texts = [text.strip() for text in NONSENSE.split(",")]
    assert len(texts) >= 40
    assert {text: found for text in texts if (found := first(text, slugs))} == {}


def test_another_word_is_not_taken_for_a_slip(slugs):
    found = {text: every(text, slugs) for text, _ in OTHER_WORDS}
    assert {text for text, other in OTHER_WORDS if other in found[text]} == set()


def test_every_title_and_alias_finds_its_role_first(slugs):
    names = [
        *Role.objects.values_list("title", "slug"),
        *Role.objects.values_list("aliases__text", "slug"),
    ]
    wrong = {name: found for name, slug in names if name and (found := first(name, slugs)) != slug}
    assert wrong == {}
