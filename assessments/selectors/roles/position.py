"""Where a role stands among all published roles."""

from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.zones import zone_of
from assessments.selectors.distribution import Distribution
from assessments.selectors.roles.links import RoleLink


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A role near in score; `gap` is its score less this role's, in points."""

    role: RoleLink
    gap: Decimal
    is_self: bool


@dataclass(frozen=True, slots=True)
class Position:
    """The role among the others: counts, nearest neighbours, and the spread of every score.

    `tallies` hold score, zone and number of roles, this one counted at the score it has here.
    """

    lower: int
    higher: int
    equal: int
    neighbours: tuple[Neighbour, ...]
    tallies: tuple[tuple[Decimal, str, int], ...]

    @property
    def total(self) -> int:
        return self.lower + self.higher + self.equal + 1


def position(
    own: RoleLink, current: RoleLink | None, near: tuple[RoleLink, ...], spread: Distribution
) -> Position:
    """Place `own` among the published roles; scores are 0-100. No queries.

    `current` is the same role as it is counted in the spread, which an earlier version is not.
    """
    others = dict(spread.counted)
    if current and others.get(current.score):
        others[current.score] -= 1
    everyone = others | {own.score: others.get(own.score, 0) + 1}
    around = sorted((*near, own), key=lambda role: (role.score, role.slug == own.slug, role.title))
    return Position(
        lower=sum(number for score, number in others.items() if score < own.score),
        higher=sum(number for score, number in others.items() if score > own.score),
        equal=others.get(own.score, 0),
        neighbours=tuple(
            Neighbour(role, role.score - own.score, role.slug == own.slug) for role in around
        ),
        tallies=tuple(
            (score, zone_of(score).value, number)
            for score, number in sorted(everyone.items())
            if number
        ),
    )
