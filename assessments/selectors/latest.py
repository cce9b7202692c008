"""The latest published versions of all roles: what each changed, and why."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from assessments.models import Assessment, Role
from assessments.scoring.zones import SubLabel, Zone

PAGE_SIZE = 30
COLUMNS = (
    *("pk", "role__slug", "role__title", "number", "published_at", "change", "verdict"),
    *("score", "sub_label", "previous_score", "previous_label"),
)


@dataclass(frozen=True, slots=True)
class Published:
    """A published version beside the one before it, if there was one; fields follow COLUMNS."""

    pk: int
    slug: str
    title: str
    number: int
    published_at: datetime
    reason: str
    verdict: str
    score: Decimal
    label: str
    previous_score: Decimal | None
    previous_label: str | None

    @property
    def sub_label(self) -> SubLabel:
        return SubLabel(self.label)

    @property
    def zone(self) -> Zone:
        return self.sub_label.zone

    @property
    def is_first(self) -> bool:
        return self.previous_score is None

    @property
    def has_moved(self) -> bool:
        """Whether the score or the sub-label is another than before."""
        before = (self.previous_score, self.previous_label)
        return not self.is_first and before != (self.score, self.label)

    @property
    def previous_sub_label(self) -> SubLabel:
        return SubLabel(self.previous_label)

    @property
    def url(self) -> str:
        return reverse("assessments:role", args=[self.slug])

    @property
    def version_url(self) -> str:
        return reverse("assessments:role_version", args=[self.slug, self.number])


@dataclass(frozen=True, slots=True)
class LatestPage:
    """A page of versions, the newest first; `older` is the key of the last where more follow.

    The first page also tells which roles were withdrawn, the latest first.
    """

    versions: tuple[Published, ...]
    older: int | None
    withdrawn: tuple[Role, ...]


def latest_versions(*, limit: int, slug: str | None = None) -> tuple[Published, ...]:
    """Return the newest versions of all roles, or of one. One query."""
    versions = newest_first() if slug is None else newest_first().filter(role__slug=slug)
    return _read(versions, limit)


def latest_page(before: int | None = None) -> LatestPage | None:
    """Return the versions older than that of the key `before`, or the newest.

    None where there is no such version. Two queries.
    """
    versions = newest_first()
    if before is not None:
        start = newest_first().filter(pk=before).values_list("published_at", flat=True).first()
        if start is None:
            return None
        versions = versions.filter(Q(published_at=start, pk__lt=before) | Q(published_at__lt=start))
    found = _read(versions, PAGE_SIZE + 1)
    page = found[:PAGE_SIZE]
    older = page[-1].pk if len(found) > PAGE_SIZE else None
    return LatestPage(page, older, withdrawn_roles() if before is None else ())


def withdrawn_roles() -> tuple[Role, ...]:
    """Return the roles that were withdrawn, the latest first. One query."""
    withdrawn = Role.objects.filter(withdrawn_at__isnull=False).order_by("-withdrawn_at")
    return tuple(withdrawn[:PAGE_SIZE])


def newest_first() -> QuerySet[Assessment]:
    """Return the published versions of the roles that have a page."""
    published = Assessment.objects.published().filter(role__withdrawn_at=None)
    return published.order_by("-published_at", "-pk")


def _read(versions: QuerySet[Assessment], limit: int) -> tuple[Published, ...]:
    before = (
        Assessment.objects.published()
        .filter(role=OuterRef("role"), number__lt=OuterRef("number"))
        .order_by("-number")
    )
    with_previous = versions.annotate(
        previous_score=Subquery(before.values("score")[:1]),
        previous_label=Subquery(before.values("sub_label")[:1]),
    )
    return tuple(Published(*row) for row in with_previous.values_list(*COLUMNS)[:limit])
