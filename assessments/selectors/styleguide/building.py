"""Builds an example as the rows of a published assessment that is nowhere stored."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal

from assessments.models import Assessment, Reference, Role, Source, Task
from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    PrincipleKind,
)
from assessments.scoring.rules import METHOD_VERSION
from assessments.scoring.scored import ScoredAssessment, score
from assessments.selectors.inputs import task_inputs
from assessments.selectors.roles.rows import (
    ClaimRow,
    Narrative,
    Rows,
    Scored,
    Words,
    by_kind,
    tasks_of,
)
from assessments.selectors.styleguide import wording
from assessments.selectors.styleguide.examples import Example
from assessments.selectors.styleguide.variants import add_variant

NOWHERE = 0  # the id of what no row of the database holds


def built(example: Example) -> tuple[Assessment, Rows]:
    """Return an example as its page reads it. One query, for the tasks of roles it points to."""
    assessment = unscored(example)
    rows = Rows(
        words=words(example),
        tasks=tasks(example),
        tasks_elsewhere=tasks_of(assessment, {row[1] for row in wording.NEXT_ROLE if row[1]}),
        scored=by_kind(list(scored_rows(example))),
        claims={kind.value: claims(example, kind) for kind in EvidenceDimension},
        narrative=by_kind(list(narrative(example))),
        references=references(),
        variant_words=by_kind([]),
        variant_tasks=[],
    )
    compute(assessment, score(inputs(example)))
    add_variant(assessment, rows, example.variant)
    return assessment, rows


def unscored(example: Example) -> Assessment:
    optional = {} if example.is_bare else wording.OPTIONAL_TEXTS
    return Assessment(
        pk=NOWHERE,
        role=Role(pk=NOWHERE, slug=example.slug, title=example.title, seniority="Mid-Level"),
        number=1,
        method_version=METHOD_VERSION,
        assessed_on=wording.ASSESSED_ON,
        change="First assessment.",
        published_at=datetime(2026, 6, 24, tzinfo=UTC),
        growth_score=example.growth,
        override_points=example.override,
        override_reason=wording.OVERRIDE_REASON if example.override else "",
        timeline_years_min=2,
        timeline_years_max=4,
        **wording.TEXTS,
        **optional,
    )


def inputs(example: Example) -> AssessmentInputs:
    """Return an example as the method reads it. No queries."""
    return AssessmentInputs(
        tasks=task_inputs(tasks(example)),
        evidence=dict(zip(EvidenceDimension, example.evidence, strict=True)),
        barriers=dict(zip(BarrierKind, example.barriers, strict=True)),
        principles=dict(zip(PrincipleKind, example.principles, strict=True)),
        growth=example.growth,
        override=example.override or Decimal(0),
    )


def compute(assessment: Assessment, scored: ScoredAssessment) -> None:
    """Fill in the columns that publishing fills in."""
    composite, impact = scored.composite, scored.work_impact
    assessment.task_resistance = composite.task_resistance
    assessment.evidence_total = composite.evidence_total
    assessment.barriers_total = composite.barriers_total
    assessment.protective_total = scored.inputs.protective_total
    assessment.formula_score = composite.formula_score
    assessment.score = composite.score
    assessment.zone = scored.zone.value
    assessment.sub_label = scored.sub_label.value
    assessment.displaced_share = impact.displaced
    assessment.augmented_share = impact.augmented
    assessment.not_involved_share = impact.not_involved


def words(example: Example) -> list[Words]:
    if example.is_bare:
        return []
    names = ("Pharologist", "Keeper of the Light", "Watch Officer (Coast & Canal)")
    return [Words("alias", place, name, "", "") for place, name in enumerate(names, start=1)]


def tasks(example: Example) -> list[Task]:
    return [
        Task(
            key=f"task-{place}",
            position=place,
            name=name,
            share=Decimal(share),
            score=points,
            impact=impact.value,
            rationale=wording.TASK_RATIONALE,
        )
        for place, (name, (share, points, impact)) in enumerate(
            zip(wording.TASKS, example.tasks, strict=False), start=1
        )
    ]


def scored_rows(example: Example) -> Iterable[Scored]:
    yield from scored_group("evidence", EvidenceDimension, example.evidence, "", "")
    yield from scored_group("barrier", BarrierKind, example.barriers, "", wording.BARRIER_RATIONALE)
    yield from scored_group(
        "principle",
        PrincipleKind,
        example.principles,
        wording.PRINCIPLE_READING,
        wording.PRINCIPLE_RATIONALE,
    )


def scored_group(
    kind: str, keys: Iterable[str], points: Sequence[int], reading: str, rationale: str
) -> Iterable[Scored]:
    for place, (key, point) in enumerate(zip(keys, points, strict=True), start=1):
        yield Scored(kind, place, str(key), point, reading, rationale)


def claims(example: Example, kind: EvidenceDimension) -> list[ClaimRow]:
    """Return claims of every trace on the first dimension, and one on each other."""
    is_first = kind is EvidenceDimension.JOB_POSTINGS and not example.is_bare
    shown = wording.CLAIMS if is_first else wording.CLAIMS[:1]
    return [ClaimRow(text, trace, note, list(keys)) for text, trace, note, keys in shown]


def narrative(example: Example) -> Iterable[Narrative]:
    kinds = {
        "blind_spot": wording.BLIND_SPOT[:1] if example.is_bare else wording.BLIND_SPOT,
        "not_this_role": wording.NOT_THIS_ROLE[1:] if example.is_bare else wording.NOT_THIS_ROLE,
        "survival_step": wording.SURVIVAL_STEP,
        "next_role": wording.NEXT_ROLE[2:] if example.is_bare else wording.NEXT_ROLE,
        "span": () if example.is_bare else wording.SPAN,
        "resource": () if example.is_bare else wording.RESOURCE,
    }
    for kind, shown in kinds.items():
        for place, row in enumerate(shown, start=1):
            yield Narrative(kind, place, *row)


def references() -> list[Reference]:
    names = ("publisher", "relays", "title", "date", "kind")
    return [
        Reference(
            key=key,
            position=place,
            source=Source(url="https://www.onetonline.org/", **dict(zip(names, row, strict=True))),
        )
        for place, (key, *row) in enumerate(wording.SOURCES, start=1)
    ]
