"""Moving from the first role of a pair to the second, task by task."""

from dataclasses import dataclass

from assessments.models import Task
from assessments.scoring import transition as scoring
from assessments.selectors.comparison.contenders import Contender
from assessments.selectors.roles.transitions import NamedTask, named, names


@dataclass(frozen=True, slots=True)
class Moving:
    """What a move from one role to the other takes away and brings, with the tasks by name."""

    result: scoring.Transition
    lost: tuple[NamedTask, ...]
    gained: tuple[NamedTask, ...]
    ai_proof: tuple[NamedTask, ...]


def moving(own: Contender, target: Contender) -> Moving:
    """Return what moving from one role to the other changes. No queries."""
    result = scoring.transition(own.side, target.side)
    own_names, target_names = names(tasks_of(own)), names(tasks_of(target))
    return Moving(
        result=result,
        lost=named(result.tasks_lost, own_names),
        gained=named(result.tasks_gained, target_names),
        ai_proof=named(result.ai_proof, target_names),
    )


def tasks_of(role: Contender) -> list[Task]:
    return list(role.assessment.tasks.all())
