"""Subscriptions: who asked for which alerts, confirmed it, and left."""

from decimal import Decimal
from uuid import uuid4

from django.db import models
from django.db.models import F, Q, UniqueConstraint
from django.db.models.functions import Coalesce
from django.utils import timezone

from .addresses import masked_address
from .constraints import one_of, rule, unique, within
from .history import ScoreChange
from .roles import Role, Sector

POINTS_MIN, POINTS_MAX = Decimal("0.1"), Decimal("100.0")
EVERYTHING = "every role"


class Kind(models.TextChoices):
    """What an address asked for."""

    ALERTS = "alerts", "Alerts"
    REPORT = "report", "Personal report"


class Trigger(models.TextChoices):
    """Which changes are worth a mail to a subscriber."""

    ANY = "any", "any change of the score"
    POINTS = "points", "a change of at least so many points"
    ZONE = "zone", "a change of zone or sub-label"


class Frequency(models.TextChoices):
    """When a mail about a change goes out."""

    AT_ONCE = "at_once", "at once"
    DAILY = "daily", "once a day"
    WEEKLY = "weekly", "once a week"


class EndReason(models.TextChoices):
    """Why a subscription ended."""

    UNSUBSCRIBED = "unsubscribed", "Unsubscribed"
    REPLACED = "replaced", "Changed the one that stood"
    WITHDRAWN = "withdrawn", "The role was withdrawn"
    REFUSED = "refused", "The address refused mail"
    COMPLAINED = "complained", "Reported as unwanted"


class Subscriber(models.Model):
    """An address with at least one subscription; erased soon after the last one ended."""

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    address = models.EmailField(unique=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        permissions = [("view_addresses", "Can read whole e-mail addresses")]

    def __str__(self) -> str:
        return masked_address(self.address)


class SubscriptionQuerySet(models.QuerySet):
    """Sets of subscriptions by the stage of their life."""

    def pending(self) -> "SubscriptionQuerySet":
        """Return those asked for and not confirmed yet."""
        return self.filter(confirmed_at=None, ended_at=None)

    def standing(self) -> "SubscriptionQuerySet":
        """Return those confirmed and not ended: the only ones that are written to."""
        return self.filter(confirmed_at__isnull=False, ended_at=None)

    def interested_in(self, change: ScoreChange) -> "SubscriptionQuerySet":
        """Return the alerts standing since before a change about its role, narrow topics first."""
        about = Q(role=change.role_id) | Q(role=None, sector=None)
        sectors = Sector.objects.filter(specialisms__placements__role=change.role_id)
        wanted = self.standing().filter(about | Q(sector__in=sectors), kind=Kind.ALERTS)
        return wanted.filter(confirmed_at__lte=change.changed_at).order_by(
            "subscriber", F("role").asc(nulls_last=True), F("sector").asc(nulls_last=True)
        )


class Subscription(models.Model):
    """One wish of one address: about a role, a sector or everything."""

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    subscriber = models.ForeignKey(
        Subscriber, on_delete=models.CASCADE, related_name="subscriptions"
    )
    kind = models.CharField(max_length=6, choices=Kind, default=Kind.ALERTS)
    role = models.ForeignKey(Role, on_delete=models.PROTECT, null=True, blank=True)
    sector = models.ForeignKey(Sector, on_delete=models.PROTECT, null=True, blank=True)
    trigger = models.CharField(max_length=6, choices=Trigger, default=Trigger.ANY)
    points = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    frequency = models.CharField(max_length=7, choices=Frequency, default=Frequency.AT_ONCE)
    requested_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    end_reason = models.CharField(max_length=12, choices=EndReason, blank=True)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            rule(
                "one_topic",
                Q(role=None) | Q(sector=None),
                "A subscription is about a role, a sector or everything.",
            ),
            rule(
                "report_on_role",
                ~Q(kind=Kind.REPORT) | Q(role__isnull=False),
                "A personal report is about a role.",
            ),
            rule(
                "points_of_trigger",
                Q(trigger=Trigger.POINTS, points__isnull=False)
                | (~Q(trigger=Trigger.POINTS) & Q(points=None)),
                "The trigger by points names them, and only it.",
            ),
            within("points", POINTS_MIN, POINTS_MAX),
            one_of("kind", Kind.values),
            one_of("trigger", Trigger.values),
            one_of("frequency", Frequency.values),
            rule(
                "ended_with_reason",
                Q(ended_at=None, end_reason="") | (Q(ended_at__isnull=False) & ~Q(end_reason="")),
                "A subscription ends for a reason, and only an ended one has one.",
            ),
            UniqueConstraint(
                "subscriber",
                "kind",
                Coalesce("role", 0),
                Coalesce("sector", 0),
                condition=Q(confirmed_at=None, ended_at=None),
                name="subscription_one_pending",
            ),
            UniqueConstraint(
                "subscriber",
                "kind",
                Coalesce("role", 0),
                Coalesce("sector", 0),
                condition=Q(confirmed_at__isnull=False, ended_at=None),
                name="subscription_one_standing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} about {self.topic}"

    @property
    def topic(self) -> str:
        """What it is about, as a sentence names it."""
        if self.role:
            return self.role.title
        return f"the sector {self.sector.name}" if self.sector else EVERYTHING

    @property
    def is_standing(self) -> bool:
        return self.confirmed_at is not None and self.ended_at is None

    @property
    def wish(self) -> str:
        """Which changes it is for, as a sentence names them."""
        if self.trigger == Trigger.POINTS:
            unit = "point" if self.points == 1 else "points"
            return f"a change of at least {self.points.normalize():f} {unit}"
        return self.get_trigger_display()

    def wants(self, change: ScoreChange) -> bool:
        """Say whether a change meets the trigger: any, by points, or of zone or sub-label."""
        if self.trigger == Trigger.POINTS:
            return abs(change.current.score - change.previous.score) >= self.points
        if self.trigger == Trigger.ZONE:
            return change.current.sub_label != change.previous.sub_label
        return True


class Held(models.TextChoices):
    """Why a change was not sent to a subscription; empty where it was."""

    TRIGGER = "trigger", "Less than you asked to hear of"
    COVERED = "covered", "Told by another subscription of yours"


class Alert(models.Model):
    """One change set against one subscription: to be sent by a mail, or held."""

    subscription = models.ForeignKey(Subscription, on_delete=models.CASCADE, related_name="alerts")
    change = models.ForeignKey(ScoreChange, on_delete=models.PROTECT, related_name="alerts")
    email = models.ForeignKey(
        "AlertEmail", on_delete=models.SET_NULL, null=True, related_name="alerts"
    )
    held = models.CharField(max_length=7, choices=Held, blank=True)
    decided_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            unique("subscription", "change", message="This change was set against it already."),
        ]

    def __str__(self) -> str:
        return f"{self.change} for {self.subscription}"
