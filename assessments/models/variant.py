"""The AI-driven variant: the same role done by someone who builds and directs AI."""

from django.db import models
from django.db.models import Q

from assessments.scoring import rules
from assessments.scoring.variant import Bucket, Gate, ImpactDimension, Level, Verdict
from assessments.scoring.zones import SubLabel, Zone

from .assessments import Assessment
from .constraints import choices_of, in_order, one_of, rule, share_of_time, unique, within
from .rows import Row, Task

SCORED = ("evidence_score", "barriers_score", "growth_score")
COMPUTED = ("score", "zone", "sub_label", "enhanced_share", "is_boundary_fragile")


def _present(fields: tuple[str, ...], *, present: bool) -> Q:
    return Q(**{f"{field}__isnull": not present for field in fields})


class Variant(models.Model):
    """The variant of one assessment; verdict no_version has neither tasks nor scores."""

    assessment = models.OneToOneField(Assessment, on_delete=models.CASCADE, related_name="variant")
    verdict = models.CharField(max_length=10, choices=choices_of(Verdict))
    rederived_on = models.DateField()
    regrade_note = models.TextField(blank=True)
    summary = models.TextField()
    by_hand = models.TextField(blank=True)
    ai_driven = models.TextField(blank=True)
    new_role = models.TextField(blank=True)
    saves = models.TextField()
    honest_catch = models.TextField(blank=True)

    signals_passed = models.BooleanField()
    negative_check = models.TextField(blank=True)

    evidence_score = models.SmallIntegerField(null=True, blank=True)
    evidence_reason = models.TextField(blank=True)
    barriers_score = models.PositiveSmallIntegerField(null=True, blank=True)
    barriers_reason = models.TextField(blank=True)
    growth_score = models.SmallIntegerField(null=True, blank=True)
    growth_reason = models.TextField(blank=True)

    # Null until published, and where there is no version.
    score = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    zone = models.CharField(max_length=6, null=True, choices=choices_of(Zone))  # noqa: DJ001
    sub_label = models.CharField(  # noqa: DJ001
        max_length=20, null=True, choices=choices_of(SubLabel)
    )
    enhanced_share = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    is_boundary_fragile = models.BooleanField(null=True)

    class Meta:
        constraints = [
            one_of("verdict", Verdict),
            rule(
                "scored_unless_no_version",
                (
                    Q(verdict=Verdict.NO_VERSION.value)
                    & _present(SCORED, present=False)
                    & _present(COMPUTED, present=False)
                )
                | (~Q(verdict=Verdict.NO_VERSION.value) & _present(SCORED, present=True)),
                "A variant has scores on every axis, unless its verdict is no version.",
            ),
            rule(
                "computed_together",
                _present(COMPUTED, present=False) | _present(COMPUTED, present=True),
                "A variant carries all of its computed figures or none.",
            ),
            within("evidence_score", rules.EVIDENCE_MIN, rules.EVIDENCE_MAX),
            within("barriers_score", rules.BARRIERS_MIN, rules.BARRIERS_MAX),
            within("growth_score", rules.GROWTH_MIN, rules.GROWTH_MAX),
            within("score", rules.SCORE_MIN, rules.SCORE_MAX),
            one_of("zone", Zone),
            one_of("sub_label", SubLabel),
            within("enhanced_share", 0, rules.SHARES_TOTAL),
        ]

    def __str__(self) -> str:
        return f"AI-driven variant of {self.assessment}"


class VariantGate(Row):
    """One test of the concept, passed or failed before anything is scored."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="gates")
    gate = models.CharField(max_length=20, choices=choices_of(Gate))
    passed = models.BooleanField()
    reason = models.TextField()

    class Meta(Row.Meta):
        constraints = [
            *in_order("variant"),
            unique("variant", "gate", message="This gate is answered already."),
            one_of("gate", Gate),
        ]

    def __str__(self) -> str:
        return self.get_gate_display()


class VariantTask(Row):
    """A task of the variant, tied to the task of the assessment that it came from."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="tasks")
    base_task = models.ForeignKey(Task, on_delete=models.RESTRICT, related_name="variant_tasks")
    key = models.SlugField(max_length=80, db_index=False)
    name = models.CharField(max_length=200)
    share = models.DecimalField(max_digits=4, decimal_places=1)
    score = models.PositiveSmallIntegerField()
    bucket = models.CharField(max_length=9, choices=choices_of(Bucket))

    class Meta(Row.Meta):
        constraints = [
            *in_order("variant"),
            unique("variant", "key", message="Another task of the variant has this key."),
            share_of_time(),
            within("score", rules.TASK_SCORE_MIN, rules.TASK_SCORE_MAX),
            one_of("bucket", Bucket),
        ]

    def __str__(self) -> str:
        return self.name


class VariantSignal(Row):
    """A current sign from the market that the variant is a real job."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="signals")
    name = models.CharField(max_length=120)
    text = models.TextField()

    class Meta(Row.Meta):
        constraints = in_order("variant")

    def __str__(self) -> str:
        return self.name


class VariantDimension(Row):
    """One dimension of impact; without a level it is not graded."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="dimensions")
    dimension = models.CharField(max_length=20, choices=choices_of(ImpactDimension))
    level = models.CharField(max_length=13, blank=True, choices=choices_of(Level))
    note = models.TextField(blank=True)

    class Meta(Row.Meta):
        constraints = [
            *in_order("variant"),
            unique("variant", "dimension", message="This dimension is graded already."),
            one_of("dimension", ImpactDimension),
            one_of("level", ["", *Level]),
        ]

    def __str__(self) -> str:
        return self.get_dimension_display()
