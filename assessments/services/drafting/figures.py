"""Scores an unfinished draft as far as it goes, by the same scoring that publishes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from assessments.scoring import rules
from assessments.scoring.arithmetic import is_in_tenths
from assessments.scoring.checks import override_size_problem
from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    Impact,
    PrincipleKind,
    TaskInput,
)
from assessments.scoring.scored import ScoredAssessment, score
from assessments.selectors.roles.flip import Flip, flip
from assessments.selectors.words import counted

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """What an unfinished draft comes to: share_total in %, no score before that is 100.

    `gaps` says what is not scored yet and counts as 0.
    """

    share_total: Decimal
    scored: ScoredAssessment | None
    flip: Flip | None
    gaps: tuple[str, ...]


def figures_of(data: Data) -> Figures:
    """Return what the values of a draft come to so far. No queries."""
    tasks = scored_tasks(data.get("tasks"))
    total = sum((task.share for task in tasks), Decimal(0))
    if total != rules.SHARES_TOTAL:
        return Figures(total, None, None, ())
    groups = (
        ("evidence", EvidenceDimension, rules.EVIDENCE_ROW_MIN, rules.EVIDENCE_ROW_MAX),
        ("barriers", BarrierKind, rules.BARRIER_ROW_MIN, rules.BARRIER_ROW_MAX),
        ("principles", PrincipleKind, rules.PRINCIPLE_ROW_MIN, rules.PRINCIPLE_ROW_MAX),
    )
    found = {name: scores(data, name, kinds, low, high) for name, kinds, low, high in groups}
    growth = whole(group(data, "growth").get("score"), rules.GROWTH_MIN, rules.GROWTH_MAX)
    rows = {name: {kind: value or 0 for kind, value in row.items()} for name, row in found.items()}
    inputs = AssessmentInputs(tasks, growth=growth or 0, override=override(data), **rows)
    return Figures(total, score(inputs), flip(inputs), tuple(gaps(found, growth)))


def scored_tasks(rows: Any) -> tuple[TaskInput, ...]:
    """Return the tasks that have both a share and a score, whatever else they lack."""
    found = [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
    return tuple(
        TaskInput(str(number), Decimal(row["share"]), row["score"], impact(row))
        for number, row in enumerate(found)
        if is_share(row.get("share"))
        and whole(row.get("score"), rules.TASK_SCORE_MIN, rules.TASK_SCORE_MAX)
    )


def is_share(value: Any) -> bool:
    is_figure = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return is_figure and 0 < value <= rules.SHARES_TOTAL and is_in_tenths(Decimal(value))


def impact(row: Data) -> Impact:
    value = row.get("impact")
    return Impact(value) if value in set(Impact) else Impact.AUGMENTATION


def scores(data: Data, name: str, kinds: type, low: int, high: int) -> dict[Any, int | None]:
    rows = group(data, name)
    return {kind: whole(group(rows, kind).get("score"), low, high) for kind in kinds}


def group(data: Data, name: str) -> Data:
    found = data.get(name)
    return found if isinstance(found, Mapping) else {}


def whole(value: Any, low: int, high: int) -> int | None:
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return value if is_whole and low <= value <= high else None


def override(data: Data) -> Decimal:
    points = group(data, "override").get("points")
    if not isinstance(points, int | Decimal) or isinstance(points, bool):
        return Decimal(0)
    return Decimal(0) if override_size_problem(Decimal(points)) else Decimal(points)


def gaps(found: Mapping[str, Mapping[Any, int | None]], growth: int | None) -> Iterator[str]:
    """Yield what is not scored yet, in words."""
    for name, rows in found.items():
        if missing := sum(value is None for value in rows.values()):
            yield f"{counted(missing, 'row')} of {name}"
    if growth is None:
        yield "AI growth"
