"""Publishing: a draft becomes the current version of its role."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from assessments import dossiers
from assessments.dossiers import Dossier, assessment_inputs, variant_inputs
from assessments.models import Assessment, Role, ScoreChange, Variant
from assessments.scoring.inputs import AssessmentInputs
from assessments.scoring.rules import METHOD_VERSION, SHARES_TOTAL
from assessments.scoring.scored import ScoredAssessment, score
from assessments.scoring.variant import VariantInputs, derive
from assessments.services.catalogue import relist
from assessments.services.publications import Record, keep_record
from assessments.services.stored_dossiers import stored_document

NOBODY = Record()


class PublicationRefused(Exception):
    """A draft may not be published; `problems` are the reasons, as sentences."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(self.problems))


@transaction.atomic
def publish(draft: Assessment, *, record: Record = NOBODY) -> Assessment:
    """Publish a draft in place of its role's current version, and return it.

    Checks everything again from the stored rows, stores what the method computes and who stands
    for it, and records a score change where the score or the sub-label moved. Raises
    PublicationRefused.
    """
    role = Role.objects.select_for_update().get(pk=draft.role_id)
    draft = Assessment.objects.select_for_update().get(pk=draft.pk)
    previous = role.assessments.current().first()
    refuse_if(stage_problems(draft, role=role, previous=previous))
    document = stored_document(draft)
    dossier = sound_dossier(document)
    inputs = assessment_inputs(dossier)
    scored = score(inputs)
    refuse_if(drawing_problems(scored))
    if dossier.variant and dossier.variant.deltas:
        store_variant(draft.variant, inputs, variant_inputs(dossier.variant))
    keep_record(draft, dossier, scored, document=document, record=record)
    put_in_place(draft, scored, previous=previous)
    relist(role)
    return draft


def refuse_if(problems: Iterable[str]) -> None:
    if found := tuple(problems):
        raise PublicationRefused(found)


def stage_problems(draft: Assessment, *, role: Role, previous: Assessment | None) -> Iterable[str]:
    """Yield why this version cannot be the next one, whatever it says."""
    if draft.is_published:
        yield f"Version {draft.number} is published already."
    if role.withdrawn_at:
        yield f"The role {role.slug} was withdrawn; a withdrawn role takes no new version."
    if previous and previous.pk != draft.pk and previous.change == draft.change:
        yield f"Say in change why there is a version after {previous.number}."


def sound_dossier(document: dict[str, Any]) -> Dossier:
    """Return a stored document as a dossier; raises PublicationRefused with all its problems."""
    dossier, found = dossiers.check(document)
    refuse_if(dossiers.spoken(place, text, document) for place, text in found)
    return dossier


def drawing_problems(scored: ScoredAssessment) -> Iterable[str]:
    """Yield which drawn parts do not make what they are drawn to make."""
    points, steps, impact = scored.weighted_points, scored.waterfall.steps, scored.work_impact
    published = scored.composite.score
    if sum(part.points for part in points.parts) + points.remainder != published:
        yield f"The weighted points and their remainder do not add up to the score {published}."
    if sum(step.change for step in steps) != published or steps[-1].total != published:
        yield f"The steps of the waterfall do not add up to the score {published}."
    if impact.displaced + impact.augmented + impact.not_involved != SHARES_TOTAL:
        yield f"The shares of work impact do not add up to {SHARES_TOTAL}%."


def store_variant(variant: Variant, base: AssessmentInputs, inputs: VariantInputs) -> None:
    result = derive(
        base,
        inputs.tasks,
        evidence=inputs.evidence,
        barriers=inputs.barriers,
        growth=inputs.growth,
    )
    store(
        variant,
        score=result.composite.score,
        zone=result.zone.value,
        sub_label=result.sub_label.value,
        enhanced_share=result.enhanced_share,
        is_boundary_fragile=result.is_boundary_fragile,
    )


def put_in_place(
    draft: Assessment, scored: ScoredAssessment, *, previous: Assessment | None
) -> None:
    """Supersede the previous version, publish the draft and record what moved."""
    now = timezone.now()
    if previous:
        store(previous, superseded_at=now)
    store(draft, published_at=now, method_version=METHOD_VERSION, **computed(scored))
    if previous and (previous.score, previous.sub_label) != (draft.score, draft.sub_label):
        ScoreChange.objects.create(
            role_id=draft.role_id,
            previous=previous,
            current=draft,
            changed_at=now,
            reason=draft.change,
        )


def computed(scored: ScoredAssessment) -> dict[str, object]:
    """Return the columns that the method fills."""
    composite, impact = scored.composite, scored.work_impact
    return {
        "task_resistance": composite.task_resistance,
        "evidence_total": composite.evidence_total,
        "barriers_total": composite.barriers_total,
        "protective_total": scored.inputs.protective_total,
        "formula_score": composite.formula_score,
        "score": composite.score,
        "zone": scored.zone.value,
        "sub_label": scored.sub_label.value,
        "displaced_share": impact.displaced,
        "augmented_share": impact.augmented,
        "not_involved_share": impact.not_involved,
    }


def store(row: Assessment | Variant, **values: object) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=list(values))
