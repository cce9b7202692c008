"""History: what moved on a role's page, when and why."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from .assessments import Assessment
from .constraints import rule, unique
from .roles import Role


class ScoreChangeQuerySet(models.QuerySet):
    """Sets of changes by who hears of them."""

    def told(self) -> "ScoreChangeQuerySet":
        """Return those that subscribers hear of: all but the minor ones."""
        return self.exclude(current__publication__is_minor=True)

    def unqueued(self) -> "ScoreChangeQuerySet":
        """Return those to be told that were not yet set against every subscription."""
        return self.told().exclude(dispatch__finished_at__isnull=False)


class ScoreChange(models.Model):
    """A new version moved the score or the sub-label; written once, never edited."""

    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="score_changes")
    previous = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="+")
    current = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(default=timezone.now)
    reason = models.TextField()

    objects = ScoreChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at", "-pk"]
        constraints = [
            unique("current", message="The change to this version is recorded already."),
            rule(
                "between_two_versions",
                ~Q(previous=F("current")),
                "A change lies between two versions.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.previous} to {self.current}"
