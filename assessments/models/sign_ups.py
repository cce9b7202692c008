"""Sign-ups as they came in, and how many of them may come."""

from django.db import models
from django.utils import timezone

from .constraints import one_of
from .roles import Role, Sector
from .subscriptions import Frequency, Trigger


class Wish(models.TextChoices):
    """What somebody asked for at the form."""

    ALERTS = "alerts", "Alerts"
    REPORT = "report", "Personal report"
    LINK = "link", "Link to your subscriptions"


class SignUp(models.Model):
    """A form as it was sent, until a worker has answered it by mail.

    The request does no more than keep it, so that its answer tells nothing of the address.
    """

    address = models.EmailField()
    wish = models.CharField(max_length=6, choices=Wish, default=Wish.ALERTS)
    role = models.ForeignKey(Role, on_delete=models.CASCADE, null=True, related_name="+")
    sector = models.ForeignKey(Sector, on_delete=models.CASCADE, null=True, related_name="+")
    trigger = models.CharField(max_length=6, choices=Trigger, default=Trigger.ANY)
    points = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    frequency = models.CharField(max_length=7, choices=Frequency, default=Frequency.AT_ONCE)
    came_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            one_of("wish", Wish.values),
            one_of("trigger", Trigger.values),
            one_of("frequency", Frequency.values),
        ]

    def __str__(self) -> str:
        return f"{self.get_wish_display()}, {self.came_at:%d %B %Y}"


class RateLimit(models.Model):
    """How often something happened since its window opened; `key` is a keyed hash."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    ends_at = models.DateTimeField()

    class Meta:
        ordering = ["ends_at"]

    def __str__(self) -> str:
        return f"{self.count} until {self.ends_at:%H:%M}"
