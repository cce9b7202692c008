"""The search as the pages of roles read it."""

from dataclasses import dataclass

from assessments.selectors.roles.links import RoleLink, catalogue
from assessments.selectors.search.finding import Means, search


@dataclass(frozen=True, slots=True)
class FoundRole:
    """A role that was found, and the alias it was found by where that was not its title."""

    role: RoleLink
    alias: str


def find_roles(text: str, *, limit: int | None = None) -> list[FoundRole]:
    """Return the published roles that a text asks for; all of them by title when it is empty."""
    from assessments.models import Role

    roles = catalogue().by_slug
    if not text.strip():
        own = {role.slug: role for role in roles.values()}.values()
        return [FoundRole(r, "") for r in sorted(own, key=lambda r: r.title.casefold())][:limit]
    matches = search(text, limit=limit or 100).matches
    slugs = dict(Role.objects.values_list("pk", "slug"))
    return [
        FoundRole(roles[slugs[m.role_id]], m.name if m.means is Means.ALIAS else "")
        for m in matches
    ]
