"""The AI-driven variants of the examples."""

from collections.abc import Iterable
from decimal import Decimal

from assessments.models import Assessment, Variant, VariantTask
from assessments.scoring.variant import Gate, ImpactDimension
from assessments.selectors.roles.audit import inputs_of
from assessments.selectors.roles.rows import Rows, VariantWords
from assessments.selectors.roles.variant import derived
from assessments.selectors.styleguide import wording
from assessments.selectors.styleguide.examples import VariantExample

AXES = ("evidence", "barriers", "growth")


def add_variant(assessment: Assessment, rows: Rows, drawn: VariantExample | None) -> None:
    """Give an example its variant with all its rows, or say that it has none."""
    if drawn is None:
        Assessment.variant.related.set_cached_value(assessment, None)
        return
    variant = unscored(assessment, drawn)
    for row in words(drawn):
        rows.variant_words[row.kind].append(row)
    if drawn.tasks:
        rows.variant_tasks.extend(tasks(variant, rows, drawn))
        result = derived(variant, rows, inputs_of(assessment, rows))
        variant.score, variant.zone = result.composite.score, result.zone.value
        variant.sub_label = result.sub_label.value


def unscored(assessment: Assessment, drawn: VariantExample) -> Variant:
    reasons = {f"{axis}_reason": wording.AXIS_REASON for axis in AXES if drawn.tasks}
    return Variant(
        assessment=assessment,
        verdict=drawn.verdict.value,
        rederived_on=wording.ASSESSED_ON,
        signals_passed=bool(drawn.tasks),
        evidence_score=drawn.evidence,
        barriers_score=drawn.barriers,
        growth_score=drawn.growth,
        **reasons,
        **wording.VARIANT_TEXTS,
        **(wording.OPTIONAL_VARIANT_TEXTS if drawn.tasks else {}),
    )


def tasks(variant: Variant, rows: Rows, drawn: VariantExample) -> Iterable[VariantTask]:
    for base, (share, points, bucket) in zip(rows.tasks, drawn.tasks, strict=True):
        yield VariantTask(
            variant=variant,
            position=base.position,
            key=base.key,
            base_task=base,
            name=base.name,
            share=Decimal(share),
            score=points,
            bucket=bucket.value,
        )


def words(drawn: VariantExample) -> Iterable[VariantWords]:
    """Yield gates, signals and impact dimensions; without a version the last gate fails."""
    for place, gate in enumerate(Gate, start=1):
        fails = not drawn.tasks and gate is Gate.T4_SPINE
        reason = wording.FAILED_GATE_REASON if fails else wording.GATE_REASON
        yield VariantWords("gate", place, gate.value, "false" if fails else "true", reason)
    if not drawn.tasks:
        return
    for place, (name, text) in enumerate(wording.SIGNALS, start=1):
        yield VariantWords("signal", place, name, "", text)
    levels = zip(ImpactDimension, wording.LEVELS, strict=True)
    for place, (dimension, level) in enumerate(levels, start=1):
        yield VariantWords("dimension", place, dimension.value, level, wording.DIMENSION_NOTE)
