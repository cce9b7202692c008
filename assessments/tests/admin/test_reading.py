import pytest
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assessments.admin import AssessmentAdmin
from assessments.models import Assessment, Role, ScoreChange, Source, Specialism, Variant
from assessments.tests import factories as make

SHOWN = [Role, Specialism, Assessment, Variant, Source, ScoreChange]
each_model = pytest.mark.parametrize("model", SHOWN, ids=lambda model: model.__name__)

pytestmark = pytest.mark.django_db


@pytest.fixture
def assessor(client):
    """A client whose account may do anything; without a password it need not be hashed."""
    client.force_login(User.objects.create_superuser("assessor"))
    return client


def address(model, page, *args):
    return reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_{page}", args=args)


def make_everything():
    role = make.make_role(specialisms=[make.make_specialism()], aliases=["Coder", "Engineer"])
    first = make.make_published(role)
    draft = make.make_draft(role)
    make.add_rows(draft)
    make.make_claim(draft.evidence.first(), make.make_reference(draft), text="Postings rose.")
    make.make_variant_task(make.make_variant(draft), draft.tasks.first())
    make.make_score_change(first, make.put_out(draft, score="47.5"))
    return role


def queries(client, url):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


@each_model
def test_a_list_takes_the_same_queries_whatever_its_length(assessor, model):
    make_everything()
    url = address(model, "changelist")
    few = queries(assessor, url)
    for _ in range(3):
        make_everything()
    assert queries(assessor, url) == few


def test_an_assessment_takes_the_same_queries_whatever_its_rows(assessor):
    def made(rows):
        draft = make.make_draft()
        for _ in range(rows):
            make.make_reference(draft)
        for dimension in ["wages", "job_postings"][:rows]:
            row = make.make_evidence_row(draft, dimension=dimension)
            make.make_claim(row, *draft.references.all())
        return queries(assessor, address(Assessment, "change", draft.pk))

    made(1)  # Django looks up the content type once
    assert made(1) == made(2)


@each_model
def test_nothing_can_be_added_changed_or_deleted(assessor, model):
    make_everything()
    row = model.objects.first()
    assert assessor.get(address(model, "add")).status_code == 403
    assert assessor.post(address(model, "change", row.pk)).status_code == 403
    assert assessor.post(address(model, "delete", row.pk)).status_code == 403


@each_model
def test_a_row_can_be_read(assessor, model):
    make_everything()
    response = assessor.get(address(model, "change", model.objects.first().pk))
    assert response.status_code == 200
    assert b'name="_save"' not in response.content


def test_a_role_is_listed_with_the_figures_of_its_current_version(assessor):
    make_everything()
    page = assessor.get(address(Role, "changelist"))
    for figure in ["47.5", "Yellow (Urgent)", "24 Jun 2026"]:
        assert figure in page.content.decode()


def test_a_role_is_found_by_an_alias(assessor):
    role = make_everything()
    page = assessor.get(address(Role, "changelist"), {"q": "coder"})
    assert [*page.context["cl"].result_list] == [role]


def test_an_assessment_is_shown_with_its_claims(assessor):
    current = make_everything().assessments.current().get()
    page = assessor.get(address(Assessment, "change", current.pk))
    assert "Postings rose. · The source says so" in page.content.decode()


def test_every_field_of_an_assessment_is_shown():
    shown = flatten_fieldsets(AssessmentAdmin(Assessment, admin.site).fieldsets)
    assert {*shown} == {field.name for field in Assessment._meta.local_concrete_fields} - {"id"}
