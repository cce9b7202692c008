"""What a version changed, against the one before it."""

import pytest

from assessments.models import FormerSlug
from assessments.services.dossiers import import_dossier
from assessments.services.roles import withdraw_role
from assessments.tests.dossiers.sample import dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def role():
    import_dossier(dossier())
    second, _ = import_dossier(dossier({"change": "More of it.", "growth.score": 2}))
    return second.role


def address(role, number=2):
    return f"/roles/{role.slug}/versions/{number}/changes/"


def test_it_tells_the_note_the_points_and_the_inputs(client, role):
    page = client.get(address(role)).text
    was, now = role.assessments.order_by("number")
    for said in ("More of it.", f"<strong>{now.score}</strong>", f">{was.score}<", "AI growth"):
        assert said in page
    assert 'data-label="Version 2">+2' in page


def test_it_takes_five_queries(client, role, django_assert_num_queries):
    with django_assert_num_queries(5):  # four of its own, one for the state of the catalogue
        client.get(address(role))


def test_a_version_that_moved_nothing_says_so(client, role):
    import_dossier(dossier({"change": "Better sources.", "growth.score": 2}))
    page = client.get(address(role, 3)).text
    assert "as it was" in page
    assert "Every input of the formula <strong>is the same</strong>" in page


@pytest.mark.parametrize("number", [1, 3])
def test_a_first_version_changed_nothing(client, role, number):
    assert client.get(address(role, number)).status_code == 404


def test_a_renamed_role_is_led_to_and_a_withdrawn_one_is_gone(client, role):
    FormerSlug.objects.create(slug="old-name", role=role)
    moved = client.get("/roles/old-name/versions/2/changes/")
    assert (moved.status_code, moved["Location"]) == (301, address(role))
    withdraw_role(role, reason="Merged.")
    assert client.get(address(role)).status_code == 410


def test_the_record_of_a_role_leads_there(client, role):
    page = client.get(f"/roles/{role.slug}/").text
    assert f'href="{address(role)}"' in page
    assert f'href="{address(role, 1)}"' not in page
