"""Which inputs of a score differ between two versions, one by one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.change import ChangePart
from assessments.scoring.inputs import AssessmentInputs, Component, TaskInput
from assessments.scoring.labels import Labelled

Figure = TaskInput | Decimal | int | None


@dataclass(frozen=True, slots=True)
class ChangedInput:
    """One input that differs; `name` is a task's key or a label, a figure is None where missing."""

    part: ChangePart
    name: str
    before: Figure
    after: Figure


def changed_inputs(
    previous: AssessmentInputs, current: AssessmentInputs
) -> tuple[ChangedInput, ...]:
    """Return the inputs that differ, in the formula's order; tasks that are gone come last."""
    compared = (
        (ChangePart.TASKS, _tasks(previous), _tasks(current)),
        (ChangePart.EVIDENCE, _labelled(previous.evidence), _labelled(current.evidence)),
        (ChangePart.BARRIERS, _labelled(previous.barriers), _labelled(current.barriers)),
        (ChangePart.GROWTH, _growth(previous), _growth(current)),
        (ChangePart.OVERRIDE, _override(previous), _override(current)),
    )
    return tuple(row for part, before, after in compared for row in _changed(part, before, after))


def _changed(
    part: ChangePart, before: Mapping[str, Figure], after: Mapping[str, Figure]
) -> Iterator[ChangedInput]:
    for name in dict.fromkeys([*after, *before]):
        if before.get(name) != after.get(name):
            yield ChangedInput(part, name, before.get(name), after.get(name))


def _tasks(inputs: AssessmentInputs) -> dict[str, TaskInput]:
    return {task.key: task for task in inputs.tasks}


def _labelled(rows: Mapping[Labelled, int]) -> dict[str, int]:
    return {kind.label: score for kind, score in rows.items()}


def _growth(inputs: AssessmentInputs) -> dict[str, int]:
    return {Component.GROWTH.label: inputs.growth}


def _override(inputs: AssessmentInputs) -> dict[str, Decimal]:
    return {ChangePart.OVERRIDE.label: inputs.override}
