"""Jobs that visitors looked for in vain and asked us to assess."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from .constraints import rule

NAME_LENGTH = 60
PUBLIC_FROM = 3  # requests from which a name is shown to everybody


class WantedRoleQuerySet(models.QuerySet):
    """Sets of wanted roles."""

    def standing(self) -> "WantedRoleQuerySet":
        """Return what is still wanted: neither refused nor answered by a page."""
        return self.filter(closed_at=None)

    def public(self) -> "WantedRoleQuerySet":
        """Return what enough visitors asked for to be shown to all of them."""
        return self.standing().filter(number__gte=PUBLIC_FROM)


class WantedRole(models.Model):
    """One job and how often it was asked for; nothing is kept of who asked.

    `words` are the plain words of its name, by which requests for the same job count together.
    """

    words = models.CharField(max_length=2 * NAME_LENGTH, unique=True)
    name = models.CharField(max_length=NAME_LENGTH)
    number = models.PositiveIntegerField()
    first_asked_on = models.DateField(default=timezone.localdate)
    last_asked_on = models.DateField(default=timezone.localdate)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = WantedRoleQuerySet.as_manager()

    class Meta:
        ordering = ["-number", "name"]
        constraints = [rule("number_from_one", Q(number__gte=1), "Requests count from 1.")]

    def __str__(self) -> str:
        return self.name
