"""What the catalogue holds of published roles, worked out from their current assessments."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from assessments.models import (
    WHOLE_FIELD,
    Alias,
    Assessment,
    Barrier,
    EvidenceRow,
    RoleSpecialism,
    ScoreChange,
    SearchName,
    SearchText,
    Standing,
    Task,
    VariantCourse,
)
from assessments.scoring import rules
from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    Impact,
    TaskInput,
)
from assessments.scoring.sensitivity import sensitivity
from assessments.scoring.variant import Direction, direction_of
from assessments.selectors.search.words import FILLERS, name_key, plain_words, stored_words

COURSES = {
    Direction.SAFER: VariantCourse.SAFER,
    Direction.SAME: VariantCourse.SAME,
    Direction.RISKIER: VariantCourse.RISKIER,
}
TENTH = Decimal("0.1")
SIZE_STEP = 10**12  # ids of names: their number of words,
ALIAS_STEP = 10**11  # then titles before aliases, then the row's own id


class Move(NamedTuple):
    """The last change of a role's score, in points."""

    points: Decimal
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A role in the catalogue: where it stands, and the words it is found by."""

    standings: list[Standing]
    names: list[SearchName]
    text: SearchText


@dataclass(frozen=True, slots=True)
class Parts:
    """The rows of many roles by role, or by assessment, as read for their entries."""

    placements: dict[int, list[RoleSpecialism]]
    aliases: dict[int, list[Alias]]
    moves: dict[int, Move]
    tasks: dict[int, list[Task]]
    evidence: dict[int, list[EvidenceRow]]
    barriers: dict[int, list[Barrier]]


def entries(role_ids: Sequence[int]) -> list[Entry]:
    """Return the entries of those of the roles that are published. Seven queries."""
    current = Assessment.objects.current().filter(role__in=role_ids, role__withdrawn_at=None)
    versions = list(current.select_related("role", "variant").order_by("role_id"))
    parts = read_parts(versions)
    return [entry(version, parts) for version in versions]


def read_parts(versions: Sequence[Assessment]) -> Parts:
    roles = [version.role_id for version in versions]
    own = {"assessment__in": [version.pk for version in versions]}
    placements = RoleSpecialism.objects.filter(role__in=roles).select_related("specialism__sector")
    return Parts(
        placements=grouped(placements, "role_id"),
        aliases=grouped(Alias.objects.filter(role__in=roles), "role_id"),
        moves=last_moves(roles),
        tasks=grouped(Task.objects.filter(**own).order_by("position"), "assessment_id"),
        evidence=grouped(EvidenceRow.objects.filter(**own), "assessment_id"),
        barriers=grouped(Barrier.objects.filter(**own), "assessment_id"),
    )


def grouped(rows: Iterable, name: str) -> dict[int, list]:
    groups = defaultdict(list)
    for row in rows:
        groups[getattr(row, name)].append(row)
    return groups


def last_moves(role_ids: Sequence[int]) -> dict[int, Move]:
    changes = ScoreChange.objects.filter(role__in=role_ids).order_by("changed_at", "pk")
    columns = changes.values_list("role", "current__score", "previous__score", "changed_at")
    return {role: Move(now - then, at) for role, now, then, at in columns}


def entry(version: Assessment, parts: Parts) -> Entry:
    role = version.role
    aliases = parts.aliases[role.pk]
    placements = parts.placements[role.pk]
    tasks = parts.tasks[version.pk]
    columns = standing_columns(version, parts)
    return Entry(
        standings=[Standing(role=role, scope=scope, **columns) for scope in scopes(placements)],
        names=[
            search_name(role.title, role.pk, role_id=role.pk, is_title=True),
            *(search_name(a.text, a.pk, role_id=role.pk, is_title=False) for a in aliases),
        ],
        text=SearchText(role=role, words=definition_words(version, aliases, placements, tasks)),
    )


def scopes(placements: Iterable[RoleSpecialism]) -> list[str]:
    """Return every scope of a role: the whole field, its sectors and its specialisms."""
    found = {WHOLE_FIELD: None}
    for placement in placements:
        sector = placement.specialism.sector.slug
        found |= {sector: None, f"{sector}/{placement.specialism.slug}": None}
    return list(found)


def standing_columns(version: Assessment, parts: Parts) -> dict[str, object]:
    move = parts.moves.get(version.role_id, Move(Decimal(0), None))
    lines = (rules.YELLOW_FROM, rules.GREEN_FROM)
    return {
        "name": name_key(version.role.title),
        "level": version.role.seniority.partition("(")[0].strip(),
        "score": version.score,
        "sub_label": version.sub_label,
        "course": course(version),
        "assessed_on": version.assessed_on,
        "move": move.points,
        "swing": abs(move.points),
        "moved_at": move.at,
        "margin": min(abs(version.score - line) for line in lines),
        "fragility": fragility(version, parts),
    }


def course(version: Assessment) -> str:
    """Return where the AI-driven variant leads; empty without a variant."""
    variant = getattr(version, "variant", None)
    if variant is None:
        return ""
    if variant.score is None:
        return VariantCourse.NO_VERSION
    return COURSES[direction_of(variant.score - version.score)]


def fragility(version: Assessment, parts: Parts) -> Decimal:
    """Return the % of single steps from the inputs that land in another zone."""
    found = sensitivity(
        AssessmentInputs(
            tasks=tuple(
                TaskInput(task.key, task.share, task.score, Impact(task.impact))
                for task in parts.tasks[version.pk]
            ),
            evidence={
                EvidenceDimension(row.dimension): row.score for row in parts.evidence[version.pk]
            },
            barriers={BarrierKind(row.kind): row.score for row in parts.barriers[version.pk]},
            principles={},
            growth=version.growth_score,
            override=version.override_points or Decimal(0),
        )
    )
    return (100 * Decimal(len(found.crossing)) / len(found.steps)).quantize(TENTH)


def search_name(text: str, pk: int, *, role_id: int, is_title: bool) -> SearchName:
    words = stored_words(text)
    place = SIZE_STEP * len(plain_words(text)) + (0 if is_title else ALIAS_STEP)
    return SearchName(
        pk=place + pk, role_id=role_id, text=text, words=" ".join(words), is_title=is_title
    )


def definition_words(
    version: Assessment,
    aliases: Iterable[Alias],
    placements: Iterable[RoleSpecialism],
    tasks: Iterable[Task],
) -> str:
    """Return what a role is found by beside its names, each word once, in order."""
    specialisms = [placement.specialism for placement in placements]
    texts = [
        version.role.title,
        *(alias.text for alias in aliases),
        *(specialism.name for specialism in specialisms),
        *(specialism.sector.name for specialism in specialisms),
        version.finding_definition,
        version.primary_function,
        *(task.name for task in tasks),
    ]
    words = dict.fromkeys(word for text in texts for word in stored_words(text))
    return " ".join(word for word in words if word not in FILLERS)
