"""What a reassessment changed since a mix was made, in words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from assessments.models import Assessment, Task
from assessments.scoring.arithmetic import plain
from assessments.selectors.personal.mix import SHARE, Tasks, readable, share_of

NUMBER = re.compile(r"[1-9]\d{0,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Since:
    """The version that a mix was made with, and a sentence on each thing that is different now."""

    number: int
    changes: tuple[str, ...]


def tasks_then(current: Assessment, number: str) -> Tasks | None:
    """Return the tasks of the version that an address names, empty if it was never published.

    None for the current version and where none is named. One query for any other version.
    """
    if number in {"", str(current.number)}:
        return None
    if not NUMBER.fullmatch(number):
        return {}
    rows = Task.objects.filter(
        assessment__role=current.role_id,
        assessment__number=number,
        assessment__published_at__isnull=False,
    )
    return {task.key: task for task in rows.select_related("assessment")}


def since(then: Tasks, now: Tasks, current: Assessment, given: Mapping[str, str]) -> Since:
    """Tell the tasks of two versions apart, and their scores. No queries."""
    before = next(iter(then.values())).assessment
    changes = (score_change(before, current), *task_changes(then, now, given))
    return Since(before.number, changes)


def score_change(before: Assessment, current: Assessment) -> str:
    if before.score == current.score:
        return f"The role’s published score is {current.score}, as it was then."
    return f"The role’s published score was {before.score} and is {current.score}."


def task_changes(then: Tasks, now: Tasks, given: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for each task that is new, gone, renamed or scored differently."""
    if then.keys() == now.keys() and not any(differences(then[key], now[key]) for key in now):
        yield "Its tasks and their scores are the same."
    for key, task in now.items():
        if key not in then:
            yield f"New: {task.name}. It counts 0% until you give it a share."
        elif told := differences(then[key], task):
            yield f"{then[key].name}: {', '.join(told)}."
    for key, task in then.items():
        if key not in now:
            yield f"Gone: {task.name}{given_share(given.get(SHARE + key, ''))}."


def differences(before: Task, now: Task) -> list[str]:
    told = []
    if before.name != now.name:
        told.append(f"now called {now.name}")
    if before.score != now.score:
        told.append(f"scored {before.score} then and {now.score} now")
    if before.impact != now.impact:
        then_, now_ = (task.get_impact_display().lower() for task in (before, now))
        told.append(f"{then_} then and {now_} now")
    return told


def given_share(typed: str) -> str:
    share: Decimal | None = share_of(readable(typed))
    return f", to which you gave {plain(share)}%" if share else ""
