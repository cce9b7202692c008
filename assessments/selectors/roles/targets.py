"""What to know of a role before moving to it: where it stands, and how its score has moved."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from assessments.models import Assessment
from assessments.scoring.zones import Zone, borderline, zone_of
from assessments.selectors.roles.links import RoleLink

COLUMNS = (
    *("pk", "variant__is_boundary_fragile", "role__score_changes__changed_at"),
    *("role__score_changes__previous__score", "role__score_changes__current__score"),
)


@dataclass(slots=True)
class Target:
    """A role to move to: whether its AI-driven outlook is fragile, and its moves, latest first."""

    is_boundary_fragile: bool = False
    moves: list[tuple[datetime, Decimal, Decimal]] = field(default_factory=list)


def targets(assessment_ids: Iterable[int]) -> dict[int, Target]:
    """Read what to know of the roles of some assessments (at least one), by their ids.

    One query.
    """
    found: dict[int, Target] = {}
    rows = Assessment.objects.filter(pk__in=list(assessment_ids))
    for pk, is_fragile, *move in rows.order_by("-role__score_changes__changed_at").values_list(
        *COLUMNS
    ):
        target = found.setdefault(pk, Target(bool(is_fragile)))
        _, before, after = move
        if before != after:
            target.moves.append(tuple(move))
    return found


def notes(own: RoleLink, role: RoleLink, target: Target) -> tuple[str, ...]:
    """Say honestly what a move to a role risks, and how its score has moved so far."""
    return tuple(_notes(own, role, target))


def _notes(own: RoleLink, role: RoleLink, target: Target) -> Iterator[str]:
    gained = role.score - own.score
    if gained < 0:
        zone = "" if role.zone is own.zone else f", from {own.zone.label} to {role.zone.label}"
        yield f"This move lowers the score by {-gained} points{zone}."
    elif not gained:
        yield "This move leaves the score where it is."
    if role.zone is not Zone.GREEN and gained > 0:
        yield f"It is a step up that stays short of Green: {role.title} is {role.zone.label}."
    if border := borderline(role.score):
        side = "below" if border.is_below else "above"
        line = border.beyond if border.is_below else zone_of(border.threshold)
        yield (
            f"{role.title} is borderline: {border.distance} {side} the line to {line.label}, so a "
            "small change may turn its colour."
        )
    if target.is_boundary_fragile:
        yield f"The AI-driven outlook of {role.title} is boundary-fragile: read strictly, it turns."
    yield _moved(role, target.moves)


def _moved(role: RoleLink, moves: list[tuple[datetime, Decimal, Decimal]]) -> str:
    if not moves:
        return f"The score of {role.title} has not moved since its first assessment."
    changed_at, before, after = moves[0]
    times = "once" if len(moves) == 1 else f"{len(moves)} times, last"
    day = f"{changed_at.day} {changed_at:%B %Y}"
    return f"The score of {role.title} has moved {times} on {day}, from {before} to {after}."
