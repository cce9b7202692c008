"""The audited rows of a role page: components, principles, tasks, evidence and barriers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString

from assessments.models import Assessment, Reference, Source, Task, Trace
from assessments.prose import Prose
from assessments.scoring import inputs as scoring
from assessments.scoring import rules
from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    Impact,
    PrincipleKind,
)
from assessments.scoring.scored import ScoredAssessment
from assessments.selectors.inputs import task_inputs
from assessments.selectors.roles.rows import ClaimRow, Rows, Scored
from assessments.selectors.words import signed

EXPLANATIONS = {
    scoring.Component.RESISTANCE: (
        "How much of the daily work still needs a person: "
        f"{rules.TASK_SCORE_MAX} is all of it, {rules.TASK_SCORE_MIN} is none."
    ),
    scoring.Component.EVIDENCE: "What the job market says: postings, hiring, pay, tools, experts.",
    scoring.Component.BARRIERS: "Laws, licences, unions, liability and habits that slow AI down.",
    scoring.Component.PROTECTIVE: (
        "Bodies, relationships, moral judgement: what machines lack. "
        "They guide the assessor and do not enter the score."
    ),
    scoring.Component.GROWTH: "Whether more AI means more of this job.",
}
SCALES = {
    scoring.Component.RESISTANCE: (rules.TASK_SCORE_MIN, rules.TASK_SCORE_MAX),
    scoring.Component.EVIDENCE: (rules.EVIDENCE_MIN, rules.EVIDENCE_MAX),
    scoring.Component.BARRIERS: (rules.BARRIERS_MIN, rules.BARRIERS_MAX),
    scoring.Component.PROTECTIVE: (rules.PROTECTIVE_MIN, rules.PROTECTIVE_MAX),
    scoring.Component.GROWTH: (rules.GROWTH_MIN, rules.GROWTH_MAX),
}


@dataclass(frozen=True, slots=True)
class Component:
    """One of the five components at a glance, on its own scale from `low` to `high`."""

    name: str
    explanation: str
    value: Decimal
    shown: str
    of: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task: share in % of time, score 1-5, weighted = share x score (0-5)."""

    key: str
    name: str
    share: Decimal
    score: int
    weighted: Decimal
    impact: Impact
    rationale: SafeString


@dataclass(frozen=True, slots=True)
class Reading:
    """One scored row of evidence, barriers or principles with its reasons."""

    label: str
    score: int
    line: str
    rationale: SafeString


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim as the page prints it: citations, and the mark of one that is not traced."""

    text: SafeString
    citations: SafeString
    mark: str
    note: SafeString


@dataclass(frozen=True, slots=True)
class EvidenceSignal:
    """One evidence dimension: its score (-2 to +2) and the claims behind it."""

    label: str
    score: int
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One numbered source with the number of places on this page that cite it."""

    number: int
    source: Source
    citations: range


@dataclass(frozen=True, slots=True)
class Audit:
    """The scored rows of an assessment, ready to print."""

    components: tuple[Component, ...]
    principles: tuple[Reading, ...]
    tasks: tuple[TaskRow, ...]
    evidence: tuple[EvidenceSignal, ...]
    barriers: tuple[Reading, ...]


def audit(rows: Rows, inputs: AssessmentInputs, scored: ScoredAssessment, prose: Prose) -> Audit:
    """Render the scored rows of an assessment. No queries."""
    return Audit(
        components=components(scored.composite.task_resistance, inputs),
        principles=readings(rows.scored["principle"], PrincipleKind, prose),
        tasks=task_rows(rows.tasks, prose),
        evidence=evidence_signals(rows, prose),
        barriers=readings(rows.scored["barrier"], BarrierKind, prose),
    )


def inputs_of(assessment: Assessment, rows: Rows) -> AssessmentInputs:
    """Return what the scoring reads from an assessment and its rows."""
    return AssessmentInputs(
        tasks=task_inputs(rows.tasks),
        evidence={EvidenceDimension(row.key): row.score for row in rows.scored["evidence"]},
        barriers={BarrierKind(row.key): row.score for row in rows.scored["barrier"]},
        principles={PrincipleKind(row.key): row.score for row in rows.scored["principle"]},
        growth=assessment.growth_score,
        override=assessment.override_points or Decimal(0),
    )


def components(resistance: Decimal, inputs: AssessmentInputs) -> tuple[Component, ...]:
    """Return the five components in the order of the page, each on its scale."""
    values = {
        scoring.Component.RESISTANCE: resistance,
        scoring.Component.EVIDENCE: Decimal(inputs.evidence_total),
        scoring.Component.BARRIERS: Decimal(inputs.barriers_total),
        scoring.Component.PROTECTIVE: Decimal(inputs.protective_total),
        scoring.Component.GROWTH: Decimal(inputs.growth),
    }
    return tuple(component(kind, value) for kind, value in values.items())


def component(kind: scoring.Component, value: Decimal) -> Component:
    low, high = SCALES[kind]
    is_signed = low < 0
    return Component(
        name=kind.label,
        explanation=EXPLANATIONS[kind],
        value=value,
        shown=signed(value) if is_signed else str(value),
        of=f"of ±{high}" if is_signed else f"of {high}",
        low=low,
        high=high,
    )


def task_rows(tasks: Iterable[Task], prose: Prose) -> tuple[TaskRow, ...]:
    return tuple(
        TaskRow(
            key=task.key,
            name=task.name,
            share=task.share,
            score=task.score,
            weighted=task.share * task.score / rules.SHARES_TOTAL,
            impact=Impact(task.impact),
            rationale=prose.inline(task.rationale),
        )
        for task in tasks
    )


def readings(rows: Sequence[Scored], kinds: type, prose: Prose) -> tuple[Reading, ...]:
    return tuple(
        Reading(kinds(row.key).label, row.score, row.reading, prose.inline(row.rationale))
        for row in rows
    )


def evidence_signals(rows: Rows, prose: Prose) -> tuple[EvidenceSignal, ...]:
    return tuple(
        EvidenceSignal(
            label=EvidenceDimension(row.key).label,
            score=row.score,
            claims=tuple(claim_line(claim, prose) for claim in rows.claims.get(row.key, ())),
        )
        for row in rows.scored["evidence"]
    )


def claim_line(claim: ClaimRow, prose: Prose) -> ClaimLine:
    return ClaimLine(
        text=prose.inline(claim.text),
        citations=prose.cite(claim.keys),
        mark="" if claim.trace == Trace.TRACED else Trace(claim.trace).label,
        note=prose.inline(claim.note.rstrip(".")),
    )


def source_lines(references: Sequence[Reference], prose: Prose) -> tuple[SourceLine, ...]:
    """Return the numbered sources; call it last, when everything that cites has been rendered."""
    return tuple(
        SourceLine(number, reference.source, range(1, prose.citations[number] + 1))
        for number, reference in enumerate(references, start=1)
    )
