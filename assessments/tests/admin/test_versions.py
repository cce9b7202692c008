"""What can be done about a published version in the admin."""

import pytest
from django.urls import reverse

from assessments.models import Confirmation, Draft
from assessments.services.dossiers import import_dossier
from assessments.tests.dossiers.sample import dossier
from assessments.tests.drafting.people import make_user
from assessments.tests.factories import make_published

pytestmark = pytest.mark.django_db


@pytest.fixture
def version():
    return import_dossier(dossier())[0]


def page(name, version):
    return reverse(f"admin:assessments_assessment_{name}", args=[version.pk])


@pytest.mark.parametrize("do", ["version", "correction"])
def test_a_version_is_copied_into_a_draft(client, version, do):
    client.force_login(make_user("ada", "assessor"))
    answer = client.post(page("start", version), {"_do": do})
    draft = Draft.objects.get()
    assert answer["Location"] == reverse("admin:assessments_draft_change", args=[draft.pk])
    assert (draft.is_correction, draft.base) == (do == "correction", version)
    assert client.get(answer["Location"]).status_code == 200


def test_a_second_draft_is_refused_in_words(client, version):
    client.force_login(make_user("ada", "assessor"))
    client.post(page("start", version), {"_do": "version"})
    answer = client.post(page("start", version), {"_do": "version"}, follow=True)
    assert "There is an open draft of ada" in answer.content.decode()


def test_only_a_publisher_confirms_and_withdraws(client, version):
    client.force_login(make_user("ada", "assessor", "reviewer"))
    for name in ("confirm", "withdraw"):
        assert client.post(page(name, version), {"note": "Read."}).status_code == 403
    client.force_login(make_user("bob", "publisher"))
    assert client.post(page("confirm", version), {"note": " "}).status_code == 422
    client.post(page("confirm", version), {"note": "Read again."})
    assert Confirmation.objects.get().note == "Read again."
    other = make_published().role
    client.post(page("withdraw", version), {"note": "It is one role now.", "into": other.pk})
    gone = client.get(version.role.get_absolute_url())
    assert gone.status_code == 410
    assert f"now part of <strong>{other.title}</strong>" in gone.text


def test_two_versions_are_compared_by_figure_and_word(client, version):
    changes = {"growth.score": 1, "growth.check": "It moved.", "change": "Growth rose."}
    second, _ = import_dossier(dossier(changes))
    client.force_login(make_user("ada", "assessor"))
    text = client.get(page("compare", second)).content.decode()
    assert "<td>31.0</td><td>32.9</td>" in text
    assert "<ins>moved.</ins>" in text
    assert client.get(page("compare", version), {"with": "9"}).status_code == 200


def test_the_version_says_who_stands_for_it(client, version):
    client.force_login(make_user("ada", "assessor"))
    text = client.get(page("change", version)).content.decode()
    assert "Imported from a dossier file." in text
