"""Where a role stands among all published roles."""

from dataclasses import dataclass
from decimal import Decimal

from assessments.selectors.roles.links import Catalogue, RoleLink

NEIGHBOURS_EACH_SIDE = 2


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A role near in score; `gap` is its score less this role's, in points."""

    role: RoleLink
    gap: Decimal
    is_self: bool


@dataclass(frozen=True, slots=True)
class Position:
    """The role among the others: counts, nearest neighbours, and every score for the strip."""

    lower: int
    higher: int
    equal: int
    neighbours: tuple[Neighbour, ...]
    scores: tuple[tuple[Decimal, str], ...]

    @property
    def total(self) -> int:
        return self.lower + self.higher + self.equal + 1


def position(own: RoleLink, roles: Catalogue) -> Position:
    """Place `own` among the published roles; scores are 0-100. No queries."""
    others = [role for role in roles.roles if role.slug != own.slug]
    below = [role for role in others if role.score < own.score]
    equal = [role for role in others if role.score == own.score]
    above = [role for role in others if role.score > own.score]
    around = [
        *below[-NEIGHBOURS_EACH_SIDE:],
        *equal[:NEIGHBOURS_EACH_SIDE],
        own,
        *above[:NEIGHBOURS_EACH_SIDE],
    ]
    return Position(
        lower=len(below),
        higher=len(above),
        equal=len(equal),
        neighbours=tuple(
            Neighbour(role, role.score - own.score, role.slug == own.slug) for role in around
        ),
        scores=tuple((role.score, role.zone.value) for role in (*others, own)),
    )
