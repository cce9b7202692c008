"""What waits for assessors: the lists on the first page of the admin."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from assessments.models import (
    Assessment,
    Confirmation,
    Draft,
    FormerSlug,
    NextRole,
    NotThisRole,
    Publication,
    Reference,
    Role,
    ScoreChange,
    SourceCheck,
    Stage,
    WantedRole,
)
from assessments.models.rows import Row
from assessments.selectors.roles.links import RoleLink, catalogue
from assessments.selectors.words import counted

SHOWN = 8
DUE_AFTER = timedelta(days=180)  # since the last assessment or confirmation
EVIDENCE_YEARS = 2  # the newest source is from this many years ago at most
YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do, and where."""

    title: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Worklist:
    """Things to do of one kind; `empty` is said where there are none."""

    id: str
    title: str
    found: tuple[Item, ...]
    empty: str

    @property
    def items(self) -> tuple[Item, ...]:
        return self.found[:SHOWN]

    @property
    def total(self) -> int:
        return len(self.found)

    @property
    def more(self) -> int:
        return max(0, self.total - SHOWN)


def worklists(user: User) -> tuple[Worklist, ...]:
    """Return every worklist of the first page. Some dozen queries, whatever their lengths."""
    return (
        Worklist("mine", "My drafts", my_drafts(user), "You have no open draft."),
        Worklist("review", "Waiting for review", in_review(user), "Nothing waits for review."),
        Worklist("due", "Due for reassessment", due(), "Every role was looked at lately."),
        Worklist("stale", "Stale quotes", stale_quotes(), "Every quoted score still stands."),
        Worklist("wanted", "Wanted roles", wanted(), "Every role that is named has its page."),
        Worklist("dead", "Dead source links", dead_links(), "No source is known to be dead."),
    )


def my_drafts(user: User) -> tuple[Item, ...]:
    drafts = Draft.objects.open().filter(author=user).defer("document")
    return tuple(Item(draft.title, draft_page(draft), stage_of(draft)) for draft in drafts)


def in_review(user: User) -> tuple[Item, ...]:
    """Return the drafts in review, those that ask for this reviewer first."""
    drafts = Draft.objects.filter(stage=Stage.IN_REVIEW).defer("document").select_related("author")
    mine_first = sorted(drafts, key=lambda draft: draft.reviewer_id != user.pk)
    return tuple(
        Item(draft.title, draft_page(draft, "publish"), f"by {draft.author}")
        for draft in mine_first
    )


def due() -> tuple[Item, ...]:
    """Return the current versions to be looked at again, the longest not assessed first.

    Nobody has assessed or confirmed them for long, or their newest evidence has grown old.
    """
    today = timezone.localdate()
    versions = perhaps_due(today)
    newest = newest_evidence(versions)
    found = []
    for version in versions:
        year = newest.get(version.pk, today.year)
        if not version.is_looked_at:
            note = f"assessed {version.assessed_on:%d %b %Y}"
            found.append(Item(version.role.title, version_page(version), note))
        elif year < today.year - EVIDENCE_YEARS:
            found.append(Item(version.role.title, version_page(version), f"evidence of {year}"))
    return tuple(found)


def perhaps_due(today: date) -> QuerySet[Assessment]:
    """Return the current versions that are not both looked at and of recent evidence."""
    lately = today - DUE_AFTER
    confirmed = Confirmation.objects.filter(role=OuterRef("role"), confirmed_at__date__gte=lately)
    recent = "|".join(str(today.year - age) for age in range(EVIDENCE_YEARS + 1))
    fresh = Reference.objects.filter(assessment=OuterRef("pk"), source__date__regex=recent)
    current = Assessment.objects.current().filter(role__withdrawn_at=None)
    versions = current.annotate(is_looked_at=Q(assessed_on__gte=lately) | Exists(confirmed))
    rows = versions.exclude(Exists(fresh), is_looked_at=True).select_related("role")
    columns = rows.only("assessed_on", "role__title", "role__slug")
    return columns.order_by("assessed_on", "role__title")


def newest_evidence(versions: QuerySet[Assessment]) -> dict[int, int]:
    """Return the year of the newest source of each version that dates one. One query."""
    rows = Reference.objects.filter(assessment__in=versions.order_by().values("pk")).order_by()
    newest: dict[int, int] = {}
    for version, said in rows.values_list("assessment", "source__date"):
        if year := YEAR.search(said):
            newest[version] = max(newest.get(version, 0), int(year[0]))
    return newest


def stale_quotes() -> tuple[Item, ...]:
    """Return the current versions that quote a role whose score has moved since they went out."""
    current = Publication.objects.filter(
        assessment__published_at__isnull=False,
        assessment__superseded_at=None,
        assessment__role__withdrawn_at=None,
    )
    rows = current.exclude(quotes={}).order_by("assessment__role__title")
    columns = ("quotes", "assessment__published_at", "assessment__role__title")
    quoting = list(rows.select_related("assessment__role").only(*columns))
    roles = catalogue({slug for row in quoting for slug in row.quotes}).by_slug
    moved_at = last_moves({role.slug for role in roles.values()})
    found = []
    for row in quoting:
        stale = [
            said(slug, was, roles.get(slug))
            for slug, was in row.quotes.items()
            if is_stale(row.assessment, was, roles.get(slug), moved_at)
        ]
        if stale:
            version = row.assessment
            found.append(Item(version.role.title, version_page(version), ", ".join(stale)))
    return tuple(found)


def last_moves(slugs: Collection[str]) -> dict[str, datetime]:
    changes = ScoreChange.objects.filter(role__slug__in=slugs).order_by("changed_at")
    return dict(changes.values_list("role__slug", "changed_at"))


def is_stale(
    version: Assessment, was: str, role: RoleLink | None, moved_at: dict[str, datetime]
) -> bool:
    if role is None:
        return bool(was)
    moment = moved_at.get(role.slug)
    return moment is not None and moment > version.published_at


def said(slug: str, was: str, role: RoleLink | None) -> str:
    now = f"now {role.score}" if role else "without a page now"
    return f"{slug}: {was}, {now}" if was else f"{slug}: {now}"


def wanted() -> tuple[Item, ...]:
    """Return the roles without a page: first those visitors asked for, then those we name."""
    add = reverse("admin:assessments_draft_add")
    asked = WantedRole.objects.standing().values_list("name", "number")
    return (
        *(
            Item(name, f"{add}?{urlencode({'title': name})}", times(number))
            for name, number in asked
        ),
        *named_without_page(add),
    )


def times(number: int) -> str:
    return f"asked for {counted(number, 'time')}"


def named_without_page(add: str) -> Iterator[Item]:
    """Yield the roles that current versions name and that have no page, most named first."""
    titles = dict(Role.objects.values_list("slug", "title"))
    known = {*titles, *FormerSlug.objects.values_list("slug", flat=True)}
    named_here = {title.casefold() for title in titles.values()}
    current = {"assessment__published_at__isnull": False, "assessment__superseded_at": None}
    rows = named_by(NotThisRole, current).union(named_by(NextRole, current), all=True)
    named = Counter(
        slug.replace("-", " ") or title
        for slug, title in rows
        if slug not in known and title.casefold() not in named_here
    )
    return (
        Item(name, f"{add}?title={name}", f"named by {counted(number, 'assessment')}")
        for name, number in named.most_common()
    )


def named_by(model: type[Row], current: dict[str, bool | None]) -> QuerySet:
    return model.objects.filter(**current).order_by().values_list("slug", "title")


def dead_links() -> tuple[Item, ...]:
    rows = SourceCheck.objects.filter(is_dead=True).select_related("source")
    return tuple(
        Item(str(row.source), source_page(row), row.answer) for row in rows.order_by("-checked_at")
    )


def stage_of(draft: Draft) -> str:
    if draft.publish_at:
        return f"goes public {draft.publish_at:%d %b %Y, %H:%M}"
    return draft.get_stage_display().lower()


def draft_page(draft: Draft, page: str = "change") -> str:
    return reverse(f"admin:assessments_draft_{page}", args=[draft.pk])


def version_page(version: Assessment) -> str:
    return reverse("admin:assessments_assessment_change", args=[version.pk])


def source_page(row: SourceCheck) -> str:
    return reverse("admin:assessments_source_change", args=[row.source_id])
