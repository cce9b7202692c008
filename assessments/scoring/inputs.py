"""What an assessor enters: the inputs of an assessment (method.md, Inputs)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from assessments.scoring.labels import Labelled


class Impact(Labelled):
    """What AI does to a task."""

    DISPLACEMENT = "displacement", "Displaced"
    AUGMENTATION = "augmentation", "Augmented"
    NOT_INVOLVED = "not_involved", "Not involved"


class EvidenceDimension(Labelled):
    """A kind of market evidence, scored -2 to +2."""

    JOB_POSTINGS = "job_postings", "Job posting trends"
    COMPANY_ACTIONS = "company_actions", "Company actions"
    WAGES = "wages", "Wage trends"
    TOOL_MATURITY = "tool_maturity", "AI tool maturity"
    EXPERT_CONSENSUS = "expert_consensus", "Expert consensus"


class BarrierKind(Labelled):
    """What slows AI down where it is able, scored 0 to 2."""

    REGULATORY = "regulatory", "Regulatory and licensing"
    PHYSICAL = "physical", "Physical presence"
    UNION = "union", "Union and collective bargaining"
    LIABILITY = "liability", "Liability and accountability"
    CULTURAL = "cultural", "Cultural and ethical"


class PrincipleKind(Labelled):
    """What machines lack, scored 0 to 3."""

    EMBODIED_PHYSICALITY = "embodied_physicality", "Embodied physicality"
    INTERPERSONAL_CONNECTION = "interpersonal_connection", "Deep interpersonal connection"
    MORAL_JUDGMENT = "moral_judgment", "Goal-setting and moral judgment"


class Component(Labelled):
    """One of the five figures an assessment boils down to; more is safer for each."""

    RESISTANCE = "resistance", "Task resistance"
    EVIDENCE = "evidence", "Evidence"
    BARRIERS = "barriers", "Barriers"
    PROTECTIVE = "protective", "Protective principles"
    GROWTH = "growth", "AI growth"


class ScoredTime(Protocol):
    """Working time with a score: a task of an assessment or of its AI-driven variant."""

    @property
    def key(self) -> str: ...

    @property
    def share(self) -> Decimal: ...

    @property
    def score(self) -> int: ...


@dataclass(frozen=True, slots=True)
class TaskInput:
    """A task: its share in % of working time, scored 1 (human) to 5 (an AI agent runs it)."""

    key: str
    share: Decimal
    score: int
    impact: Impact


@dataclass(frozen=True, slots=True)
class AssessmentInputs:
    """All inputs of one assessment as entered; `checks.input_problems` says if they are sound."""

    tasks: tuple[TaskInput, ...]
    evidence: Mapping[EvidenceDimension, int]
    barriers: Mapping[BarrierKind, int]
    principles: Mapping[PrincipleKind, int]
    growth: int
    override: Decimal = Decimal(0)

    @property
    def evidence_total(self) -> int:
        return sum(self.evidence.values())

    @property
    def barriers_total(self) -> int:
        return sum(self.barriers.values())

    @property
    def protective_total(self) -> int:
        return sum(self.principles.values())
