"""The methodology page: the method worked through on its example, and since when it is in use."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import Count, Min, Q

from assessments.models import Assessment, Role
from assessments.scoring import rules
from assessments.scoring.composite import Composite, composite
from assessments.scoring.example import (
    EXAMPLE,
    EXAMPLE_SLUG,
    EXAMPLE_TASKS,
    PUBLISHED_ELSEWHERE,
    PublishedFigures,
)
from assessments.scoring.inputs import (
    BarrierKind,
    Component,
    EvidenceDimension,
    Impact,
    PrincipleKind,
    TaskInput,
)
from assessments.scoring.scored import ScoredAssessment, score
from assessments.scoring.versions import METHOD_HISTORY, MethodVersion
from assessments.scoring.zones import Zone, quick_screen
from assessments.selectors.roles.flip import Flip, flip

GROWTHS = tuple(range(rules.GROWTH_MIN, rules.GROWTH_MAX + 1))


@dataclass(frozen=True, slots=True)
class ExampleTask:
    """A task of the worked example by its name; weighted = share x score, in points."""

    name: str
    task: TaskInput
    weighted: Decimal


@dataclass(frozen=True, slots=True)
class ScreenRow:
    """Protective totals from `low` to `high`, and by growth the zone that they predict."""

    low: int
    high: int
    zones: tuple[tuple[int, Zone], ...]


@dataclass(frozen=True, slots=True)
class VersionInUse:
    """A version of the method, when it first made a score, and how many current ones it made."""

    version: MethodVersion
    since: datetime | None
    scores: int


@dataclass(frozen=True, slots=True)
class MethodologyPage:
    """What the methodology page computes; `worst` and `best` are the ends of the formula."""

    tasks: tuple[ExampleTask, ...]
    scored: ScoredAssessment
    flip: Flip
    example_is_published: bool
    worst: Composite
    best: Composite
    screen: tuple[ScreenRow, ...]
    versions: tuple[VersionInUse, ...]

    @property
    def growths(self) -> tuple[int, ...]:
        return GROWTHS

    @property
    def published(self) -> tuple[PublishedFigures, ...]:
        return PUBLISHED_ELSEWHERE

    @property
    def kinds(self) -> dict[str, tuple]:
        """The rows of the inputs that have a fixed list of them, and the components."""
        return {
            "impacts": tuple(Impact),
            "evidence": tuple(EvidenceDimension),
            "barriers": tuple(BarrierKind),
            "principles": tuple(PrincipleKind),
            "components": tuple(Component),
            "zones": tuple(reversed(Zone)),
        }


def methodology_page() -> MethodologyPage:
    """Return the methodology page's content. Two queries."""
    return MethodologyPage(
        tasks=tuple(
            ExampleTask(row[1], task, task.share * task.score / rules.SHARES_TOTAL)
            for row, task in zip(EXAMPLE_TASKS, EXAMPLE.tasks, strict=True)
        ),
        scored=score(EXAMPLE),
        flip=flip(EXAMPLE),
        example_is_published=Role.objects.published().filter(slug=EXAMPLE_SLUG).exists(),
        worst=composite(
            task_resistance=rules.RESISTANCE_MIN,
            evidence=rules.EVIDENCE_MIN,
            barriers=rules.BARRIERS_MIN,
            growth=rules.GROWTH_MIN,
        ),
        best=composite(
            task_resistance=rules.RESISTANCE_MAX,
            evidence=rules.EVIDENCE_MAX,
            barriers=rules.BARRIERS_MAX,
            growth=rules.GROWTH_MAX,
        ),
        screen=screen_rows(),
        versions=versions_in_use(),
    )


def screen_rows() -> tuple[ScreenRow, ...]:
    """Return the quick screen as a table: neighbouring totals that predict the same are one row."""
    rows: list[ScreenRow] = []
    for total in range(rules.PROTECTIVE_MIN, rules.PROTECTIVE_MAX + 1):
        zones = tuple((growth, quick_screen(total, growth)) for growth in GROWTHS)
        start = rows.pop().low if rows and rows[-1].zones == zones else total
        rows.append(ScreenRow(start, total, zones))
    return tuple(rows)


def versions_in_use() -> tuple[VersionInUse, ...]:
    """Return the versions of the method, the newest first, with their use. One query."""
    used = {
        number: (since, current)
        for number, since, current in Assessment.objects.published()
        .values_list("method_version")
        .annotate(since=Min("published_at"), current=Count("pk", filter=Q(superseded_at=None)))
        .order_by("method_version")
    }
    return tuple(
        VersionInUse(version, *used.get(version.number, (None, 0))) for version in METHOD_HISTORY
    )
