"""Suggestions while a job title is typed."""

from dataclasses import dataclass

from assessments.selectors.listing import RoleLine, lines_of
from assessments.selectors.search.finding import Match, search

SUGGESTIONS = 7


@dataclass(frozen=True, slots=True)
class FoundRole:
    """A role that was found, and how."""

    role: RoleLine
    match: Match


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Roles that a text may mean, the likeliest first."""

    text: str
    found: tuple[FoundRole, ...]
    is_miss: bool


def suggestions(text: str, *, limit: int = SUGGESTIONS) -> Suggestions:
    """Return what a text may mean; without a role of such a name, what is near. 1 to 6 queries."""
    result = search(text, limit=limit, only_names=True)
    roles = lines_of(match.role_id for match in result.matches) if result.matches else {}
    found = (FoundRole(roles[m.role_id], m) for m in result.matches if m.role_id in roles)
    return Suggestions(text, tuple(found), result.is_miss)
