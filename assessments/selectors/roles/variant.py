"""The AI-driven variant of a role as its page section shows it, derivation included."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString

from assessments.models import Assessment, Variant
from assessments.prose import Prose
from assessments.scoring import variant as scoring
from assessments.scoring.inputs import AssessmentInputs
from assessments.scoring.zones import Zone
from assessments.selectors.roles import variant_words as words
from assessments.selectors.roles.rows import Rows, VariantWords
from assessments.selectors.roles.variant_tasks import Move, variant_moves

PROSE_FIELDS = (
    *("summary", "by_hand", "ai_driven", "new_role", "saves", "honest_catch"),
    *("negative_check", "regrade_note"),
)


@dataclass(frozen=True, slots=True)
class Gate:
    """One concept gate with its result and reason."""

    label: str
    passed: bool
    reason: SafeString


@dataclass(frozen=True, slots=True)
class Delta:
    """One axis of the variant against its base, with the reason."""

    label: str
    base: int
    variant: int
    is_signed: bool
    reason: SafeString


@dataclass(frozen=True, slots=True)
class Signal:
    """A named market signal."""

    name: str
    text: SafeString


@dataclass(frozen=True, slots=True)
class Dimension:
    """A way in which the variant changes the work: what it asks, its level and why."""

    name: str
    meaning: str
    level: str
    text: SafeString


@dataclass(frozen=True, slots=True)
class AxisReread:
    """The variant's score with one axis read more strictly."""

    label: str
    score: Decimal
    zone: Zone


@dataclass(frozen=True, slots=True)
class VariantSection:
    """Everything the section prints; `result` is None where no variant score is published."""

    variant: Variant
    verdict: scoring.Verdict
    text: dict[str, SafeString]
    result: scoring.VariantResult | None
    gates: tuple[Gate, ...]
    moves: tuple[Move, ...]
    signals: tuple[Signal, ...]
    deltas: tuple[Delta, ...]
    rereads: tuple[AxisReread, ...]
    dimensions: tuple[Dimension, ...]
    finding: SafeString
    meaning: str
    direction: str
    margin: str
    fragility: str

    @property
    def is_step_up(self) -> bool:
        """Whether building and directing AI raises the score enough to advise it."""
        return self.result is not None and self.result.direction is scoring.Direction.SAFER


def variant_section(
    assessment: Assessment, rows: Rows, inputs: AssessmentInputs, prose: Prose
) -> VariantSection | None:
    """Return the section, or None for an assessment without a variant. No queries."""
    variant = getattr(assessment, "variant", None)
    if variant is None:
        return None
    result = derived(variant, rows, inputs) if rows.variant_tasks else None
    verdict = scoring.Verdict(variant.verdict)
    return VariantSection(
        variant=variant,
        verdict=verdict,
        text={name: prose.block(getattr(variant, name)) for name in PROSE_FIELDS},
        result=result,
        gates=tuple(gate(row, prose) for row in rows.variant_words["gate"]),
        moves=variant_moves(rows, result.moves) if result else (),
        signals=tuple(signal(row, prose) for row in rows.variant_words["signal"]),
        deltas=deltas(variant, inputs, prose),
        rereads=rereads(result),
        dimensions=tuple(dimension(row, prose) for row in rows.variant_words["dimension"]),
        finding=prose.inline(words.finding(verdict, result)),
        meaning=words.MEANINGS[verdict],
        direction=words.direction(result),
        margin=words.margin(result),
        fragility=words.fragility(result),
    )


def derived(variant: Variant, rows: Rows, inputs: AssessmentInputs) -> scoring.VariantResult:
    return scoring.derive(
        inputs,
        tuple(
            scoring.VariantTask(
                key=task.key,
                base_key=task.base_task.key,
                share=task.share,
                score=task.score,
                bucket=scoring.Bucket(task.bucket),
            )
            for task in rows.variant_tasks
        ),
        evidence=variant.evidence_score,
        barriers=variant.barriers_score,
        growth=variant.growth_score,
    )


def gate(row: VariantWords, prose: Prose) -> Gate:
    passed = row.result in {"1", "true"}
    return Gate(scoring.Gate(row.key).label, passed, prose.inline(row.text))


def signal(row: VariantWords, prose: Prose) -> Signal:
    return Signal(row.key, prose.inline(row.text))


def dimension(row: VariantWords, prose: Prose) -> Dimension:
    which = scoring.ImpactDimension(row.key)
    level = scoring.Level(row.result).label if row.result else "Not graded"
    return Dimension(which.label, words.DIMENSIONS[which], level, prose.inline(row.text))


def deltas(variant: Variant, inputs: AssessmentInputs, prose: Prose) -> tuple[Delta, ...]:
    axes = (
        ("Evidence", inputs.evidence_total, variant.evidence_score, True, variant.evidence_reason),
        ("Barriers", inputs.barriers_total, variant.barriers_score, False, variant.barriers_reason),
        ("AI growth", inputs.growth, variant.growth_score, True, variant.growth_reason),
    )
    return tuple(
        Delta(*axis, prose.inline(reason)) for *axis, reason in axes if axis[2] is not None
    )


def rereads(result: scoring.VariantResult | None) -> tuple[AxisReread, ...]:
    if result is None:
        return ()
    return tuple(
        AxisReread(axis.replace("_", " ").capitalize(), reread.score, reread.zone)
        for axis, reread in result.rereads.items()
    )
