"""Authoring: the draft of a version, what was decided about it, and what went with publishing."""

from django.conf import settings
from django.db import models
from django.db.models import Q, UniqueConstraint
from django.utils import timezone
from simple_history.models import HistoricalRecords

from .assessments import Assessment
from .constraints import one_of, rule
from .roles import Role
from .sources import Source


class Stage(models.TextChoices):
    """How far a draft is; what becomes of its version later stands with the version."""

    DRAFT = "draft", "Draft"
    IN_REVIEW = "in_review", "In review"
    PUBLISHED = "published", "Published"


class DraftQuerySet(models.QuerySet):
    """Sets of drafts by what is to be done with them."""

    def open(self) -> "DraftQuerySet":
        """Return the drafts that are not published yet."""
        return self.exclude(stage=Stage.PUBLISHED)

    def due(self) -> "DraftQuerySet":
        """Return the drafts whose moment of publication has come."""
        return self.open().filter(publish_at__lte=timezone.now())


class Draft(models.Model):
    """A dossier while it is written: texts as typed, so that nothing half-finished is lost.

    Publishing writes it as the rows of a version. `revision` counts its saves.
    """

    slug = models.SlugField(max_length=100, help_text="The address of the role's page.")
    title = models.CharField(max_length=120)
    document = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=1)
    stage = models.CharField(max_length=9, choices=Stage, default=Stage.DRAFT)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="drafts"
    )
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="reviews",
        null=True,
        blank=True,
        help_text="Who is asked to review it; empty for anybody who may.",
    )
    base = models.ForeignKey(
        Assessment, on_delete=models.PROTECT, related_name="drafts_after", null=True, blank=True
    )
    is_correction = models.BooleanField(default=False)
    publish_at = models.DateTimeField(null=True, blank=True)
    is_minor = models.BooleanField(default=False)
    version = models.OneToOneField(
        Assessment, on_delete=models.PROTECT, related_name="draft", null=True, blank=True
    )
    created_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField(default=timezone.now)

    objects = DraftQuerySet.as_manager()
    history = HistoricalRecords(
        excluded_fields=["reviewer", "publish_at", "is_minor", "saved_at", "created_at"]
    )

    class Meta:
        ordering = ["-saved_at", "-pk"]
        permissions = [
            ("review_draft", "Can approve drafts or send them back"),
            ("publish_draft", "Can publish, schedule, confirm and withdraw"),
        ]
        constraints = [
            one_of("stage", Stage.values),
            UniqueConstraint(
                fields=["slug"],
                condition=~Q(stage=Stage.PUBLISHED),
                name="draft_one_open",
                violation_error_message="This role has an open draft already.",
            ),
            rule(
                "published_has_version",
                Q(stage=Stage.PUBLISHED, version__isnull=False)
                | (~Q(stage=Stage.PUBLISHED) & Q(version=None)),
                "A published draft has its version, and only a published one.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.stage != Stage.PUBLISHED


class DecisionKind(models.TextChoices):
    """What was decided about a draft."""

    SUBMITTED = "submitted", "Given to review"
    APPROVED = "approved", "Approved"
    RETURNED = "returned", "Sent back"
    SCHEDULED = "scheduled", "Scheduled"
    UNSCHEDULED = "unscheduled", "Taken off the schedule"
    REFUSED = "refused", "Refused by the checks"
    PUBLISHED = "published", "Published"


class Decision(models.Model):
    """Who decided what about a draft, when and why; written once, never edited."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="decisions")
    kind = models.CharField(max_length=11, choices=DecisionKind)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions"
    )
    revision = models.PositiveIntegerField()
    is_own = models.BooleanField(help_text="Whether it was decided by the draft's own author.")
    note = models.TextField(blank=True)
    decided_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-decided_at", "-pk"]
        constraints = [one_of("kind", DecisionKind.values)]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} by {self.by}"


class Publication(models.Model):
    """What went with publishing a version: people, checks, and the figures that it quoted.

    People are empty where a dossier file was imported.
    """

    assessment = models.OneToOneField(
        Assessment, on_delete=models.CASCADE, related_name="publication"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    approver = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    publisher = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    is_minor = models.BooleanField(default=False)
    is_correction = models.BooleanField(default=False)
    checks = models.JSONField(default=list)
    quotes = models.JSONField(default=dict)

    class Meta:
        constraints = [
            rule(
                "people_together",
                Q(author=None, approver=None, publisher=None)
                | Q(author__isnull=False, approver__isnull=False, publisher__isnull=False),
                "A publication has an author, an approver and a publisher, or none of them.",
            ),
        ]

    def __str__(self) -> str:
        return f"Publication of {self.assessment}"

    @property
    def is_self_approved(self) -> bool:
        return self.author_id is not None and self.author_id == self.approver_id


class Confirmation(models.Model):
    """“Reviewed, no change”: somebody read the current version again and it still stands."""

    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="confirmations")
    assessment = models.ForeignKey(
        Assessment, on_delete=models.PROTECT, related_name="confirmations"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(help_text="What was looked at, in words for the public.")
    confirmed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-confirmed_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.assessment} reviewed, no change"


class SourceCheck(models.Model):
    """What the address of a source answered when it was last asked."""

    source = models.OneToOneField(Source, on_delete=models.CASCADE, related_name="check_result")
    is_dead = models.BooleanField()
    answer = models.CharField(max_length=200)
    checked_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-checked_at"]

    def __str__(self) -> str:
        return f"{self.source}: {self.answer}"
