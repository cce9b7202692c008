"""What a dossier gives to the method: the inputs of its assessment and of its variant."""

from assessments.dossiers.schema import Dossier, ScoredParts
from assessments.dossiers.schema.variant import Variant
from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    PrincipleKind,
    TaskInput,
)
from assessments.scoring.variant import Gate, VariantInputs, VariantTask


def assessment_inputs(parts: Dossier | ScoredParts) -> AssessmentInputs:
    """Return the inputs of the assessment."""
    return AssessmentInputs(
        tasks=tuple(
            TaskInput(task.key, task.share, task.score, task.impact) for task in parts.tasks
        ),
        evidence={kind: getattr(parts.evidence, kind).score for kind in EvidenceDimension},
        barriers={kind: getattr(parts.barriers, kind).score for kind in BarrierKind},
        principles={kind: getattr(parts.principles, kind).score for kind in PrincipleKind},
        growth=parts.growth.score,
        **({"override": parts.override.points} if parts.override else {}),
    )


def variant_inputs(variant: Variant) -> VariantInputs:
    """Return the inputs of the AI-driven variant."""
    deltas = variant.deltas
    return VariantInputs(
        verdict=variant.verdict,
        gates={gate: getattr(variant.gates, gate).passed for gate in Gate},
        signals_passed=variant.signals.passed,
        signals=tuple(signal.name for signal in variant.signals.found),
        tasks=tuple(
            VariantTask(task.key, task.base, task.share, task.score, task.bucket)
            for task in variant.tasks
        ),
        evidence=deltas.evidence.score if deltas else None,
        barriers=deltas.barriers.score if deltas else None,
        growth=deltas.growth.score if deltas else None,
    )
