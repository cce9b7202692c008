"""Who the dossier is about: the role's identity, its headline and its definition."""

from pydantic import model_validator

from .base import Section
from .fields import Finding, Flag, Prose, Slug, one_line, refuse, rows


class Specialism(Section):
    """A kind of work inside a sector."""

    is_one_line = True

    sector: one_line(100)
    name: one_line(100)


class RoleIdentity(Section):
    """What the role is called and where it belongs; the first specialism is the main one."""

    slug: Slug
    title: one_line(120)
    seniority: one_line(60)
    specialisms: rows(Specialism, low=1, high=2, unique="name")
    aliases: rows(one_line(120), high=12) = ()
    live_tracked: Flag


class Headline(Section):
    """The answer at the top of the page."""

    verdict: one_line(160)
    lead: Prose


class NotThisRole(Section):
    """A role often taken for this one: of the catalogue by slug, or any other by title."""

    is_one_line = True

    role: Slug | None = None
    title: one_line(120) | None = None
    why: one_line(300)

    @model_validator(mode="after")
    def name_it_once(self) -> "NotThisRole":
        """Want exactly one of slug and title."""
        if (self.role is None) == (self.title is None):
            raise refuse("Write either role (a slug of the catalogue) or title, one of the two.")
        return self


class Definition(Section):
    """What the role is, and what it is not."""

    finding: Finding
    primary_function: Prose
    not_this_role: rows(NotThisRole, high=8, unique="role") = ()
    experience_years: one_line(60)
    experience: Prose
    other_levels: Prose = ""
