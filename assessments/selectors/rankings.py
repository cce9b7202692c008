"""Rankings: the roles at either end of the field, and those that move or may move."""

from dataclasses import dataclass

from django.urls import reverse

from assessments.models import WHOLE_FIELD, Standing
from assessments.selectors.listing import RoleLine, lines

FIRST = 5  # roles of each ranking on the page of all
SHOWN = 50  # roles on a ranking's own page


@dataclass(frozen=True, slots=True)
class Order:
    """What a ranking sorts by, and the words for it; `empty` is said where it has no role."""

    title: str
    finding: str
    column: str
    descends: bool
    empty: str = "No role has been published yet."


ORDERS = {
    "most-protected": Order(
        "Most protected",
        "The jobs that AI has the hardest time with.",
        "score",
        True,
    ),
    "most-at-risk": Order(
        "Most at risk",
        "The jobs that AI is nearest to doing by itself.",
        "score",
        False,
    ),
    "biggest-movers": Order(
        "Biggest movers",
        "The scores that moved most when they were last changed.",
        "swing",
        True,
        "No score has moved yet.",
    ),
    "most-borderline": Order(
        "Most borderline",
        "The scores that stand closest to a line between two zones.",
        "margin",
        False,
    ),
    "most-fragile": Order(
        "Most fragile",
        "The verdicts that the most single judgements could overturn.",
        "fragility",
        True,
        "No single judgement would overturn a verdict.",
    ),
}


@dataclass(frozen=True, slots=True)
class Ranking:
    """One ranking with its first roles."""

    name: str
    order: Order
    roles: tuple[RoleLine, ...]

    @property
    def url(self) -> str:
        return reverse("assessments:ranking", args=[self.name])


def rankings() -> tuple[Ranking, ...]:
    """Return every ranking that has roles, with its first ones. A query for each."""
    found = (ranking(name, limit=FIRST) for name in ORDERS)
    return tuple(one for one in found if one.roles)


def ranking(name: str, *, limit: int = SHOWN) -> Ranking:
    """Return the first roles of a ranking; raises KeyError where there is none. One query."""
    order = ORDERS[name]
    sign = "-" if order.descends else ""
    roles = Standing.objects.filter(scope=WHOLE_FIELD)
    if order.column == "swing":
        roles = roles.filter(swing__gt=0)
    if order.column == "fragility":
        roles = roles.filter(fragility__gt=0)
    ordered = roles.order_by(f"{sign}{order.column}", f"{sign}role_id")
    return Ranking(name, order, tuple(lines(ordered[:limit])))
