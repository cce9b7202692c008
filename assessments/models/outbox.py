"""The outbox: every mail the site has to send, where each stands, and who is never written to."""

from datetime import datetime
from uuid import uuid4

from django.db import models
from django.db.models import Q, UniqueConstraint
from django.utils import timezone

from .addresses import masked_address
from .constraints import one_of, rule
from .history import ScoreChange
from .subscriptions import Subscriber, Subscription


class EmailKind(models.TextChoices):
    """The mails that the site can send."""

    CONFIRMATION = "confirmation", "Confirmation"
    ALERT = "alert", "Alert"
    DIGEST = "digest", "Digest"
    LINK = "link", "Link to your subscriptions"
    WITHDRAWN = "withdrawn", "Role withdrawn"


class Outcome(models.TextChoices):
    """What became of a mail; empty while it waits."""

    SENT = "sent", "Sent"
    FAILED = "failed", "Failed"
    PARKED = "parked", "Parked: it cannot be written"
    DROPPED = "dropped", "Dropped: no longer wanted"


class AlertEmailQuerySet(models.QuerySet):
    """Sets of mails by where they stand."""

    def waiting(self) -> "AlertEmailQuerySet":
        """Return the mails that are still to be sent."""
        return self.filter(outcome="")

    def claimable(self, now: datetime) -> "AlertEmailQuerySet":
        """Return the waiting mails that no worker holds, or whose worker is late."""
        return self.waiting().filter(Q(lease_until=None) | Q(lease_until__lt=now))

    def gathering(self) -> "AlertEmailQuerySet":
        """Return the digests that still take changes: those no worker has tried to send."""
        return self.waiting().filter(kind=EmailKind.DIGEST, attempts=0)

    def due(self, now: datetime) -> "AlertEmailQuerySet":
        """Return the claimable mails whose time has come, the longest due first."""
        return self.claimable(now).filter(due_at__lte=now).order_by("due_at", "pk")


class AlertEmail(models.Model):
    """One mail to one address: written when it is sent, from what it is about.

    `key` makes its Message-ID, so that a mail sent twice is known by it. A worker that sends it is
    its `owner` until `lease_until`.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=12, choices=EmailKind)
    subscriber = models.ForeignKey(
        Subscriber, on_delete=models.SET_NULL, null=True, related_name="emails"
    )
    subscription = models.ForeignKey(
        Subscription, on_delete=models.SET_NULL, null=True, related_name="emails"
    )
    recipient = models.EmailField(blank=True, help_text="Gone a week after it was settled.")
    queued_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(default=timezone.now)
    claimed_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    owner = models.UUIDField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    failures = models.PositiveIntegerField(default=0)
    failure = models.TextField(blank=True)
    failing_since = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=7, choices=Outcome, blank=True)
    settled_at = models.DateTimeField(null=True)

    objects = AlertEmailQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(
                fields=["due_at", "id"], condition=Q(outcome=""), name="alertemail_waiting"
            ),
            models.Index(fields=["-claimed_at"], name="alertemail_claimed"),
        ]
        constraints = [
            one_of("kind", EmailKind.values),
            one_of("outcome", ["", *Outcome.values]),
            rule(
                "settled_with_outcome",
                Q(outcome="", settled_at=None) | (~Q(outcome="") & Q(settled_at__isnull=False)),
                "A settled mail has an outcome, and only it.",
            ),
            UniqueConstraint(
                fields=["subscription", "due_at"],
                condition=Q(kind=EmailKind.DIGEST, outcome="", attempts=0),
                name="alertemail_one_digest",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} to {masked_address(self.recipient)}"


class SuppressionReason(models.TextChoices):
    """Why an address is never written to."""

    REFUSED = "refused", "The mail server refused the address"
    BOUNCED = "bounced", "Mail came back"
    COMPLAINED = "complained", "Reported as unwanted"
    OPERATOR = "operator", "Entered by an operator"


class Suppression(models.Model):
    """An address that is never written to, known by its keyed hash alone."""

    address_hash = models.CharField(max_length=64, unique=True)
    reason = models.CharField(max_length=10, choices=SuppressionReason)
    suppressed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-suppressed_at"]
        constraints = [one_of("reason", SuppressionReason.values)]

    def __str__(self) -> str:
        return f"{self.address_hash[:12]}: {self.get_reason_display()}"


class Dispatch(models.Model):
    """How far a score change has been set against subscriptions, by subscriber in order."""

    change = models.OneToOneField(
        ScoreChange, on_delete=models.PROTECT, primary_key=True, related_name="dispatch"
    )
    reached = models.BigIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "dispatches"

    def __str__(self) -> str:
        return f"{self.change}, {'queued' if self.finished_at else 'being queued'}"


class SendingState(models.Model):
    """The one row that every worker looks at: whether to send, and how the mail server does.

    `troubles` counts failures since the last mail that went out; from a few on, workers only try
    one mail now and then, from `probe_at` on.
    """

    key = models.UUIDField(default=uuid4, editable=False)
    paused_at = models.DateTimeField(null=True)
    paused_reason = models.TextField(blank=True)
    troubles = models.PositiveIntegerField(default=0)
    probe_at = models.DateTimeField(default=timezone.now)
    beat_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "sending"
        constraints = [rule("only_one", Q(pk=1), "There is one such row.")]

    def __str__(self) -> str:
        return f"Paused: {self.paused_reason}" if self.paused_at else "Sending"
