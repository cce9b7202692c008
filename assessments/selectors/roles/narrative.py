"""The narrative sections of a role page: what the role is not, what to do, where to go, when."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString

from assessments.prose import Prose
from assessments.selectors.roles.links import Catalogue, RoleLink
from assessments.selectors.roles.rows import Narrative, Rows


@dataclass(frozen=True, slots=True)
class Titled:
    """A titled paragraph."""

    title: str
    text: SafeString


@dataclass(frozen=True, slots=True)
class NotThis:
    """A neighbouring job that is easily confused with this one; `role` where it has a page."""

    role: RoleLink | None
    title: str
    why: SafeString


@dataclass(frozen=True, slots=True)
class Destination:
    """A role to move to: its distance from this one in points, where it has a page here."""

    role: RoleLink | None
    title: str
    gap: Decimal | None
    carries_over: SafeString
    add: SafeString


@dataclass(frozen=True, slots=True)
class Span:
    """A bar of the timeline in calendar years; `to_year` is None where it stays open."""

    label: str
    course: str
    from_year: int
    to_year: int | None


@dataclass(frozen=True, slots=True)
class Link:
    """A useful resource elsewhere."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class NarrativeSections:
    """The authored rows of an assessment, rendered and linked.

    `first_steps` are the survival steps as the page's head says them: without citations, whose
    places in the text are to be unique.
    """

    not_this_role: tuple[NotThis, ...]
    blind_spots: tuple[Titled, ...]
    survival_steps: tuple[Titled, ...]
    first_steps: tuple[Titled, ...]
    destinations: tuple[Destination, ...]
    spans: tuple[Span, ...]
    resources: tuple[Link, ...]


def narrative_sections(
    own: RoleLink, rows: Rows, roles: Catalogue, prose: Prose
) -> NarrativeSections:
    """Render the narrative rows; a role without a published page goes by its name alone."""
    kinds, uncited = rows.narrative, Prose({}, prose.quotes)
    return NarrativeSections(
        not_this_role=tuple(not_this(row, roles, prose) for row in kinds["not_this_role"]),
        blind_spots=tuple(titled(row, prose) for row in kinds["blind_spot"]),
        survival_steps=tuple(titled(row, prose) for row in kinds["survival_step"]),
        first_steps=tuple(titled(row, uncited) for row in kinds["survival_step"]),
        destinations=tuple(destination(own, row, roles, prose) for row in kinds["next_role"]),
        spans=tuple(span(row) for row in kinds["span"]),
        resources=tuple(Link(row.title, row.text) for row in kinds["resource"]),
    )


def titled(row: Narrative, prose: Prose) -> Titled:
    return Titled(row.title, prose.inline(row.text))


def not_this(row: Narrative, roles: Catalogue, prose: Prose) -> NotThis:
    role = roles.by_slug.get(row.slug)
    return NotThis(role, name_of(row, role), prose.inline(row.text))


def destination(own: RoleLink, row: Narrative, roles: Catalogue, prose: Prose) -> Destination:
    role = roles.by_slug.get(row.slug)
    gap = role.score - own.score if role else None
    return Destination(
        role, name_of(row, role), gap, prose.inline(row.text), prose.inline(row.more)
    )


def name_of(row: Narrative, role: RoleLink | None) -> str:
    return role.title if role else row.title or row.slug.replace("-", " ").capitalize()


def span(row: Narrative) -> Span:
    return Span(row.title, row.slug, int(row.text), int(row.more) if row.more else None)
