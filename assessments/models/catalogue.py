"""The catalogue as it is listed: rows derived from published roles, remade whenever one changes.

A scope is one list of roles: all of them (""), those of a sector ("technology") or those of a
specialism ("technology/data-engineering").
"""

from django.db import models

from assessments.scoring.zones import SubLabel

from .constraints import choices_of, unique
from .roles import Role

WHOLE_FIELD = ""
SCOPE_LENGTH = 201  # two slugs and the stroke between them


class VariantCourse(models.TextChoices):
    """Where building and directing AI takes a role, in one word for filters and addresses."""

    SAFER = "safer", "Safer if you build"
    SAME = "same", "About the same"
    RISKIER = "riskier", "Riskier"
    NO_VERSION = "no-version", "No AI-driven version"


def order_index(column: str, name: str) -> models.Index:
    """Return the index of a list's order; what is filtered by stands in it.

    So rows that do not pass are never read, however few of 100,000 do.
    """
    return models.Index(fields=["scope", column, "role", "sub_label", "level", "course"], name=name)


class Standing(models.Model):
    """A published role as it stands in one scope, with what it is filtered and sorted by.

    `name` is the title in plain small letters, `level` the seniority without its note, `move` the
    last change of the score in points, `swing` its size, `margin` the points to the nearest
    threshold, `fragility` the % of single changed judgements that would lead into another zone.
    """

    scope = models.CharField(max_length=SCOPE_LENGTH, blank=True)
    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="standings")
    name = models.CharField(max_length=120)
    level = models.CharField(max_length=60)
    score = models.DecimalField(max_digits=4, decimal_places=1)
    sub_label = models.CharField(max_length=20, choices=choices_of(SubLabel))
    course = models.CharField(max_length=10, choices=VariantCourse, blank=True)
    assessed_on = models.DateField()
    move = models.DecimalField(max_digits=4, decimal_places=1)
    swing = models.DecimalField(max_digits=4, decimal_places=1)
    moved_at = models.DateTimeField(null=True)
    margin = models.DecimalField(max_digits=4, decimal_places=1)
    fragility = models.DecimalField(max_digits=4, decimal_places=1)

    class Meta:
        constraints = [unique("role", "scope", message="The role stands in this scope already.")]
        indexes = [
            order_index("score", "standing_in_order"),
            order_index("name", "standing_in_name_order"),
            order_index("assessed_on", "standing_in_date_order"),
            order_index("swing", "standing_in_swing_order"),
            models.Index(fields=["scope", "margin", "role"], name="standing_near_a_line"),
            models.Index(fields=["scope", "fragility", "role"], name="standing_in_danger"),
        ]

    def __str__(self) -> str:
        return f"{self.role} in {self.scope or 'the whole field'}"


class Tally(models.Model):
    """How many roles of a scope are alike in everything that a filter asks for; 0 is nothing."""

    scope = models.CharField(max_length=SCOPE_LENGTH, blank=True)
    sub_label = models.CharField(max_length=20, choices=choices_of(SubLabel))
    level = models.CharField(max_length=60)
    course = models.CharField(max_length=10, choices=VariantCourse, blank=True)
    number = models.IntegerField()

    class Meta:
        constraints = [
            unique("scope", "sub_label", "level", "course", message="These are counted already.")
        ]

    def __str__(self) -> str:
        return f"{self.number} in {self.scope or 'the whole field'}"


class ScoreTally(models.Model):
    """How many roles of a scope have one score; 0 is nothing."""

    scope = models.CharField(max_length=SCOPE_LENGTH, blank=True)
    score = models.DecimalField(max_digits=4, decimal_places=1)
    number = models.IntegerField()

    class Meta:
        constraints = [unique("scope", "score", message="This score is counted already.")]

    def __str__(self) -> str:
        return f"{self.number} at {self.score}"


class CatalogueState(models.Model):
    """The one row that says how old the derived rows are, and by which rules they were made.

    Whoever changes derived rows locks it first, so that changes follow each other, and gives it
    another `version`: a random one, by which a worker sees that the words it keeps are old.
    """

    version = models.PositiveBigIntegerField(default=0)
    rules = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return f"version {self.version}"
