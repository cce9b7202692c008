"""A personal score: a role's formula over the shares of one person's own working time.

The published method knows roles only; this is our own addition. Nothing but the shares is
personal: task scores, evidence, barriers, growth and override stay those of the role.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assessments.scoring.arithmetic import WHOLE, apportioned, exactly, plain
from assessments.scoring.composite import Composite, composite_of
from assessments.scoring.inputs import AssessmentInputs
from assessments.scoring.rules import RAW_SPAN, SHARES_TOTAL
from assessments.scoring.variant import VariantTask

Shares = Mapping[str, Decimal]  # % of working time by task key


@dataclass(frozen=True, slots=True)
class TaskMove:
    """What one task moves: its share in the role and in the mix, in %, and the points of that."""

    key: str
    role_share: Decimal
    share: Decimal
    points: Decimal


@dataclass(frozen=True, slots=True)
class MixAccount:
    """The way from a role's published score to a personal one; moves and rest add up exactly.

    `rest` is what the ends of the scale hold back, or what another version of the method made of
    the published score; nearly always 0.
    """

    before: Decimal
    after: Decimal
    moves: tuple[TaskMove, ...]
    rest: Decimal

    @property
    def difference(self) -> Decimal:
        return self.after - self.before


def total_of(shares: Shares) -> Decimal:
    """Return what shares add up to, in %."""
    return sum(shares.values(), Decimal(0))


def mix_problem(shares: Shares) -> str | None:
    """Return what is wrong with the shares of a mix together, or None if they make 100."""
    over = total_of(shares) - SHARES_TOTAL
    if not over:
        return None
    way = "more" if over > 0 else "less"
    return (
        f"Your shares add up to {plain(total_of(shares))}%, {plain(abs(over))} {way} than "
        f"{SHARES_TOTAL}%."
    )


@exactly
def scaled(shares: Shares) -> dict[str, Decimal]:
    """Return shares in proportion, in tenths that make exactly 100; expects one above 0."""
    total = total_of(shares)
    exact = [share * SHARES_TOTAL / total for share in shares.values()]
    return dict(zip(shares, apportioned(exact, total=Decimal(SHARES_TOTAL)), strict=True))


def with_shares(role: AssessmentInputs, shares: Shares) -> AssessmentInputs:
    """Return a role's inputs with the shares of a mix; a task with a share of 0 is left out."""
    tasks = (replace(task, share=shares[task.key]) for task in role.tasks)
    return replace(role, tasks=tuple(task for task in tasks if task.share))


@exactly
def mix_account(role: AssessmentInputs, shares: Shares, *, before: Decimal) -> MixAccount:
    """Account for the move from a role's published score `before` to the score of a mix.

    Time given to one task is taken from others. So each task counts by its change of share times
    how far its score lies from the role's average, the weighted task sum: more time for a task
    safer than the average adds points, and so does less time for a riskier one. That makes the
    change of task resistance exactly; times the modifiers it is points, printed in tenths that
    add up by the largest remainders.
    """
    start, end = composite_of(role), composite_of(with_shares(role, shares))
    per_resistance = _modifiers(start) * WHOLE / RAW_SPAN
    exact = [
        (shares[task.key] - task.share) * (start.weighted_sum - task.score) / WHOLE * per_resistance
        for task in role.tasks
    ]
    moved = end.unclamped - start.unclamped
    moves = tuple(
        TaskMove(task.key, task.share, shares[task.key], points)
        for task, points in zip(role.tasks, apportioned(exact, total=moved), strict=True)
    )
    return MixAccount(before, end.score, moves, rest=end.score - before - moved)


@exactly
def personal_variant(
    tasks: Sequence[VariantTask], *, role: Shares, own: Shares
) -> tuple[VariantTask, ...]:
    """Return the tasks of a role's AI-driven variant with the shares of a mix; empty if none stay.

    Our own extrapolation: a variant task takes the share of its base task in the mix times what
    the variant made of that base task (variant share / base share), all of it then scaled to 100
    in tenths. The role's own shares give the role's own variant.
    """
    weights = {task.key: own[task.base_key] * task.share / role[task.base_key] for task in tasks}
    if not any(weights.values()):
        return ()
    shares = scaled(weights)
    moved = (replace(task, share=shares[task.key]) for task in tasks)
    return tuple(task for task in moved if task.share)


def _modifiers(composite: Composite) -> Decimal:
    """Return the factor by which evidence, barriers and growth multiply the task resistance."""
    return composite.evidence_modifier * composite.barrier_modifier * composite.growth_modifier
