"""The roles of a comparison: each one's current assessment, scored again from its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from assessments.models import Assessment, Variant
from assessments.scoring import transition as scoring
from assessments.scoring.inputs import AssessmentInputs, Impact
from assessments.scoring.scored import ScoredAssessment, score
from assessments.scoring.sensitivity import Sensitivity, sensitivity
from assessments.scoring.variant import Direction, Verdict, direction_of
from assessments.scoring.zones import Borderline, SubLabel, Zone, borderline
from assessments.selectors.inputs import all_inputs

LETTERS = "ABCD"


@dataclass(frozen=True, slots=True)
class Task:
    """One task: share in % of working time, score 1-5."""

    name: str
    share: Decimal
    score: int
    impact: Impact


@dataclass(frozen=True, slots=True)
class Outlook:
    """What becomes of the role for somebody who builds and directs AI; no score for no version."""

    verdict: Verdict
    score: Decimal | None
    sub_label: SubLabel | None
    direction: Direction | None
    is_boundary_fragile: bool


@dataclass(frozen=True, slots=True)
class Contender:
    """One role of a comparison under its letter, with what is published and what follows from it.

    `score` and `sub_label` are the published ones; `scored` and `range` come of the rows.
    """

    letter: str
    assessment: Assessment
    sub_label: SubLabel
    inputs: AssessmentInputs
    scored: ScoredAssessment
    range: Sensitivity
    tasks: tuple[Task, ...]
    outlook: Outlook | None

    @property
    def slug(self) -> str:
        return self.assessment.role.slug

    @property
    def title(self) -> str:
        return self.assessment.role.title

    @property
    def url(self) -> str:
        return reverse("assessments:role", args=[self.slug])

    @property
    def score(self) -> Decimal:
        return self.assessment.score

    @property
    def zone(self) -> Zone:
        return self.sub_label.zone

    @property
    def borderline(self) -> Borderline | None:
        return borderline(self.score)

    @property
    def side(self) -> scoring.Side:
        """The role as the method compares it, by its published score."""
        side = scoring.Side.of(self.title, self.scored)
        return scoring.Side(self.title, self.score, side.tasks, side.components)


def contenders(slugs: Sequence[str]) -> tuple[Contender, ...]:
    """Read the current assessments of some roles in the order of their slugs. Five queries."""
    current = Assessment.objects.current().filter(role__slug__in=slugs, role__withdrawn_at=None)
    found = current.select_related("role", "variant").prefetch_related(
        "tasks", "evidence", "barriers", "principles"
    )
    by_slug = {assessment.role.slug: assessment for assessment in found}
    present = [by_slug[slug] for slug in slugs if slug in by_slug]
    return tuple(contender(*pair) for pair in zip(LETTERS, present, strict=False))


def contender(letter: str, assessment: Assessment) -> Contender:
    inputs = all_inputs(assessment)
    return Contender(
        letter=letter,
        assessment=assessment,
        sub_label=SubLabel(assessment.sub_label),
        inputs=inputs,
        scored=score(inputs),
        range=sensitivity(inputs),
        tasks=tuple(
            Task(task.name, task.share, task.score, Impact(task.impact))
            for task in assessment.tasks.all()
        ),
        outlook=outlook(getattr(assessment, "variant", None), assessment.score),
    )


def outlook(variant: Variant | None, base: Decimal) -> Outlook | None:
    if variant is None:
        return None
    verdict = Verdict(variant.verdict)
    if variant.score is None:
        return Outlook(verdict, None, None, None, is_boundary_fragile=False)
    return Outlook(
        verdict=verdict,
        score=variant.score,
        sub_label=SubLabel(variant.sub_label),
        direction=direction_of(variant.score - base),
        is_boundary_fragile=bool(variant.is_boundary_fragile),
    )
