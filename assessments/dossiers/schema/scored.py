"""What the method scores: tasks, evidence, barriers, principles, growth and the override."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, ValidationInfo, field_validator, model_validator

from assessments.scoring import checks, rules
from assessments.scoring.arithmetic import is_in_tenths
from assessments.scoring.inputs import EvidenceDimension, Impact

from .base import Section
from .fields import ONE_LINE, Figure, Key, Prose, choice, one_line, read_figure, refuse, rows, whole

TaskScore = whole(rules.TASK_SCORE_MIN, rules.TASK_SCORE_MAX)


class Trace(StrEnum):
    """How a claim stands to its sources."""

    TRACED = "traced"
    UNTRACED = "untraced"
    DIFFERS = "differs"
    JUDGEMENT = "judgement"


class Answer(StrEnum):
    """Whether something is so."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


def read_share(value: Any) -> Decimal:
    """Return a share of working time, which is above 0% and has one decimal at most."""
    share = read_figure(value)
    if not (0 < share <= rules.SHARES_TOTAL and is_in_tenths(share)):
        raise refuse(f"Write a share above 0 and up to {rules.SHARES_TOTAL}, in whole % or tenths.")
    return share


Share = Annotated[Decimal, BeforeValidator(read_share)]


class Task(Section):
    """A part of the working time in %; its key stays the same from version to version."""

    key: Key
    name: one_line(200)
    share: Share
    score: TaskScore
    impact: choice(Impact)
    rationale: Prose


class TaskTime(Section):
    """Of a task only what the shares together are held to, whatever the rest says."""

    model_config = ConfigDict(extra="ignore")

    key: Key
    share: Share


class NewTasks(Section):
    """Whether AI creates new tasks for the role."""

    answer: choice(Answer)
    text: Prose


class Claim(Section):
    """One statement behind an evidence score, with the keys of its sources."""

    text: Prose
    sources: Annotated[rows(Key, high=12, unique="source"), ONE_LINE] = ()
    trace: choice(Trace)
    note: Prose = ""

    @model_validator(mode="after")
    def fit_trace(self) -> "Claim":
        """Want the sources and the note that the trace asks for."""
        if self.is_sourced and not self.sources:
            raise refuse(f"A claim marked {self.trace} names at least one source.")
        if self.trace in (Trace.UNTRACED, Trace.DIFFERS) and not self.note:
            raise refuse(f"A claim marked {self.trace} needs a note that says how.")
        return self

    @property
    def is_sourced(self) -> bool:
        """Whether a source was found, for the claim or against it."""
        return self.trace in (Trace.TRACED, Trace.DIFFERS)


class EvidenceRow(Section):
    """One dimension of the market's evidence."""

    score: whole(rules.EVIDENCE_ROW_MIN, rules.EVIDENCE_ROW_MAX)
    claims: rows(Claim, low=1, high=20)


class Evidence(Section):
    """The five dimensions of evidence."""

    job_postings: EvidenceRow
    company_actions: EvidenceRow
    wages: EvidenceRow
    tool_maturity: EvidenceRow
    expert_consensus: EvidenceRow

    @field_validator("*")
    @classmethod
    def rest_on_sources(cls, row: EvidenceRow, info: ValidationInfo) -> EvidenceRow:
        """Hold a dimension to the method: a score other than 0 has a source."""
        has_source = any(claim.is_sourced for claim in row.claims)
        dimension = EvidenceDimension(info.field_name)
        found = checks.evidence_source_problem(dimension, score=row.score, has_source=has_source)
        if found:
            raise refuse(found)
        return row


class Barrier(Section):
    """What keeps AI from doing the work even where it could."""

    score: whole(rules.BARRIER_ROW_MIN, rules.BARRIER_ROW_MAX)
    rationale: Prose


class Barriers(Section):
    """The five kinds of barriers."""

    regulatory: Barrier
    physical: Barrier
    union: Barrier
    liability: Barrier
    cultural: Barrier


class Principle(Section):
    """What in the work protects the person who does it."""

    score: whole(rules.PRINCIPLE_ROW_MIN, rules.PRINCIPLE_ROW_MAX)
    reading: one_line(160)
    rationale: Prose


class Principles(Section):
    """The three protective principles."""

    embodied_physicality: Principle
    interpersonal_connection: Principle
    moral_judgment: Principle


class Growth(Section):
    """How AI growth moves demand for the role."""

    score: whole(rules.GROWTH_MIN, rules.GROWTH_MAX)
    reading: one_line(160)
    rationale: Prose
    check: Prose


class Override(Section):
    """The assessor's adjustment of the formula's score in points, with its reason."""

    points: Figure
    reason: Prose

    @model_validator(mode="after")
    def keep_to_limits(self) -> "Override":
        """Hold the override to the size that the method admits."""
        if found := checks.override_problem(self.points, self.reason):
            raise refuse(found)
        return self
