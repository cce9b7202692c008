"""Who the dossier is about: the role's identity, its headline and its definition."""

from .base import Section
from .fields import Finding, Flag, Prose, Slug, one_line, rows
from .other_role import OtherRole


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
    specialisms: rows(Specialism, low=1, high=2)
    aliases: rows(one_line(120), high=12, unique="alias") = ()
    live_tracked: Flag


class Headline(Section):
    """The answer at the top of the page."""

    verdict: one_line(160)
    lead: Prose


class NotThisRole(OtherRole):
    """A role often taken for this one."""

    why: one_line(300)


class Definition(Section):
    """What the role is, and what it is not."""

    finding: Finding
    primary_function: Prose
    not_this_role: rows(NotThisRole, high=8, unique="name") = ()
    experience_years: one_line(60)
    experience: Prose
    other_levels: Prose = ""
