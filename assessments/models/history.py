"""History: what moved on a role's page, when and why."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from .assessments import Assessment
from .constraints import rule, unique
from .roles import Role


class ScoreChange(models.Model):
    """A new version moved the score or the sub-label; written once, never edited."""

    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="score_changes")
    previous = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="+")
    current = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(default=timezone.now)
    reason = models.TextField()

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
