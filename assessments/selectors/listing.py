"""Roles as lists show them: a line each, read from where they stand in a scope."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet, Value
from django.db.models.functions import Coalesce
from django.urls import reverse

from assessments.models import WHOLE_FIELD, Standing, VariantCourse
from assessments.scoring.zones import SubLabel, Zone

COLUMNS = (
    *("role_id", "role__slug", "role__title", "score", "sub_label", "level", "course"),
    *("assessed_on", "move", "moved_at", "margin", "fragility", "name", "swing"),
)


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A published role in a list; fields follow COLUMNS.

    Score 0-100; move, swing and margin in points; fragility in % of single steps.
    """

    role_id: int
    slug: str
    title: str
    score: Decimal
    label: str
    level: str
    course: str
    assessed_on: date
    move: Decimal
    moved_at: date | None
    margin: Decimal
    fragility: Decimal
    name: str
    swing: Decimal

    @property
    def sub_label(self) -> SubLabel:
        return SubLabel(self.label)

    @property
    def zone(self) -> Zone:
        return self.sub_label.zone

    @property
    def course_label(self) -> str:
        return VariantCourse(self.course).label if self.course else ""

    @property
    def scores(self) -> tuple[tuple[Decimal, str], ...]:
        """The score with its zone, to be drawn on the line."""
        return ((self.score, self.zone.value),)

    @property
    def url(self) -> str:
        return reverse("assessments:role", args=[self.slug])


def lines(standings: QuerySet) -> list[RoleLine]:
    """Read standings as lines, in their order. One query."""
    return [RoleLine(*row) for row in standings.values_list(*COLUMNS)]


def lines_of(role_ids: Iterable[int]) -> dict[int, RoleLine]:
    """Return roles by their ids. One query."""
    return {line.role_id: line for line in lines(standings_of(list(role_ids), WHOLE_FIELD))}


def standings_of(roles: Sequence[int] | QuerySet, scope: str) -> QuerySet:
    """Return where roles, given by their ids or as a set, stand in a scope.

    They are looked up by role: SQLite would rather read all that stands in the scope, as long as
    an index of scopes can serve; for an expression none can.
    """
    standings = Standing.objects.filter(role__in=roles)
    return standings.alias(own_scope=Coalesce("scope", Value(""))).filter(own_scope=scope)
