"""What the catalogue holds of published roles, worked out from their current assessments."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, Value

from assessments.models import (
    WHOLE_FIELD,
    Alias,
    Assessment,
    NameKind,
    NotThisRole,
    RoleSpecialism,
    ScoreChange,
    SearchName,
    SearchText,
    Standing,
    Task,
    VariantCourse,
)
from assessments.scoring import rules
from assessments.scoring.composite import composite
from assessments.scoring.inputs import ScoredTime
from assessments.scoring.sensitivity import sensitivity_of
from assessments.scoring.variant import Direction, direction_of
from assessments.selectors.search.words import FILLERS, name_key, plain_words, stored_words

COURSES = {
    Direction.SAFER: VariantCourse.SAFER,
    Direction.SAME: VariantCourse.SAME,
    Direction.RISKIER: VariantCourse.RISKIER,
}
TENTH = Decimal("0.1")
PRONOUN = re.compile(r"\b[Ii]t\b")  # in prose; in capitals it is information technology
# Ids of names: the role's own first, then their number of words, then the kind and the row's id.
SIZE_STEP = 10**12
KIND_STEP = {NameKind.TITLE: 0, NameKind.ALIAS: 10**11, NameKind.OTHER: 10**15}


@dataclass(frozen=True, slots=True)
class Entries:
    """What the catalogue holds of some roles: where they stand, and what they are found by."""

    standings: list[Standing] = field(default_factory=list)
    names: list[SearchName] = field(default_factory=list)
    texts: list[SearchText] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the entries of one role are made of: its current version and rows of columns."""

    version: Assessment
    names: Sequence[Any]
    places: Sequence[Any]
    tasks: Sequence[Any]

    @property
    def aliases(self) -> list[str]:
        return [row.name for row in self.names if row.kind == NameKind.ALIAS]


def entries(role_ids: Sequence[int]) -> Entries:
    """Return the entries of those of the roles that are published. Four queries."""
    found = Entries()
    for parts in read(role_ids):
        found.standings.extend(standings(parts))
        found.names.extend(names(parts))
        found.texts.append(SearchText(role=parts.version.role, words=definition_words(parts)))
    return found


def read(role_ids: Sequence[int]) -> Iterator[Parts]:
    current = Assessment.objects.current().filter(role__in=role_ids, role__withdrawn_at=None)
    versions = list(with_last_move(current).select_related("role", "variant").order_by("role"))
    roles = [version.role_id for version in versions]
    own_tasks = Task.objects.filter(assessment__in=[version.pk for version in versions])
    found = names_beside(versions)
    places = by_owner(
        RoleSpecialism.objects.filter(role__in=roles),
        *("role_id", "specialism__slug", "specialism__name"),
        *("specialism__sector__slug", "specialism__sector__name"),
    )
    tasks = by_owner(own_tasks, "assessment_id", "key", "name", "share", "score")
    for version in versions:
        own = found[version.role_id], places[version.role_id], tasks[version.pk]
        yield Parts(version, *own)


def with_last_move(versions: QuerySet[Assessment]) -> QuerySet[Assessment]:
    """Add the score before the last change of the role's, and when that was."""
    last = ScoreChange.objects.filter(role=OuterRef("role")).order_by("-changed_at", "-pk")
    return versions.annotate(
        moved_from=Subquery(last.values("previous__score")[:1]),
        moved_at=Subquery(last.values("changed_at")[:1]),
    )


def names_beside(versions: Sequence[Assessment]) -> dict[int, list[Any]]:
    """Read what else each role is called, and the jobs it is told from, in order. One query."""
    aliases = Alias.objects.filter(role__in=[version.role_id for version in versions])
    others = NotThisRole.objects.filter(assessment__in=versions, slug="")
    rows = named(aliases, NameKind.ALIAS, owner="role_id", name="text").union(
        named(others, NameKind.OTHER, owner="assessment__role_id", name="title"), all=True
    )
    return grouped(rows.order_by("kind", "position", "pk"))


def named(rows: QuerySet, kind: NameKind, *, owner: str, name: str) -> QuerySet:
    columns = {"owner": F(owner), "kind": Value(kind.value), "name": F(name)}
    fields = (*columns, "position", "pk")
    return rows.order_by().annotate(**columns).values_list(*fields, named=True)


def by_owner(rows: QuerySet, owner: str, *columns: str) -> dict[int, list[Any]]:
    """Read columns of rows by what the rows belong to, in their order. One query."""
    return grouped(rows.order_by("position").values_list(owner, *columns, named=True))


def grouped(rows: Iterable[Any]) -> dict[int, list[Any]]:
    """Return rows by their first column."""
    groups = defaultdict(list)
    for row in rows:
        groups[row[0]].append(row)
    return groups


def standings(parts: Parts) -> list[Standing]:
    columns = standing_columns(parts.version, parts.tasks)
    role = parts.version.role
    return [Standing(role=role, scope=scope, **columns) for scope in scopes(parts.places)]


def scopes(places: Iterable[Any]) -> list[str]:
    """Return every scope of a role: the whole field, its sectors and its specialisms."""
    found = {WHOLE_FIELD: None}
    for place in places:
        sector = place.specialism__sector__slug
        found |= {sector: None, f"{sector}/{place.specialism__slug}": None}
    return list(found)


def standing_columns(version: Assessment, tasks: Sequence[ScoredTime]) -> dict[str, object]:
    lines = (rules.YELLOW_FROM, rules.GREEN_FROM)
    move = Decimal(0) if version.moved_from is None else version.score - version.moved_from
    return {
        "name": name_key(version.role.title),
        "level": version.role.seniority.partition("(")[0].strip(),
        "score": version.score,
        "sub_label": version.sub_label,
        "course": course(version),
        "assessed_on": version.assessed_on,
        "move": move,
        "swing": abs(move),
        "moved_at": version.moved_at,
        "margin": min(abs(version.score - line) for line in lines),
        "fragility": fragility(version, tasks),
    }


def course(version: Assessment) -> str:
    """Return where the AI-driven variant leads; empty without a variant."""
    variant = getattr(version, "variant", None)
    if variant is None:
        return ""
    if variant.score is None:
        return VariantCourse.NO_VERSION
    return COURSES[direction_of(variant.score - version.score)]


def fragility(version: Assessment, tasks: Sequence[ScoredTime]) -> Decimal:
    """Return the % of single steps from the inputs that land in another zone."""
    start = composite(
        task_resistance=version.task_resistance,
        evidence=version.evidence_total,
        barriers=version.barriers_total,
        growth=version.growth_score,
        override=version.override_points or 0,
    )
    found = sensitivity_of(start, tasks)
    return (100 * Decimal(len(found.crossing)) / len(found.steps)).quantize(TENTH)


def names(parts: Parts) -> Iterator[SearchName]:
    role = parts.version.role
    yield search_name(role.title, role.pk, role_id=role.pk, kind=NameKind.TITLE)
    for row in parts.names:
        yield search_name(row.name, row.pk, role_id=role.pk, kind=NameKind(row.kind))


def search_name(text: str, pk: int, *, role_id: int, kind: NameKind) -> SearchName:
    words = stored_words(text)
    place = SIZE_STEP * len(plain_words(text)) + KIND_STEP[kind]
    return SearchName(pk=place + pk, role_id=role_id, text=text, words=" ".join(words), kind=kind)


def definition_words(parts: Parts) -> str:
    """Return what a role is found by beside its names, each word once, in order."""
    prose = (parts.version.finding_definition, parts.version.primary_function)
    texts = [
        parts.version.role.title,
        *parts.aliases,
        *(place.specialism__name for place in parts.places),
        *(place.specialism__sector__name for place in parts.places),
        *(PRONOUN.sub(" ", text) for text in prose),
        *(task.name for task in parts.tasks),
    ]
    words = dict.fromkeys(word for text in texts for word in stored_words(text))
    return " ".join(word for word in words if word not in FILLERS)
