import pytest
from django.utils import timezone

from assessments.models import Role
from assessments.tests.factories import make_draft, make_published, make_role, make_specialism

pytestmark = pytest.mark.django_db


def test_a_role_is_published_with_a_current_version():
    make_role("Never assessed")
    make_draft(make_role("Only drafted"))
    current = make_published(make_role("Assessed"))
    assert [*Role.objects.published()] == [current.role]


def test_a_role_of_many_versions_is_listed_once():
    first = make_published()
    make_published(first.role)
    make_draft(first.role)
    assert Role.objects.published().count() == 1


def test_a_withdrawn_role_is_not_published():
    make_published(make_role(withdrawn_at=timezone.now(), withdrawn_reason="Merged."))
    assert not Role.objects.published().exists()


def test_a_role_has_an_address():
    assert make_role("ML Platform Engineer").get_absolute_url() == "/roles/ml-platform-engineer/"


def test_the_first_specialism_is_the_main_one():
    data, ml = make_specialism("Data Engineering"), make_specialism("AI/ML Engineering")
    role = make_role(specialisms=[ml, data])
    assert [placement.specialism for placement in role.placements.all()] == [ml, data]


def test_roles_have_aliases_in_their_order():
    role = make_role(aliases=["Zebra keeper", "Ape keeper"])
    assert [str(alias) for alias in role.aliases.all()] == ["Zebra keeper", "Ape keeper"]
