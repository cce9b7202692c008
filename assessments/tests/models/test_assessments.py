import pytest

from assessments.models import Assessment
from assessments.tests.factories import make_draft, make_published

pytestmark = pytest.mark.django_db


@pytest.fixture
def versions():
    """A superseded version, the current one and a draft of one role."""
    superseded = make_published()
    current = make_published(superseded.role)
    draft = make_draft(superseded.role)
    superseded.refresh_from_db()
    return superseded, current, draft


def test_versions_are_found_by_their_stage(versions):
    superseded, current, draft = versions
    assert [*Assessment.objects.drafts()] == [draft]
    assert [*Assessment.objects.published()] == [superseded, current]
    assert [*Assessment.objects.current()] == [current]


def test_a_version_tells_its_stage(versions):
    assert [version.is_published for version in versions] == [True, True, False]
    assert [version.is_current for version in versions] == [False, True, False]


def test_versions_of_a_role_count_up(versions):
    assert [version.number for version in versions] == [1, 2, 3]
    assert str(versions[1]) == f"{versions[1].role}, version 2"
