"""Assessments: one numbered version of what was found about a role, draft or published."""

from django.db import models
from django.db.models import F, Q, UniqueConstraint
from django.utils import timezone

from assessments.scoring import rules
from assessments.scoring.zones import SubLabel, Zone

from .constraints import choices_of, one_of, rule, unique, within
from .roles import Role

COMPUTED = (
    "task_resistance",
    "evidence_total",
    "barriers_total",
    "protective_total",
    "formula_score",
    "score",
    "zone",
    "sub_label",
    "displaced_share",
    "augmented_share",
    "not_involved_share",
)


class NewTasksAnswer(models.TextChoices):
    """Whether AI creates new tasks for the role."""

    YES = "yes", "Yes"
    PARTLY = "partly", "Partly"
    NO = "no", "No"


class AssessmentQuerySet(models.QuerySet):
    """Sets of assessments by the stage of their life."""

    def drafts(self) -> "AssessmentQuerySet":
        """Return the versions still being written."""
        return self.filter(published_at=None)

    def published(self) -> "AssessmentQuerySet":
        """Return the versions ever published, superseded ones included."""
        return self.filter(published_at__isnull=False)

    def current(self) -> "AssessmentQuerySet":
        """Return the published version of each role that no later one has superseded."""
        return self.published().filter(superseded_at=None)


class Assessment(models.Model):
    """One version: a draft changes freely, a published one only by being superseded."""

    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="assessments")
    number = models.PositiveSmallIntegerField()
    method_version = models.CharField(max_length=10)
    assessed_on = models.DateField()
    change = models.TextField(help_text="Why this version exists, in words for the public.")
    created_at = models.DateTimeField(default=timezone.now)
    published_at = models.DateTimeField(null=True, blank=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    verdict = models.CharField(max_length=160)
    lead = models.TextField()
    finding_definition = models.TextField()
    primary_function = models.TextField()
    experience_years = models.CharField(max_length=60)
    experience = models.TextField()
    other_levels = models.TextField(blank=True)

    growth_score = models.SmallIntegerField()
    growth_reading = models.CharField(max_length=160)
    growth_rationale = models.TextField()
    growth_check = models.TextField()

    new_tasks_answer = models.CharField(max_length=6, choices=NewTasksAnswer)
    new_tasks = models.TextField()

    override_points = models.DecimalField(max_digits=3, decimal_places=1, null=True, blank=True)
    override_reason = models.TextField(blank=True)

    finding_commentary = models.TextField()
    score_vs_reality = models.TextField()
    worry_safer = models.TextField()
    worry_riskier = models.TextField()
    worry_separator = models.TextField()

    finding_outlook = models.TextField()
    in_2028 = models.TextField()
    timeline_years_min = models.PositiveSmallIntegerField()
    timeline_years_max = models.PositiveSmallIntegerField()
    timeline_note = models.TextField(blank=True)

    provenance = models.TextField(
        help_text="Where the figures come from: cited, the assessor's own reading, or calibrated."
    )

    # Null until published: not computed yet, which is not the same as blank.
    task_resistance = models.DecimalField(max_digits=4, decimal_places=3, null=True)
    evidence_total = models.SmallIntegerField(null=True)
    barriers_total = models.PositiveSmallIntegerField(null=True)
    protective_total = models.PositiveSmallIntegerField(null=True)
    formula_score = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    score = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    zone = models.CharField(max_length=6, null=True, choices=choices_of(Zone))  # noqa: DJ001
    sub_label = models.CharField(  # noqa: DJ001
        max_length=20, null=True, choices=choices_of(SubLabel)
    )
    displaced_share = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    augmented_share = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    not_involved_share = models.DecimalField(max_digits=4, decimal_places=1, null=True)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        ordering = ["role", "number"]
        indexes = [
            models.Index(
                fields=["-published_at", "-id"],
                condition=Q(published_at__isnull=False),
                name="assessment_latest",
            ),
        ]
        constraints = [
            rule("number_from_one", Q(number__gte=1), "Versions count from 1."),
            unique("role", "number", message="The role has a version of this number."),
            UniqueConstraint(
                fields=["role"],
                condition=Q(published_at=None),
                name="assessment_one_draft",
                violation_error_message="The role has a draft already.",
            ),
            UniqueConstraint(
                fields=["role"],
                condition=Q(published_at__isnull=False, superseded_at=None),
                name="assessment_one_current",
                violation_error_message="The role has a current version; supersede it first.",
            ),
            rule(
                "superseded_after_published",
                Q(superseded_at=None)
                | Q(published_at__isnull=False, superseded_at__gte=F("published_at")),
                "Only a published version can be superseded, and only afterwards.",
            ),
            rule(
                "published_is_scored",
                Q(published_at=None) | Q(**{f"{name}__isnull": False for name in COMPUTED}),
                "A published version carries all of its computed figures.",
            ),
            rule(
                "override_with_reason",
                Q(override_points=None, override_reason="")
                | (Q(override_points__isnull=False) & ~Q(override_reason="")),
                "An override has a reason, and only an override has one.",
            ),
            within("override_points", -rules.OVERRIDE_MAX, rules.OVERRIDE_MAX),
            within("growth_score", rules.GROWTH_MIN, rules.GROWTH_MAX),
            one_of("new_tasks_answer", NewTasksAnswer.values),
            rule(
                "timeline_forwards",
                Q(timeline_years_min__lte=F("timeline_years_max")),
                "The timeline starts before it ends.",
            ),
            within("task_resistance", rules.RESISTANCE_MIN, rules.RESISTANCE_MAX),
            within("evidence_total", rules.EVIDENCE_MIN, rules.EVIDENCE_MAX),
            within("barriers_total", rules.BARRIERS_MIN, rules.BARRIERS_MAX),
            within("protective_total", rules.PROTECTIVE_MIN, rules.PROTECTIVE_MAX),
            within("formula_score", rules.SCORE_MIN, rules.SCORE_MAX),
            within("score", rules.SCORE_MIN, rules.SCORE_MAX),
            one_of("zone", Zone),
            one_of("sub_label", SubLabel),
            within("displaced_share", 0, rules.SHARES_TOTAL),
            within("augmented_share", 0, rules.SHARES_TOTAL),
            within("not_involved_share", 0, rules.SHARES_TOTAL),
        ]

    def __str__(self) -> str:
        return f"{self.role}, version {self.number}"

    @property
    def is_published(self) -> bool:
        return self.published_at is not None

    @property
    def is_current(self) -> bool:
        return self.is_published and self.superseded_at is None
