"""The scored rows of synthetic assessments, and the AI-driven variant of some of them."""

import random
from collections.abc import Sequence
from datetime import date

from assessments.models import (
    Assessment,
    Barrier,
    EvidenceRow,
    Principle,
    Task,
    Variant,
    VariantTask,
)
from assessments.scoring import rules
from assessments.scoring.inputs import AssessmentInputs
from assessments.scoring.variant import Bucket, Verdict, derive
from assessments.scoring.variant import VariantTask as TaskInputs

SAYS = "Synthetic."
DERIVED_ON = date(2026, 6, 24)
VARIANTS_IN_TEN = 4


def add_rows(
    drafts: Sequence[Assessment], inputs: Sequence[AssessmentInputs], chance: random.Random
) -> None:
    """Write the rows that the drafts were scored from, and variants for some of the drafts."""
    pairs = list(zip(drafts, inputs, strict=True))
    tasks = add_tasks(pairs)
    for model, column, group in (
        (EvidenceRow, "dimension", "evidence"),
        (Barrier, "kind", "barriers"),
        (Principle, "kind", "principles"),
    ):
        model.objects.bulk_create(
            model(assessment=draft, position=position, score=value, **{column: key.value})
            for draft, own in pairs
            for position, (key, value) in enumerate(getattr(own, group).items(), start=1)
        )
    chosen = [pair for pair in pairs if chance.randrange(10) < VARIANTS_IN_TEN]
    add_variants(chosen, tasks)


def add_tasks(pairs: Sequence[tuple[Assessment, AssessmentInputs]]) -> list[Task]:
    return Task.objects.bulk_create(
        Task(
            assessment=draft,
            position=position,
            key=task.key,
            name=f"Synthetic task {position}",
            share=task.share,
            score=task.score,
            impact=task.impact.value,
            rationale=SAYS,
        )
        for draft, own in pairs
        for position, task in enumerate(own.tasks, start=1)
    )


def add_variants(
    pairs: Sequence[tuple[Assessment, AssessmentInputs]], tasks: Sequence[Task]
) -> None:
    """Write a variant for each draft in which every task is a point easier to keep."""
    own_tasks = {draft.pk: [] for draft, _ in pairs}
    for task in tasks:
        if task.assessment_id in own_tasks:
            own_tasks[task.assessment_id].append(task)
    variants = Variant.objects.bulk_create(variant(draft, own) for draft, own in pairs)
    VariantTask.objects.bulk_create(
        VariantTask(
            variant=one,
            position=task.position,
            key=task.key,
            name=task.name,
            share=task.share,
            score=easier(task.score),
            bucket=Bucket.ENHANCED.value,
            base_task=task,
        )
        for one in variants
        for task in own_tasks[one.assessment_id]
    )


def variant(draft: Assessment, own: AssessmentInputs) -> Variant:
    axes = {
        "evidence": own.evidence_total,
        "barriers": own.barriers_total,
        "growth": own.growth,
    }
    tasks = [
        TaskInputs(task.key, task.key, task.share, easier(task.score), Bucket.ENHANCED)
        for task in own.tasks
    ]
    result = derive(own, tasks, **axes)
    return Variant(
        assessment=draft,
        verdict=Verdict.TRANSFORMS.value,
        rederived_on=DERIVED_ON,
        summary=SAYS,
        saves=SAYS,
        signals_passed=True,
        score=result.composite.score,
        zone=result.zone.value,
        sub_label=result.sub_label.value,
        enhanced_share=result.enhanced_share,
        is_boundary_fragile=result.is_boundary_fragile,
        **{f"{name}_score": value for name, value in axes.items()},
    )


def easier(score: int) -> int:
    return max(rules.TASK_SCORE_MIN, score - 1)
