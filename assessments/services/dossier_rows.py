"""Writes a dossier as the rows of a draft, each kind of row in one statement."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from django.db.models import Model

from assessments.dossiers import Dossier
from assessments.models import (
    Assessment,
    Claim,
    ClaimReference,
    EvidenceRow,
    Reference,
    Role,
    Source,
    Task,
    Variant,
    VariantTask,
    source_digest,
)
from assessments.scoring.rules import METHOD_VERSION
from assessments.services.dossier_columns import (
    ASSESSMENT,
    CLAIM,
    SOURCE,
    TABLES,
    VARIANT,
    VARIANT_TABLES,
    VARIANT_TASK,
    Columns,
    Table,
)

Data = Mapping[str, Any]


def create_draft(role: Role, dossier: Dossier, *, number: int) -> Assessment:
    """Write the dossier as version `number` of the role, not published yet.

    About twenty-five queries, whatever the number of rows; run it in a transaction.
    """
    data = dossier.model_dump(by_alias=True)
    draft = Assessment.objects.create(
        role=role,
        number=number,
        method_version=METHOD_VERSION,
        **column_values(Assessment, ASSESSMENT, data),
    )
    references = create_references(draft, data["sources"])
    rows = {table.related_name: create_rows(table, draft, "assessment", data) for table in TABLES}
    create_claims(rows["evidence"], data["evidence"], references)
    if data["variant"]:
        create_variant(draft, data["variant"], rows["tasks"])
    return draft


def create_references(draft: Assessment, sources: list[Data]) -> dict[str, Reference]:
    """List the sources of a draft; one that another assessment lists just so is shared."""
    described = {row["key"]: column_values(Source, SOURCE, row) for row in sources}
    digests = {key: source_digest(**content) for key, content in described.items()}
    Source.objects.bulk_create(
        (Source(digest=digests[key], **content) for key, content in described.items()),
        ignore_conflicts=True,
    )
    stored = Source.objects.in_bulk(digests.values(), field_name="digest")
    references = Reference.objects.bulk_create(
        Reference(assessment=draft, position=position, key=key, source=stored[digest])
        for position, (key, digest) in enumerate(digests.items(), start=1)
    )
    return {reference.key: reference for reference in references}


def create_claims(
    rows: list[EvidenceRow], evidence: Data, references: Mapping[str, Reference]
) -> None:
    pairs = [
        (Claim(row=row, position=position, **column_values(Claim, CLAIM, claim)), claim["sources"])
        for row in rows
        for position, claim in enumerate(evidence[row.dimension]["claims"], start=1)
    ]
    Claim.objects.bulk_create(claim for claim, _ in pairs)
    ClaimReference.objects.bulk_create(
        ClaimReference(claim=claim, position=position, reference=references[key])
        for claim, keys in pairs
        for position, key in enumerate(keys, start=1)
    )


def create_variant(draft: Assessment, data: Data, tasks: list[Task]) -> None:
    variant = Variant.objects.create(assessment=draft, **column_values(Variant, VARIANT, data))
    for table in VARIANT_TABLES:
        create_rows(table, variant, "variant", data)
    base_tasks = {task.key: task for task in tasks}
    VariantTask.objects.bulk_create(
        VariantTask(
            variant=variant,
            position=position,
            base_task=base_tasks[task["base"]],
            **column_values(VariantTask, VARIANT_TASK, task),
        )
        for position, task in enumerate(data["tasks"], start=1)
    )


def create_rows(table: Table, parent: Model, parent_name: str, data: Data) -> list[Any]:
    """Write the rows of one table, in the order of the document."""
    rows = [
        table.model(
            **{parent_name: parent, "position": position},
            **key_value,
            **column_values(table.model, table.columns, row),
        )
        for position, (key_value, row) in enumerate(table_rows(table, data), start=1)
    ]
    return table.model.objects.bulk_create(rows)


def table_rows(table: Table, data: Data) -> Iterator[tuple[dict[str, str], Data]]:
    """Yield each row of a table with the column that a group's name fills."""
    found = value_at(data, table.place)
    if table.key:
        yield from (({table.key: name}, row) for name, row in found.items())
    else:
        yield from (({}, row) for row in found)


def column_values(model: type[Model], columns: Columns, data: Data) -> dict[str, Any]:
    """Return the values of columns; text that the document leaves out is empty, not null."""
    values = {column: value_at(data, place) for column, place in columns.items()}
    nullable = {column for column in columns if model._meta.get_field(column).null}
    return {
        column: "" if value is None and column not in nullable else value
        for column, value in values.items()
    }


def value_at(data: Data, place: str) -> Any:
    """Return the value at a dotted place, or None where a group on the way is left out."""
    value: Any = data
    for step in place.split("."):
        value = value[step] if value is not None else None
    return value.value if isinstance(value, StrEnum) else value
