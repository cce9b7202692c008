"""Reads the rows of an assessment back as the document that an assessor would write."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Manager, Model, Prefetch, QuerySet

from assessments.models import (
    Assessment,
    Claim,
    ClaimReference,
    EvidenceRow,
    Reference,
    Role,
    RoleSpecialism,
    Variant,
    VariantTask,
)
from assessments.services.dossier_columns import (
    ASSESSMENT,
    CLAIM,
    ROLE,
    SOURCE,
    TABLES,
    VARIANT,
    VARIANT_TABLES,
    VARIANT_TASK,
    Columns,
    Table,
)

Data = dict[str, Any]


def stored_document(assessment: Assessment) -> Data:
    """Return a version, draft or published, as a plain document; what is empty is left out.

    Twenty queries, whatever the number of rows.
    """
    stored = with_rows(Assessment.objects).get(pk=assessment.pk)
    data: Data = {"role": role_document(stored.role)}
    fill(data, stored, ASSESSMENT)
    for table in TABLES:
        put(data, table.place, rows_document(table, stored))
    for row in stored.evidence.all():
        data["evidence"][row.dimension]["claims"] = claims_document(row)
    data["sources"] = [
        {"key": reference.key, **columns_document(reference.source, SOURCE)}
        for reference in stored.references.all()
    ]
    if hasattr(stored, "variant"):
        data["variant"] = variant_document(stored.variant)
    return data


def with_rows(versions: Manager[Assessment]) -> QuerySet[Assessment]:
    """Read versions with all that a document holds."""
    return versions.select_related("role", "variant").prefetch_related(
        Prefetch("role__placements", RoleSpecialism.objects.select_related("specialism__sector")),
        "role__aliases",
        *(table.related_name for table in TABLES),
        Prefetch("evidence__claims__citations", ClaimReference.objects.select_related("reference")),
        Prefetch("references", Reference.objects.select_related("source")),
        Prefetch("variant__tasks", VariantTask.objects.select_related("base_task")),
        *(f"variant__{table.related_name}" for table in VARIANT_TABLES),
    )


def role_document(role: Role) -> Data:
    specialisms = [placement.specialism for placement in role.placements.all()]
    return {
        **columns_document(role, ROLE),
        "specialisms": [{"sector": one.sector.name, "name": one.name} for one in specialisms],
        "aliases": [alias.text for alias in role.aliases.all()],
    }


def claims_document(row: EvidenceRow) -> list[Data]:
    return [
        {**columns_document(claim, CLAIM), "sources": cited_keys(claim)}
        for claim in row.claims.all()
    ]


def cited_keys(claim: Claim) -> list[str]:
    return [citation.reference.key for citation in claim.citations.all()]


def variant_document(variant: Variant) -> Data:
    data: Data = {}
    fill(data, variant, VARIANT)
    for table in VARIANT_TABLES:
        put(data, table.place, rows_document(table, variant))
    data["tasks"] = [
        {"base": task.base_task.key, **columns_document(task, VARIANT_TASK)}
        for task in variant.tasks.all()
    ]
    return data


def rows_document(table: Table, parent: Model) -> Data | list[Data]:
    rows: Iterable[Model] = getattr(parent, table.related_name).all()
    if table.key:
        return {getattr(row, table.key): columns_document(row, table.columns) for row in rows}
    return [columns_document(row, table.columns) for row in rows]


def columns_document(row: Model, columns: Columns) -> Data:
    data: Data = {}
    fill(data, row, columns)
    return data


def fill(data: Data, row: Model, columns: Columns) -> None:
    for column, place in columns.items():
        value = getattr(row, column)
        if value is not None and value != "":
            put(data, place, value)


def put(data: Data, place: str, value: Any) -> None:
    *groups, name = place.split(".")
    for group in groups:
        data = data.setdefault(group, {})
    data[name] = value
