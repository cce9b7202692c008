"""What the scoring reads from a stored assessment."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from assessments.models import Assessment, Task
from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    Impact,
    PrincipleKind,
    TaskInput,
)


def all_inputs(assessment: Assessment) -> AssessmentInputs:
    """Return every input. Four queries, none where the rows are prefetched."""
    principles = {PrincipleKind(row.kind): row.score for row in assessment.principles.all()}
    return replace(scored_inputs(assessment), principles=principles)


def scored_inputs(assessment: Assessment) -> AssessmentInputs:
    """Return the inputs that make a score; principles, which do not enter it, are left out.

    Three queries, none where the rows are prefetched.
    """
    return AssessmentInputs(
        tasks=task_inputs(assessment.tasks.all()),
        evidence={EvidenceDimension(row.dimension): row.score for row in assessment.evidence.all()},
        barriers={BarrierKind(row.kind): row.score for row in assessment.barriers.all()},
        principles={},
        growth=assessment.growth_score,
        override=assessment.override_points or Decimal(0),
    )


def task_inputs(tasks: Iterable[Task]) -> tuple[TaskInput, ...]:
    """Return stored tasks as the scoring reads them."""
    return tuple(TaskInput(task.key, task.share, task.score, Impact(task.impact)) for task in tasks)
