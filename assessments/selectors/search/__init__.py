"""Finding a role by what a visitor types or mistypes."""

from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

from assessments.models import Alias
from assessments.selectors.roles.links import RoleLink, catalogue

LIKENESS_LEAST = 70


@dataclass(frozen=True, slots=True)
class Match:
    """A role that was found, and the alias it was found by where that was not its title."""

    role: RoleLink
    alias: str


def find_roles(text: str, *, limit: int | None = None) -> list[Match]:
    """Return the published roles whose title or an alias is like `text`, the likest first.

    All of them by title when `text` is empty. Two queries.
    """
    names = role_names()
    if not text.strip():
        own = [Match(role, "") for name, role in names if name == role.title]
        return sorted(own, key=lambda match: match.role.title.casefold())[:limit]
    found = process.extract(
        text,
        [name for name, _ in names],
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=LIKENESS_LEAST,
        limit=None,
    )
    best: dict[str, Match] = {}
    for name, _likeness, index in found:
        role = names[index][1]
        best.setdefault(role.slug, Match(role, "" if name == role.title else name))
    return list(best.values())[:limit]


def role_names() -> list[tuple[str, RoleLink]]:
    """Return every name a published role goes by, its title first, with the role."""
    roles = catalogue().by_slug
    aliases = Alias.objects.order_by("position").values_list("text", "role__slug")
    titles = {role.slug: (role.title, role) for role in roles.values()}
    return [*titles.values(), *((text, roles[slug]) for text, slug in aliases if slug in roles)]
