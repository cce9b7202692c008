import pytest

from assessments.models import FormerSlug
from assessments.selectors.roles.links import catalogue
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db


def test_only_the_roles_that_slugs_lead_to_are_read(django_assert_num_queries):
    welder = make.make_published(make.make_role("Welder")).role
    FormerSlug.objects.create(slug="solderer", role=welder)
    make.make_published(make.make_role("Fitter"))
    make.make_role("Draftsman")
    with django_assert_num_queries(1):
        by_slug = catalogue(["welder", "solderer", "draftsman", "nobody"]).by_slug
    assert {slug: role.title for slug, role in by_slug.items()} == {
        "welder": "Welder",
        "solderer": "Welder",
    }


def test_without_slugs_nothing_is_read(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert catalogue([]).by_slug == {}
