"""Roles to add to a comparison by a link: those that the chosen ones send their readers to."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from assessments.models import NextRole, Role
from assessments.selectors.comparison.choosing import ROLES_MAX
from assessments.selectors.side_by_side import address_of

OFFERS_MAX = 5


@dataclass(frozen=True, slots=True)
class Offer:
    """A comparison that a link leads to."""

    text: str
    address: str


def offers(slugs: Sequence[str]) -> tuple[Offer, ...]:
    """Return roles to add to these, or pairs to begin with where there are none. Two queries."""
    if len(slugs) == ROLES_MAX:
        return ()
    pairs = next_pairs(slugs)
    titles = dict(
        Role.objects.published()
        .filter(slug__in={slug for pair in pairs for slug in pair})
        .values_list("slug", "title")
    )
    found = (offer(slugs, pair, titles) for pair in pairs if titles.keys() >= set(pair))
    return tuple({each.address: each for each in found if each}.values())[:OFFERS_MAX]


def next_pairs(slugs: Sequence[str]) -> list[tuple[str, str]]:
    """Return pairs of a role and one it leads to, of the chosen roles if there are any."""
    current = Q(
        assessment__published_at__isnull=False,
        assessment__superseded_at=None,
        assessment__role__withdrawn_at=None,
    )
    rows = NextRole.objects.filter(current).exclude(slug="")
    if slugs:
        rows = rows.filter(assessment__role__slug__in=slugs).exclude(slug__in=slugs)
    ordered = rows.order_by("position", "assessment__role__title")
    return list(ordered.values_list("assessment__role__slug", "slug")[: OFFERS_MAX * ROLES_MAX])


def offer(slugs: Sequence[str], pair: tuple[str, str], titles: dict[str, str]) -> Offer:
    own, target = pair
    if slugs:
        return Offer(titles[target], address_of([*slugs, target]))
    return Offer(f"{titles[own]} or {titles[target]}", address_of(sorted(pair)))
