"""The method's worked example, and the figures published elsewhere that the formula meets."""

from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.composite import Composite, composite
from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    Impact,
    PrincipleKind,
    TaskInput,
)

EXAMPLE_TITLE = "ML Platform Engineer"
EXAMPLE_SLUG = "ml-platform-engineer"

EXAMPLE_TASKS = (
    ("training-infrastructure", "Training infrastructure", 20, 2, Impact.AUGMENTATION),
    ("model-serving", "Model serving", 20, 3, Impact.AUGMENTATION),
    ("feature-store-registry", "Feature store and registry", 15, 3, Impact.AUGMENTATION),
    ("gpu-resources", "GPU resources and cost", 15, 2, Impact.AUGMENTATION),
    ("pipeline-orchestration", "Pipeline orchestration", 10, 4, Impact.DISPLACEMENT),
    ("monitoring-drift", "Monitoring and drift", 10, 3, Impact.AUGMENTATION),
    ("cross-functional", "Work with other teams", 10, 2, Impact.NOT_INVOLVED),
)
EXAMPLE = AssessmentInputs(
    tasks=tuple(
        TaskInput(key, Decimal(share), score, impact)
        for key, _, share, score, impact in EXAMPLE_TASKS
    ),
    evidence=dict(zip(EvidenceDimension, (1, 2, 1, 0, 1), strict=True)),
    barriers=dict(zip(BarrierKind, (0, 0, 0, 1, 0), strict=True)),
    principles=dict(zip(PrincipleKind, (0, 1, 1), strict=True)),
    growth=1,
)


@dataclass(frozen=True, slots=True)
class PublishedFigures:
    """A score published elsewhere with the totals that it was published with."""

    title: str
    task_resistance: Decimal
    evidence: int
    barriers: int
    growth: int
    score: Decimal

    @property
    def composite(self) -> Composite:
        """What the formula makes of the totals today."""
        return composite(
            task_resistance=self.task_resistance,
            evidence=self.evidence,
            barriers=self.barriers,
            growth=self.growth,
        )


PUBLISHED_ELSEWHERE = (
    PublishedFigures(EXAMPLE_TITLE, Decimal("3.35"), 5, 1, 1, Decimal("47.5")),
    PublishedFigures("Its AI-driven variant", Decimal("3.58"), 5, 2, 1, Decimal("52.3")),
    PublishedFigures("Test Architect", Decimal("3.85"), 3, 2, 0, Decimal("49.7")),
    PublishedFigures("Security Engineer", Decimal("3.05"), 5, 3, 1, Decimal("44.6")),
    PublishedFigures("Programmer", Decimal("2.20"), -8, 0, -2, Decimal("10.2")),
    PublishedFigures("CMS Developer", Decimal("1.70"), -7, 0, -2, Decimal("7.1")),
)
