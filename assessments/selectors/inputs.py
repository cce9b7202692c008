"""What the scoring reads from a stored assessment."""

from decimal import Decimal

from assessments.models import Assessment
from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    Impact,
    TaskInput,
)


def scored_inputs(assessment: Assessment) -> AssessmentInputs:
    """Return the inputs that make a score; principles, which do not enter it, are left out.

    Three queries, none where the rows are prefetched.
    """
    return AssessmentInputs(
        tasks=tuple(
            TaskInput(task.key, task.share, task.score, Impact(task.impact))
            for task in assessment.tasks.all()
        ),
        evidence={EvidenceDimension(row.dimension): row.score for row in assessment.evidence.all()},
        barriers={BarrierKind(row.kind): row.score for row in assessment.barriers.all()},
        principles={},
        growth=assessment.growth_score,
        override=assessment.override_points or Decimal(0),
    )
