"""Roles: what they are called, where they belong and where their page lives."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from .constraints import in_order, rule, unique, within

SPECIALISMS_MAX = 2


class Sector(models.Model):
    """A broad field of work, such as Technology."""

    name = models.CharField(max_length=100, unique=True)
    slug = models.SlugField(max_length=100, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Specialism(models.Model):
    """A kind of work inside a sector, such as Data Engineering."""

    sector = models.ForeignKey(Sector, on_delete=models.PROTECT, related_name="specialisms")
    name = models.CharField(max_length=100)
    slug = models.SlugField(max_length=100, db_index=False)

    class Meta:
        ordering = ["name"]
        constraints = [
            unique("sector", "slug", message="This sector has a specialism of this address."),
        ]

    def __str__(self) -> str:
        return self.name


class RoleQuerySet(models.QuerySet):
    """Sets of roles by name."""

    def published(self) -> "RoleQuerySet":
        """Return the roles with a page: a current assessment, and not withdrawn."""
        return self.filter(
            withdrawn_at=None,
            assessments__published_at__isnull=False,
            assessments__superseded_at=None,
        )


class Role(models.Model):
    """A job that people hold; its figures are in its assessments."""

    slug = models.SlugField(max_length=100, unique=True)
    title = models.CharField(max_length=120, unique=True)
    seniority = models.CharField(max_length=60)
    specialisms = models.ManyToManyField(Specialism, through="RoleSpecialism", related_name="roles")
    live_tracked = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.TextField(blank=True)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)

    objects = RoleQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        constraints = [
            rule(
                "withdrawn_with_reason",
                Q(withdrawn_at=None, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                "A role is withdrawn with a reason, and only a withdrawn role has one.",
            ),
            rule(
                "merged_when_withdrawn",
                Q(merged_into=None) | (Q(withdrawn_at__isnull=False) & ~Q(merged_into=F("pk"))),
                "Only a withdrawn role is merged, and into another one.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("assessments:role", args=[self.slug])


class RoleSpecialism(models.Model):
    """The place of a role in a specialism; the first is its main one."""

    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="placements")
    specialism = models.ForeignKey(Specialism, on_delete=models.PROTECT, related_name="placements")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            within("position", 1, SPECIALISMS_MAX),
            unique("role", "position", message="The role has a specialism in this position."),
            unique("role", "specialism", message="The role is in this specialism already."),
        ]

    def __str__(self) -> str:
        return f"{self.role} in {self.specialism}"


class Alias(models.Model):
    """Another title for the same job."""

    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="aliases")
    text = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        verbose_name_plural = "aliases"
        constraints = [
            *in_order("role"),
            unique("role", "text", message="The role has this alias already."),
        ]

    def __str__(self) -> str:
        return self.text


class FormerSlug(models.Model):
    """An address that a renamed role once had, and that still leads to it."""

    slug = models.SlugField(max_length=100, unique=True)
    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="former_slugs")

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug
