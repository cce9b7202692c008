"""Moving from one role to another: what it gains and what changes (method.md, Transition)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from assessments.scoring.arithmetic import exactly, plain
from assessments.scoring.breakdown import WorkImpact, work_impact
from assessments.scoring.inputs import Component, Impact, TaskInput
from assessments.scoring.scored import ScoredAssessment


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two roles: title, published score, tasks and the five components."""

    title: str
    score: Decimal
    tasks: tuple[TaskInput, ...]
    components: Mapping[Component, Decimal]

    @classmethod
    def of(cls, title: str, scored: ScoredAssessment) -> Self:
        """Take a side from a scored assessment."""
        composite = scored.composite
        components = {
            Component.RESISTANCE: composite.task_resistance,
            Component.EVIDENCE: Decimal(composite.evidence_total),
            Component.BARRIERS: Decimal(composite.barriers_total),
            Component.PROTECTIVE: Decimal(scored.inputs.protective_total),
            Component.GROWTH: Decimal(composite.growth),
        }
        return cls(title, composite.score, scored.inputs.tasks, components)


@dataclass(frozen=True, slots=True)
class ComponentPair:
    """One component of both roles."""

    component: Component
    own: Decimal
    target: Decimal

    @property
    def own_wins(self) -> bool:
        return self.own > self.target

    @property
    def target_wins(self) -> bool:
        return self.target > self.own

    @property
    def is_tie(self) -> bool:
        return self.own == self.target


@dataclass(frozen=True, slots=True)
class Transition:
    """The way from one role to another.

    `points_gained` may be negative; shares are in % of working time. `tasks_lost` are the own
    displaced tasks, `tasks_gained` the target's augmented ones, `ai_proof` the target's that AI
    is not involved in. A tie of a component counts for neither side.
    """

    points_gained: Decimal
    own_shares: WorkImpact
    target_shares: WorkImpact
    tasks_lost: tuple[TaskInput, ...]
    tasks_gained: tuple[TaskInput, ...]
    ai_proof: tuple[TaskInput, ...]
    components: tuple[ComponentPair, ...]
    own_wins: int
    target_wins: int
    summary: str


@exactly
def transition(own: Side, target: Side) -> Transition:
    """Return what moving from one role to another gains and changes."""
    own_shares, target_shares = work_impact(own.tasks), work_impact(target.tasks)
    pairs = tuple(
        ComponentPair(component, own.components[component], target.components[component])
        for component in Component
    )
    return Transition(
        points_gained=target.score - own.score,
        own_shares=own_shares,
        target_shares=target_shares,
        tasks_lost=_with_impact(Impact.DISPLACEMENT, own.tasks),
        tasks_gained=_with_impact(Impact.AUGMENTATION, target.tasks),
        ai_proof=_with_impact(Impact.NOT_INVOLVED, target.tasks),
        components=pairs,
        own_wins=sum(pair.own_wins for pair in pairs),
        target_wins=sum(pair.target_wins for pair in pairs),
        summary=f"{_work_sentence(own, own_shares, target, target_shares)} "
        f"{_score_sentence(own.score, target.score)}",
    )


def _with_impact(impact: Impact, tasks: Sequence[TaskInput]) -> tuple[TaskInput, ...]:
    return tuple(task for task in tasks if task.impact is impact)


def _work_sentence(own: Side, before: WorkImpact, target: Side, after: WorkImpact) -> str:
    verb, displaced = _change("displaced work", before.displaced, after.displaced)
    other, untouched = _change(
        "work that AI does not touch", before.not_involved, after.not_involved
    )
    second = untouched if other == verb else f"{other} {untouched}"
    return f"Moving from {own.title} to {target.title} {verb} {displaced} and {second}."


def _change(what: str, before: Decimal, after: Decimal) -> tuple[str, str]:
    if before == after:
        return "leaves", f"{what} at {plain(after)}%"
    return "takes", f"{what} from {plain(before)}% to {plain(after)}%"


def _score_sentence(before: Decimal, after: Decimal) -> str:
    if before == after:
        return f"The score stays at {after}."
    verb = "rises" if after > before else "falls"
    return f"The score {verb} by {abs(after - before)} points, from {before} to {after}."
