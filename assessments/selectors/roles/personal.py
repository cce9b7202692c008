"""A visitor's own score: a role's formula over the shares of the visitor's own week."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from assessments.models import Assessment, Role, Task
from assessments.scoring.checks import share_problem
from assessments.scoring.scored import ScoredAssessment, score
from assessments.selectors.inputs import scored_inputs


@dataclass(frozen=True, slots=True)
class OwnTask:
    """A task of the role with the visitor's share of it, in % of working time."""

    task: Task
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class OwnScore:
    """A role's tasks with the visitor's shares, and what the method makes of them.

    `scored` is None and `problem` a sentence where the shares do not make 100.
    """

    assessment: Assessment
    tasks: tuple[OwnTask, ...]
    total: Decimal
    problem: str | None
    scored: ScoredAssessment | None

    @property
    def role(self) -> Role:
        return self.assessment.role

    @property
    def difference(self) -> Decimal:
        """The points above or below the role's published score."""
        return self.scored.composite.score - self.assessment.score


def current_assessment(slug: str) -> Assessment | None:
    """Return the current version of a published role, or None. One query."""
    current = Assessment.objects.current().filter(role__slug=slug, role__withdrawn_at=None)
    return current.select_related("role").first()


def own_score(assessment: Assessment, shares: Mapping[str, Decimal | None]) -> OwnScore:
    """Score a role for a visitor's own shares, by task key; left out means the role's own.

    Everything else stays the role's, its override too: the role's shares give the role's score.
    Four queries, and nothing is stored.
    """
    tasks = tuple(
        OwnTask(task, shares.get(task.key, task.share)) for task in assessment.tasks.all()
    )
    inputs = scored_inputs(assessment)
    own = tuple(
        replace(given, share=mine.share)
        for given, mine in zip(inputs.tasks, tasks, strict=True)
        if mine.share
    )
    problem = share_problem(own)
    scored = None if problem else score(replace(inputs, tasks=own))
    total = sum((task.share for task in own), Decimal(0))
    return OwnScore(assessment, tasks, total, problem, scored)
