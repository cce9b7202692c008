"""The rows of one assessment, read in few queries: rows of one shape come in one UNION."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from django.db.models import CharField, DecimalField, F, Model, QuerySet, TextField, Value
from django.db.models.functions import Cast

from assessments.models import (
    Alias,
    Assessment,
    Barrier,
    BlindSpot,
    Claim,
    EvidenceRow,
    NextRole,
    NotThisRole,
    Principle,
    Reference,
    Resource,
    RoleSpecialism,
    SurvivalStep,
    Task,
    TimelineSpan,
    VariantDimension,
    VariantGate,
    VariantSignal,
    VariantTask,
)


class Words(NamedTuple):
    """One alias or specialism of the role; `slug` and `sector`, a slug too, of a specialism."""

    kind: str
    position: int
    name: str
    slug: str
    sector: str


class Scored(NamedTuple):
    """One evidence row, barrier or principle."""

    kind: str
    position: int
    key: str
    score: int
    reading: str
    rationale: str


class Narrative(NamedTuple):
    """One narrative row; which columns are filled depends on its kind."""

    kind: str
    position: int
    title: str
    slug: str
    text: str
    more: str


class VariantWords(NamedTuple):
    """One gate, signal, impact dimension or task of the AI-driven variant.

    Only a task has a share, a score and a base task, by its id; its result is its bucket.
    """

    kind: str
    position: int
    key: str
    result: str
    text: str
    share: Decimal = Decimal(0)
    score: int = 0
    base: int = 0


@dataclass(slots=True)
class ClaimRow:
    """One claim of an evidence dimension with the keys of the sources it names."""

    text: str
    trace: str
    note: str
    keys: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Rows:
    """Everything that belongs to one assessment, as stored.

    `tasks_elsewhere` holds the tasks of the assessments it sends its reader to, by their ids.
    """

    words: list[Words]
    tasks: list[Task]
    tasks_elsewhere: dict[int, list[Task]]
    scored: dict[str, list[Scored]]
    claims: dict[str, list[ClaimRow]]
    narrative: dict[str, list[Narrative]]
    references: list[Reference]
    variant_words: dict[str, list[VariantWords]]
    variant_tasks: list[VariantTask]


def load_rows(assessment: Assessment) -> Rows:
    """Read the rows of `assessment`. Seven queries, whatever the number of rows."""
    narrative = by_kind(narrative_rows(assessment))
    tasks = tasks_of(assessment, {row.slug for row in narrative["next_role"] if row.slug})
    variant = by_kind(variant_words(assessment))
    own_tasks = tasks.pop(assessment.pk, [])
    return Rows(
        words=role_words(assessment.role_id),
        tasks=own_tasks,
        tasks_elsewhere=tasks,
        scored=by_kind(scored_rows(assessment)),
        claims=claim_rows(assessment),
        narrative=narrative,
        references=list(Reference.objects.filter(assessment=assessment).select_related("source")),
        variant_words=variant,
        variant_tasks=variant_tasks(variant["task"], own_tasks),
    )


def tasks_of(assessment: Assessment, next_slugs: set[str]) -> dict[int, list[Task]]:
    """Read the tasks of a version and of the roles it sends its reader to. One query."""
    current = Assessment.objects.current().order_by()
    unordered = Task.objects.order_by()
    found = unordered.filter(assessment=assessment).union(
        *(
            unordered.filter(assessment__in=current.filter(**{name: next_slugs}).values("pk"))
            for name in ("role__slug__in", "role__former_slugs__slug__in")
        )
    )
    tasks = defaultdict(list)
    for task in sorted(found, key=lambda task: task.position):
        tasks[task.assessment_id].append(task)
    return tasks


def role_words(role_id: int) -> list[Words]:
    specialisms = columns(
        RoleSpecialism.objects.filter(role=role_id),
        "specialism",
        F("specialism__name"),
        F("specialism__slug"),
        F("specialism__sector__slug"),
    )
    aliases = columns(Alias.objects.filter(role=role_id), "alias", F("text"), EMPTY, EMPTY)
    return union(Words, specialisms, aliases)


def scored_rows(assessment: Assessment) -> list[Scored]:
    own = {"assessment": assessment}
    return union(
        Scored,
        columns(
            EvidenceRow.objects.filter(**own), "evidence", "dimension", F("score"), EMPTY, EMPTY
        ),
        columns(Barrier.objects.filter(**own), "barrier", "kind", F("score"), EMPTY, "rationale"),
        columns(
            Principle.objects.filter(**own), "principle", "kind", F("score"), "reading", "rationale"
        ),
    )


def narrative_rows(assessment: Assessment) -> list[Narrative]:
    def part(model: type[Model], kind: str, *names: object) -> QuerySet:
        return columns(model.objects.filter(assessment=assessment), kind, *names)

    return union(
        Narrative,
        part(NotThisRole, "not_this_role", "title", "slug", "why", EMPTY),
        part(BlindSpot, "blind_spot", "title", EMPTY, "text", EMPTY),
        part(SurvivalStep, "survival_step", "title", EMPTY, "text", EMPTY),
        part(NextRole, "next_role", "title", "slug", "carries_over", "add"),
        part(Resource, "resource", "title", EMPTY, "url", EMPTY),
        part(TimelineSpan, "span", "label", "course", year("from_year"), year("to_year")),
    )


def variant_words(assessment: Assessment) -> list[VariantWords]:
    own = {"variant__assessment": assessment}
    passed, tasks = Cast("passed", CharField()), VariantTask.objects.filter(**own)
    no_task = (NO_SHARE, Value(0), Value(0))
    gates, signals, dimensions = (
        model.objects.filter(**own) for model in (VariantGate, VariantSignal, VariantDimension)
    )
    return union(
        VariantWords,
        columns(tasks, "task", "key", "bucket", "name", F("share"), F("score"), F("base_task_id")),
        columns(gates, "gate", "gate", passed, "reason", *no_task),
        columns(signals, "signal", "name", EMPTY, "text", *no_task),
        columns(dimensions, "dimension", "dimension", "level", "note", *no_task),
    )


def variant_tasks(rows: list[VariantWords], base_tasks: list[Task]) -> list[VariantTask]:
    """Return the variant's tasks as rows, each with the base task that it came from."""
    bases = {task.pk: task for task in base_tasks}
    return [
        VariantTask(
            key=row.key,
            bucket=row.result,
            name=row.text,
            share=row.share,
            score=row.score,
            base_task=bases[row.base],
        )
        for row in rows
    ]


def claim_rows(assessment: Assessment) -> dict[str, list[ClaimRow]]:
    """Return the claims of each evidence dimension, in order, each with its source keys."""
    found: dict[int, ClaimRow] = {}
    dimensions: dict[str, list[ClaimRow]] = defaultdict(list)
    links = Claim.objects.filter(row__assessment=assessment).order_by(
        "row__position", "position", "citations__position"
    )
    for pk, dimension, text, trace, note, key in links.values_list(
        "pk", "row__dimension", "text", "trace", "note", "citations__reference__key"
    ):
        if pk not in found:
            found[pk] = ClaimRow(text, trace, note)
            dimensions[dimension].append(found[pk])
        if key:
            found[pk].keys.append(key)
    return dimensions


EMPTY = Value("", output_field=TextField())
NO_SHARE = Value(Decimal(0), output_field=DecimalField(max_digits=4, decimal_places=1))


def year(name: str) -> Cast:
    return Cast(name, CharField())


def columns(rows: QuerySet, kind: str, *names: object) -> QuerySet:
    """Return `rows` as tuples of their kind, position and the named columns."""
    text = [Cast(F(name), TextField()) if isinstance(name, str) else name for name in names]
    label = Value(kind, output_field=TextField())
    return rows.order_by().values_list(label, "position", *text)


def union(shape: type, first: QuerySet, *others: QuerySet) -> list:
    """Return the rows of all parts as `shape`, in order of position within their kind."""
    rows = [shape(*row) for row in first.union(*others, all=True)]
    return sorted(rows, key=lambda row: (row.kind, row.position))


def by_kind(rows: list) -> dict[str, list]:
    kinds = defaultdict(list)
    for row in rows:
        kinds[row.kind].append(row)
    return kinds
