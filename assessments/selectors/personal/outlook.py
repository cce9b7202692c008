"""What directing AI would make of a mix: our own extrapolation of the role's AI-driven variant."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString

from assessments.models import Assessment, Variant
from assessments.prose import Prose, source_keys
from assessments.scoring import variant as scoring
from assessments.scoring.inputs import AssessmentInputs
from assessments.scoring.personal import personal_variant, with_shares
from assessments.selectors.roles import variant_words as words


@dataclass(frozen=True, slots=True)
class PersonalOutlook:
    """The outlook of a mix; `result` is None where there is no version, or none of the mix is left.

    `published` is the score of the role's own variant.
    """

    verdict: scoring.Verdict
    meaning: str
    published: Decimal | None
    result: scoring.VariantResult | None
    direction: str
    catch: SafeString

    @property
    def has_version(self) -> bool:
        return self.verdict is not scoring.Verdict.NO_VERSION


def personal_outlook(
    assessment: Assessment, role: AssessmentInputs, shares: Mapping[str, Decimal]
) -> PersonalOutlook | None:
    """Carry the role's AI-driven variant over to a mix; None for a role without one.

    One query where the honest catch cites sources; else none, if the variant and its tasks are
    prefetched.
    """
    variant = getattr(assessment, "variant", None)
    if variant is None:
        return None
    verdict = scoring.Verdict(variant.verdict)
    result = derived(assessment, variant, role, shares)
    return PersonalOutlook(
        verdict=verdict,
        meaning=words.MEANINGS[verdict],
        published=variant.score,
        result=result,
        direction=words.direction(result),
        catch=honest_catch(assessment, variant.honest_catch),
    )


def honest_catch(assessment: Assessment, text: str) -> SafeString:
    """Render the honest catch; its citations lead to the sources on the role's page."""
    cited = assessment.references.filter(key__in=source_keys(text))
    numbers = dict(cited.values_list("key", "position"))
    page = assessment.role.get_absolute_url()
    return Prose(numbers, quotes={}, sources_at=page).inline(text)


def derived(
    assessment: Assessment,
    variant: Variant,
    role: AssessmentInputs,
    shares: Mapping[str, Decimal],
) -> scoring.VariantResult | None:
    moved = personal_variant(
        variant_tasks(assessment, variant),
        role={task.key: task.share for task in role.tasks},
        own=shares,
    )
    if not moved:
        return None
    return scoring.derive(
        with_shares(role, shares),
        moved,
        evidence=variant.evidence_score,
        barriers=variant.barriers_score,
        growth=variant.growth_score,
    )


def variant_tasks(assessment: Assessment, variant: Variant) -> tuple[scoring.VariantTask, ...]:
    keys = {task.pk: task.key for task in assessment.tasks.all()}
    return tuple(
        scoring.VariantTask(
            key=task.key,
            base_key=keys[task.base_task_id],
            share=task.share,
            score=task.score,
            bucket=scoring.Bucket(task.bucket),
        )
        for task in variant.tasks.all()
    )
