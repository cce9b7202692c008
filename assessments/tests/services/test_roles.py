"""Roles that move or go: the old address leads on, or says why there is no page."""

import pytest

from assessments.models import FormerSlug, Role
from assessments.services.roles import RoleRefused, rename_role, role_called, withdraw_role
from assessments.tests.factories import make_published, make_role

pytestmark = pytest.mark.django_db


def test_a_renamed_role_keeps_its_old_address():
    role = rename_role(make_role("Tester"), slug="test-engineer")
    assert role.slug == "test-engineer"
    assert FormerSlug.objects.get(slug="tester").role == role


def test_a_role_may_go_back_to_its_old_name():
    role = rename_role(make_role("Tester"), slug="test-engineer")
    rename_role(role, slug="tester")
    assert [str(former) for former in FormerSlug.objects.all()] == ["test-engineer"]


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("Test Engineer", "A slug is of lower-case letters, digits and hyphens, at most 100."),
        ("x" * 101, "A slug is of lower-case letters, digits and hyphens, at most 100."),
        ("", "A slug is of lower-case letters, digits and hyphens, at most 100."),
        ("tester", "The slug is tester already."),
        ("taken", "Another role has the slug taken."),
        ("left", "The slug left still leads to moved."),
    ],
)
def test_a_slug_that_will_not_do_is_refused(slug, said):
    make_role("Taken")
    rename_role(make_role("Left"), slug="moved")
    with pytest.raises(RoleRefused) as refused:
        rename_role(make_role("Tester"), slug=slug)
    assert str(refused.value) == said
    assert Role.objects.filter(slug="tester").exists()


def test_a_withdrawn_role_is_not_published_any_more():
    role = make_published().role
    withdraw_role(role, reason=" It merged with another. ")
    role.refresh_from_db()
    assert role.withdrawn_reason == "It merged with another."
    assert not Role.objects.published().exists()


def test_a_role_is_withdrawn_once_and_with_a_reason():
    role = make_role("Tester")
    with pytest.raises(RoleRefused, match="with a reason"):
        withdraw_role(role, reason=" ")
    withdraw_role(role, reason="It merged.")
    with pytest.raises(RoleRefused, match="withdrawn already"):
        withdraw_role(role, reason="Again.")


def test_a_role_is_merged_into_another_that_has_a_page():
    role, other = make_published().role, make_published().role
    for unfit in (role, make_role("Without a page")):
        with pytest.raises(RoleRefused, match="another one that has a page"):
            withdraw_role(role, reason="Merged.", into=unfit)
    withdraw_role(role, reason="Merged.", into=other)
    assert Role.objects.get(pk=role.pk).merged_into == other


def test_a_role_is_found_by_its_slug():
    role = make_role("Tester")
    assert role_called("tester") == role
    with pytest.raises(RoleRefused, match=r"^There is no role nobody\.$"):
        role_called("nobody")
