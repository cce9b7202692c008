"""Moving to another role: each target face to face with this one, task by task."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString

from assessments.models import Task
from assessments.prose import Prose
from assessments.scoring import transition as scoring
from assessments.scoring.inputs import Component, TaskInput
from assessments.selectors.inputs import task_inputs
from assessments.selectors.roles.links import Catalogue, RoleLink
from assessments.selectors.roles.rows import Rows
from assessments.selectors.roles.targets import Target, notes, targets
from assessments.selectors.side_by_side import address_of, component_value


@dataclass(frozen=True, slots=True)
class NamedTask:
    """A task by name with its share in % of working time."""

    name: str
    share: Decimal


@dataclass(frozen=True, slots=True)
class Duel:
    """One component of both roles, printed, and which of them wins it."""

    name: str
    own: str
    target: str
    own_wins: bool
    target_wins: bool


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
    components: tuple[Duel, ...]
    notes: tuple[str, ...]
    comparison: str

    @property
    def is_loss(self) -> bool:
        return self.result.points_gained < 0


def transitions(
    own: RoleLink, rows: Rows, roles: Catalogue, prose: Prose
) -> tuple[Transition, ...]:
    """Return the published targets of an assessment, the most points gained first. One query."""
    known = targets([own.assessment_id, *rows.tasks_elsewhere])
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
                components=tuple(duel(pair) for pair in result.components),
                notes=notes(own, target, known.get(target.assessment_id, Target())),
                comparison=address_of([own.slug, target.slug]),
            )
        )
    return tuple(sorted(found, key=lambda move: -move.result.points_gained))


def side(role: RoleLink, tasks: Sequence[Task]) -> scoring.Side:
    """Return one of the two roles as the method compares it."""
    return scoring.Side(
        title=role.title,
        score=role.score,
        tasks=task_inputs(tasks),
        components={
            Component.RESISTANCE: role.task_resistance,
            Component.EVIDENCE: Decimal(role.evidence_total),
            Component.BARRIERS: Decimal(role.barriers_total),
            Component.PROTECTIVE: Decimal(role.protective_total),
            Component.GROWTH: Decimal(role.growth),
        },
    )


def duel(pair: scoring.ComponentPair) -> Duel:
    own, target = (component_value(pair.component, value) for value in (pair.own, pair.target))
    return Duel(pair.component.label, own, target, pair.own_wins, pair.target_wins)


def names(tasks: Sequence[Task]) -> dict[str, str]:
    return {task.key: task.name for task in tasks}


def named(tasks: Sequence[TaskInput], names: Mapping[str, str]) -> tuple[NamedTask, ...]:
    return tuple(NamedTask(names[task.key], task.share) for task in tasks)
