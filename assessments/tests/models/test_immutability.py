import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from assessments.models import (
    Assessment,
    Barrier,
    BlindSpot,
    Claim,
    ClaimReference,
    EvidenceRow,
    NextRole,
    NotThisRole,
    Principle,
    Publication,
    Reference,
    Resource,
    Source,
    SurvivalStep,
    Task,
    TimelineSpan,
    Variant,
    VariantDimension,
    VariantGate,
    VariantSignal,
    VariantTask,
    immutability,
)
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db

PARTS = [
    Barrier,
    BlindSpot,
    Claim,
    ClaimReference,
    EvidenceRow,
    NextRole,
    NotThisRole,
    Principle,
    Publication,
    Reference,
    Resource,
    SurvivalStep,
    Task,
    TimelineSpan,
    Variant,
    VariantDimension,
    VariantGate,
    VariantSignal,
    VariantTask,
]
each_part = pytest.mark.parametrize("model", PARTS, ids=lambda model: model.__name__)


@pytest.fixture
def draft():
    """A draft with at least one row of every kind."""
    draft = make.make_draft()
    make.add_rows(draft)
    make.make_claim(draft.evidence.first(), make.make_reference(draft))
    make.make_not_this_role(draft)
    make.make_blind_spot(draft)
    make.make_survival_step(draft)
    make.make_next_role(draft)
    make.make_timeline_span(draft)
    make.make_resource(draft)
    make.make_publication(draft)
    variant = make.make_variant(draft)
    make.make_variant_gate(variant)
    make.make_variant_task(variant, draft.tasks.first())
    make.make_variant_signal(variant)
    make.make_variant_dimension(variant)
    return draft


@pytest.fixture
def published(draft):
    return make.put_out(draft)


def refused(sentence):
    return pytest.raises(IntegrityError, match=sentence)


def delete_in_sql(row):
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {row._meta.db_table} WHERE id = %s", [row.pk])


def update_in_sql(row, column, value):
    with connection.cursor() as cursor:
        statement = f'UPDATE {row._meta.db_table} SET "{column}" = %s WHERE id = %s'
        cursor.execute(statement, [value, row.pk])


def as_new(row):
    row.pk = None
    row._state.adding = True
    return row


def test_every_kind_of_row_is_tried():
    assert {model for model, _ in immutability.parts(Assessment)} == set(PARTS)


@each_part
def test_a_row_of_a_published_version_cannot_change(published, model):
    with refused("belongs to a published assessment"), transaction.atomic():
        model.objects.first().save()


@each_part
def test_a_row_of_a_published_version_cannot_go(published, model):
    with refused("belongs to a published assessment"), transaction.atomic():
        delete_in_sql(model.objects.first())


@each_part
def test_a_published_version_takes_no_new_row(published, model):
    row = as_new(model.objects.first())
    with refused("belongs to a published assessment"), transaction.atomic():
        row.save()


@each_part
def test_a_row_of_a_draft_may_change_and_go(draft, model):
    row = model.objects.first()
    row.save()
    with transaction.atomic():
        delete_in_sql(row)
        assert not model.objects.filter(pk=row.pk).exists()
        transaction.set_rollback(True)


def test_a_row_moves_neither_into_a_published_version_nor_out_of_it(published):
    draft = make.make_draft()
    task = make.make_task(draft, position=100)
    with refused("This task belongs to"), transaction.atomic():
        Task.objects.filter(pk=task.pk).update(assessment=published)
    with refused("This task belongs to"), transaction.atomic():
        published.tasks.update(assessment=draft)


def test_a_draft_goes_with_all_its_rows(draft):
    draft.delete()
    assert not any(model.objects.exists() for model in PARTS)


COLUMNS = [
    field.column
    for field in Assessment._meta.local_concrete_fields
    if field.name not in ("id", "superseded_at")
]


@pytest.mark.parametrize("column", COLUMNS)
def test_no_column_of_a_published_version_can_change(column):
    published = make.make_published(override_points=1, override_reason="Scarce skills.")
    with refused("published assessment never changes"), transaction.atomic():
        update_in_sql(published, column, None)


def test_a_published_version_can_be_superseded_once():
    published = make.make_published()
    published.superseded_at = timezone.now()
    published.save()
    for moment in (None, timezone.now()):
        with refused("published assessment never changes"), transaction.atomic():
            Assessment.objects.filter(pk=published.pk).update(superseded_at=moment)


def test_a_published_version_cannot_go():
    published = make.make_published()
    with refused("published assessment is never deleted"), transaction.atomic():
        delete_in_sql(published)


def test_a_score_change_stays_as_written():
    first = make.make_published()
    change = make.make_score_change(first, make.make_published(first.role))
    with refused("stays as written"), transaction.atomic():
        update_in_sql(change, "reason", "Another one.")
    with refused("stays as written"), transaction.atomic():
        delete_in_sql(change)


def test_a_source_that_a_published_version_cites_cannot_change(published):
    source = Source.objects.get()
    with refused("published assessment cites this source"), transaction.atomic():
        update_in_sql(source, "title", "Another report")
    with refused("published assessment cites this source"), transaction.atomic():
        delete_in_sql(source)


def test_a_source_that_only_a_draft_cites_can_change(draft):
    source = Source.objects.get()
    update_in_sql(source, "title", "Another report")
    source.refresh_from_db()
    assert source.title == "Another report"


def test_migrate_puts_the_triggers_back():
    immutability.before_migrate(using="default", plan=["a migration"])
    immutability.after_migrate(using="default")
    immutability.after_migrate(using="default")
    published = make.make_published()
    with refused("published assessment never changes"), transaction.atomic():
        update_in_sql(published, "lead", "Another lead.")


def test_triggers_stay_when_there_is_nothing_to_migrate():
    immutability.before_migrate(using="default", plan=[])
    published = make.make_published()
    with refused("published assessment never changes"), transaction.atomic():
        update_in_sql(published, "lead", "Another lead.")


def test_a_migration_may_fill_published_rows():
    immutability.before_migrate(using="default", plan=["a migration"])
    published = make.make_published()
    update_in_sql(published, "lead", "Another lead.")
    published.refresh_from_db()
    assert published.lead == "Another lead."
