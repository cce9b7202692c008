"""The numbered rows of an assessment: its tasks, barriers, principles and narrative points."""

from django.db import models
from django.db.models import F, Q

from assessments.scoring import rules
from assessments.scoring.inputs import BarrierKind, Impact, PrincipleKind

from .assessments import Assessment
from .constraints import (
    choices_of,
    in_order,
    one_of,
    rule,
    share_of_time,
    slug_or_title,
    unique,
    within,
)


class Row(models.Model):
    """A row with a place among its siblings."""

    position = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True
        ordering = ["position"]


class Task(Row):
    """A part of the working time; its key stays the same from version to version."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="tasks")
    key = models.SlugField(max_length=80, db_index=False)
    name = models.CharField(max_length=200)
    share = models.DecimalField(max_digits=4, decimal_places=1)
    score = models.PositiveSmallIntegerField()
    impact = models.CharField(max_length=12, choices=choices_of(Impact))
    rationale = models.TextField()

    class Meta(Row.Meta):
        constraints = [
            *in_order("assessment"),
            unique("assessment", "key", message="Another task has this key."),
            share_of_time(),
            within("score", rules.TASK_SCORE_MIN, rules.TASK_SCORE_MAX),
            one_of("impact", Impact),
        ]

    def __str__(self) -> str:
        return self.name


class Barrier(Row):
    """What keeps AI from doing the work even where it could."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="barriers")
    kind = models.CharField(max_length=10, choices=choices_of(BarrierKind))
    score = models.PositiveSmallIntegerField()
    rationale = models.TextField()

    class Meta(Row.Meta):
        constraints = [
            *in_order("assessment"),
            unique("assessment", "kind", message="This barrier is scored already."),
            one_of("kind", BarrierKind),
            within("score", rules.BARRIER_ROW_MIN, rules.BARRIER_ROW_MAX),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class Principle(Row):
    """What in the work protects the person who does it."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="principles")
    kind = models.CharField(max_length=24, choices=choices_of(PrincipleKind))
    score = models.PositiveSmallIntegerField()
    reading = models.CharField(max_length=160)
    rationale = models.TextField()

    class Meta(Row.Meta):
        constraints = [
            *in_order("assessment"),
            unique("assessment", "kind", message="This principle is scored already."),
            one_of("kind", PrincipleKind),
            within("score", rules.PRINCIPLE_ROW_MIN, rules.PRINCIPLE_ROW_MAX),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class NotThisRole(Row):
    """A role often taken for this one: a page of ours by slug, or only a title."""

    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="not_this_role"
    )
    slug = models.SlugField(max_length=100, blank=True, db_index=False)
    title = models.CharField(max_length=120, blank=True)
    why = models.CharField(max_length=300)

    class Meta(Row.Meta):
        verbose_name_plural = "not this role"
        constraints = [
            *in_order("assessment"),
            slug_or_title(),
        ]

    def __str__(self) -> str:
        return self.slug or self.title


class BlindSpot(Row):
    """Something that the figures do not capture."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="blind_spots")
    title = models.CharField(max_length=160)
    text = models.TextField()

    class Meta(Row.Meta):
        constraints = in_order("assessment")

    def __str__(self) -> str:
        return self.title


class SurvivalStep(Row):
    """A step that makes a person in the role safer."""

    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="survival_steps"
    )
    title = models.CharField(max_length=160)
    text = models.TextField()

    class Meta(Row.Meta):
        constraints = in_order("assessment")

    def __str__(self) -> str:
        return self.title


class NextRole(Row):
    """A role to move to, a page of ours by slug or only a title: what carries over, what to add."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="next_roles")
    slug = models.SlugField(max_length=100, blank=True, db_index=False)
    title = models.CharField(max_length=120, blank=True)
    carries_over = models.TextField()
    add = models.TextField()

    class Meta(Row.Meta):
        constraints = [
            *in_order("assessment"),
            slug_or_title(),
            unique("assessment", "slug", "title", message="This role is listed already."),
        ]

    def __str__(self) -> str:
        return self.slug or self.title


class Course(models.TextChoices):
    """What becomes of the work during a span of the timeline."""

    STEADY = "steady", "Steady"
    GROWING = "growing", "Growing"
    SHRINKING = "shrinking", "Shrinking"
    ENDING = "ending", "Ending"


class TimelineSpan(Row):
    """A stretch of years on the drawn timeline; without an end it stays open."""

    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="timeline_spans"
    )
    label = models.CharField(max_length=160)
    from_year = models.PositiveSmallIntegerField()
    to_year = models.PositiveSmallIntegerField(null=True, blank=True)
    course = models.CharField(max_length=9, choices=Course)

    class Meta(Row.Meta):
        constraints = [
            *in_order("assessment"),
            within("from_year", 2000, 2100),
            within("to_year", 2000, 2100),
            rule(
                "forwards",
                Q(to_year=None) | Q(to_year__gte=F("from_year")),
                "A span ends after it starts.",
            ),
            one_of("course", Course.values),
        ]

    def __str__(self) -> str:
        return self.label


class Resource(Row):
    """Something useful to read or use."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="resources")
    title = models.CharField(max_length=300)
    url = models.URLField(max_length=2000)

    class Meta(Row.Meta):
        constraints = in_order("assessment")

    def __str__(self) -> str:
        return self.title
