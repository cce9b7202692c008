"""The AI-driven variant: the same role done by someone who builds and directs AI (method.md)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from assessments.scoring.arithmetic import exactly
from assessments.scoring.breakdown import share_at_or_above
from assessments.scoring.composite import (
    Composite,
    composite,
    composite_of,
    task_resistance,
    varied,
)
from assessments.scoring.inputs import AssessmentInputs, TaskInput
from assessments.scoring.labels import Labelled
from assessments.scoring.rules import (
    BARRIERS_MIN,
    DIRECTION_FROM,
    EVIDENCE_MIN,
    GROWTH_MIN,
    TASK_SCORE_MAX,
)
from assessments.scoring.zones import SubLabel, Zone, borderline, sub_label, zone_of


class Bucket(Labelled):
    """What directing AI does to a task."""

    ENHANCED = "enhanced", "Enhanced"
    UNCHANGED = "unchanged", "Unchanged"
    DISPLACED = "displaced", "Displaced"


class Verdict(Labelled):
    """What becomes of the role when its holder directs AI."""

    TRANSFORMS = "transforms", "Transforms"
    COMPRESSES = "compresses", "Compresses"
    HOLDS = "holds", "Holds"
    NO_VERSION = "no_version", "No version"


class Gate(Labelled):
    """A concept gate, passed or failed before any scoring."""

    T1_SUBJECT_METHOD = "t1_subject_method", "T1 Subject against method"
    T2_SENIORITY = "t2_seniority", "T2 Seniority shortcut"
    T3_CONTRADICTION = "t3_contradiction", "T3 Base contradiction"
    T4_SPINE = "t4_spine", "T4 Spine"


class ImpactDimension(Labelled):
    """A way in which the variant changes the work."""

    L1_LEVERAGE = "l1_leverage", "L1 Leverage"
    L2_HEADCOUNT = "l2_headcount", "L2 Headcount"
    L3_COMPOUNDING = "l3_compounding", "L3 Compounding"
    L4_VERIFY_BURDEN = "l4_verify_burden", "L4 Verify burden"
    L5_SKILL_CEILING = "l5_skill_ceiling", "L5 Skill ceiling"


class Level(Labelled):
    """The grade of an impact dimension."""

    HIGH = "high", "High"
    MEDIUM = "medium", "Medium"
    LOW = "low", "Low"
    INDETERMINATE = "indeterminate", "Indeterminate"


class Direction(StrEnum):
    """Which way the score goes for a holder who builds, in the words of the page."""

    SAFER = "safer if you build"
    SAME = "about the same"
    RISKIER = "riskier"


@dataclass(frozen=True, slots=True)
class VariantTask:
    """A task of the variant: the base task it came from, share in %, score 1 to 5, bucket."""

    key: str
    base_key: str
    share: Decimal
    score: int
    bucket: Bucket


@dataclass(frozen=True, slots=True)
class VariantInputs:
    """All inputs of a variant as entered; `variant_checks.variant_problems` says if they are sound.

    `gates` tells which passed, `signals` names the market signals. A role without a version has
    neither tasks nor axis totals.
    """

    verdict: Verdict
    gates: Mapping[Gate, bool]
    signals_passed: bool
    signals: tuple[str, ...]
    tasks: tuple[VariantTask, ...] = ()
    evidence: int | None = None
    barriers: int | None = None
    growth: int | None = None
    override: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """How the share of a base task changes: from `base_share` to `share` in %, by `change` points.

    `share` is that of all variant tasks that came from it, 0 where none did.
    """

    key: str
    base_share: Decimal
    share: Decimal
    change: Decimal


@dataclass(frozen=True, slots=True)
class Reread:
    """The score and zone of a variant with one axis read more strictly."""

    score: Decimal
    zone: Zone


@dataclass(frozen=True, slots=True)
class VariantResult:
    """What the method makes of a variant; shares in % of working time, differences in points.

    `enhanced_share` is enhanced and unchanged time together. `rereads` are keyed task_resistance,
    evidence, barriers and growth. `points_gained` counts from the published score of the base,
    `margin` from the floor of the variant's own zone.
    """

    composite: Composite
    sub_label: SubLabel
    zone: Zone
    enhanced_share: Decimal
    enhanced_only: Decimal
    unchanged_only: Decimal
    moves: tuple[Move, ...]
    rereads: Mapping[str, Reread]
    base_zone: Zone
    points_gained: Decimal
    margin: Decimal

    @property
    def largest_move(self) -> Move:
        """The move of the most points either way; the first of equal ones."""
        return max(self.moves, key=lambda move: abs(move.change))

    @property
    def is_boundary_fragile(self) -> bool:
        """Whether the score is near a threshold or a re-read leaves the zone."""
        leaves = any(reread.zone is not self.zone for reread in self.rereads.values())
        return leaves or borderline(self.composite.score) is not None

    @property
    def direction(self) -> Direction:
        """Which way the score goes."""
        return direction_of(self.points_gained)

    @property
    def on_the_line(self) -> bool:
        """Whether the page words the result as "on the line"."""
        return self.is_boundary_fragile


def direction_of(points_gained: Decimal) -> Direction:
    """Return the direction of a move in points: it takes a whole one to be other than the same."""
    if abs(points_gained) < DIRECTION_FROM:
        return Direction.SAME
    return Direction.SAFER if points_gained > 0 else Direction.RISKIER


@exactly
def derive(
    base: AssessmentInputs,
    tasks: Sequence[VariantTask],
    *,
    evidence: int,
    barriers: int,
    growth: int,
) -> VariantResult:
    """Derive the variant of a base assessment from its tasks and axis totals; no override enters.

    Expects what `variant_checks.variant_problems` finds nothing wrong with.
    """
    result = composite(
        task_resistance=task_resistance(tasks), evidence=evidence, barriers=barriers, growth=growth
    )
    label = sub_label(result, share_scoring_3_plus=share_at_or_above(tasks))
    base_score = composite_of(base).score
    enhanced, unchanged = _time_in(Bucket.ENHANCED, tasks), _time_in(Bucket.UNCHANGED, tasks)
    return VariantResult(
        composite=result,
        sub_label=label,
        zone=label.zone,
        enhanced_share=enhanced + unchanged,
        enhanced_only=enhanced,
        unchanged_only=unchanged,
        moves=share_moves(base.tasks, tasks),
        rereads=_rereads(result, tasks),
        base_zone=zone_of(base_score),
        points_gained=result.score - base_score,
        margin=result.score - label.zone.floor,
    )


@exactly
def share_moves(base_tasks: Iterable[TaskInput], tasks: Sequence[VariantTask]) -> tuple[Move, ...]:
    """Return how far the share of each base task moves, in the order of the base."""
    moves = []
    for base in base_tasks:
        share = sum((task.share for task in tasks if task.base_key == base.key), Decimal(0))
        moves.append(Move(base.key, base.share, share, share - base.share))
    return tuple(moves)


def _time_in(bucket: Bucket, tasks: Iterable[VariantTask]) -> Decimal:
    return sum((task.share for task in tasks if task.bucket is bucket), Decimal(0))


def _rereads(result: Composite, tasks: Iterable[VariantTask]) -> dict[str, Reread]:
    stricter = [
        replace(task, score=min(task.score + 1, TASK_SCORE_MAX))
        if task.bucket is Bucket.DISPLACED
        else task
        for task in tasks
    ]
    axes: dict[str, Decimal | int] = {
        "task_resistance": task_resistance(stricter),
        "evidence": max(result.evidence_total - 1, EVIDENCE_MIN),
        "barriers": max(result.barriers_total - 1, BARRIERS_MIN),
        "growth": max(result.growth - 1, GROWTH_MIN),
    }
    scores = {axis: varied(result, **{axis: value}).score for axis, value in axes.items()}
    return {axis: Reread(score, zone_of(score)) for axis, score in scores.items()}
