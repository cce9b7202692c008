"""Moving to another role: each target face to face with this one, task by task."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString

from assessments.models import Task
from assessments.prose import Prose
from assessments.scoring import transition as scoring
from assessments.scoring.inputs import Component, Impact, TaskInput
from assessments.selectors.roles.links import Catalogue, RoleLink
from assessments.selectors.roles.rows import Rows


@dataclass(frozen=True, slots=True)
class NamedTask:
    """A task by name with its share in % of working time."""

    name: str
    share: Decimal


@dataclass(frozen=True, slots=True)
class Transition:
    """One target role: what moving there gains and changes, with the tasks by name."""

    target: RoleLink
    result: scoring.Transition
    carries_over: SafeString
    add: SafeString
    lost: tuple[NamedTask, ...]
    gained: tuple[NamedTask, ...]
    ai_proof: tuple[NamedTask, ...]


def transitions(
    own: RoleLink, rows: Rows, roles: Catalogue, prose: Prose
) -> tuple[Transition, ...]:
    """Return the published targets of an assessment, the most points gained first."""
    next_roles = [row for row in rows.narrative["next_role"] if row.slug in roles.by_slug]
    own_side, own_names = side(own, rows.tasks), names(rows.tasks)
    found = []
    for row in next_roles:
        target = roles.by_slug[row.slug]
        target_tasks = rows.tasks_elsewhere[target.assessment_id]
        result = scoring.transition(own_side, side(target, target_tasks))
        found.append(
            Transition(
                target=target,
                result=result,
                carries_over=prose.inline(row.text),
                add=prose.inline(row.more),
                lost=named(result.tasks_lost, own_names),
                gained=named(result.tasks_gained, names(target_tasks)),
                ai_proof=named(result.ai_proof, names(target_tasks)),
            )
        )
    return tuple(sorted(found, key=lambda move: -move.result.points_gained))


def side(role: RoleLink, tasks: Sequence[Task]) -> scoring.Side:
    """Return one of the two roles as the method compares it."""
    return scoring.Side(
        title=role.title,
        score=role.score,
        tasks=tuple(
            TaskInput(task.key, task.share, task.score, Impact(task.impact)) for task in tasks
        ),
        components={
            Component.RESISTANCE: role.task_resistance,
            Component.EVIDENCE: Decimal(role.evidence_total),
            Component.BARRIERS: Decimal(role.barriers_total),
            Component.PROTECTIVE: Decimal(role.protective_total),
            Component.GROWTH: Decimal(role.growth),
        },
    )


def names(tasks: Sequence[Task]) -> dict[str, str]:
    return {task.key: task.name for task in tasks}


def named(tasks: Sequence[TaskInput], names: Mapping[str, str]) -> tuple[NamedTask, ...]:
    return tuple(NamedTask(names[task.key], task.share) for task in tasks)
