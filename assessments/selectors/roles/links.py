"""Other roles as a page shows them: by their current published score, never a copied figure."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import F, QuerySet
from django.db.models.expressions import Combinable
from django.urls import reverse

from assessments.models import Assessment
from assessments.prose import Quote
from assessments.scoring.zones import SubLabel, Zone

COLUMNS = (
    *("pk", "role__slug", "role__title", "score", "sub_label", "growth_score"),
    *("displaced_share", "augmented_share", "not_involved_share"),
    *("task_resistance", "evidence_total", "barriers_total", "protective_total"),
)


@dataclass(frozen=True, slots=True)
class RoleLink:
    """A published role with the figures of one version; fields follow COLUMNS.

    Score 0-100, growth -2 to +2, shares in % of working time, resistance 1-5, evidence -10 to
    +10, barriers 0-10, protective 0-9.
    """

    assessment_id: int
    slug: str
    title: str
    score: Decimal
    label: str
    growth: int
    displaced: Decimal
    augmented: Decimal
    not_involved: Decimal
    task_resistance: Decimal
    evidence_total: int
    barriers_total: int
    protective_total: int

    @property
    def sub_label(self) -> SubLabel:
        return SubLabel(self.label)

    @property
    def zone(self) -> Zone:
        return self.sub_label.zone

    @property
    def url(self) -> str:
        return reverse("assessments:role", args=[self.slug])

    def quote(self) -> Quote:
        """Return the figures that prose elsewhere may quote."""
        return Quote(
            title=self.title,
            url=self.url,
            score=self.score,
            zone=self.zone.value,
            zone_label=self.zone.label,
            growth=self.growth,
            displaced=self.displaced,
            augmented=self.augmented,
            not_involved=self.not_involved,
        )


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Published roles by the slugs that lead to them, former ones too."""

    by_slug: dict[str, RoleLink]

    def quotes(self) -> dict[str, Quote]:
        return {slug: role.quote() for slug, role in self.by_slug.items()}


def catalogue(slugs: Iterable[str]) -> Catalogue:
    """Read the published roles that slugs lead to. One query, none without slugs."""
    by_slug, by_former_slug = led_to_by(set(slugs))
    found = by_slug.union(by_former_slug, all=True)
    return Catalogue({slug: RoleLink(*figures) for slug, *figures in found})


def led_to_by(slugs: Collection[str]) -> Iterator[QuerySet]:
    """Yield the rows of the roles of these slugs, then of these former slugs, after each slug."""
    for path in ("role__slug", "role__former_slugs__slug"):
        yield rows_after(F(path), published().filter(**{f"{path}__in": slugs}))


def rows_after(key: Combinable, versions: QuerySet) -> QuerySet:
    """Return the figures of versions, each after a key."""
    return versions.order_by().values_list(key, *COLUMNS)


def published() -> QuerySet:
    """Return the current versions of the roles that have a page."""
    return Assessment.objects.current().filter(role__withdrawn_at=None)


def link_of(assessment: Assessment) -> RoleLink:
    """Return one version as other roles are shown, so that it can be set beside them."""
    role = assessment.role
    figures = (getattr(assessment, column) for column in COLUMNS[3:])
    return RoleLink(assessment.pk, role.slug, role.title, *figures)
