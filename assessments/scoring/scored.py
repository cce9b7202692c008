"""A whole assessment scored: everything its page shows that is computed from its inputs alone."""

from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.breakdown import (
    Waterfall,
    WeightedPoints,
    WorkImpact,
    share_at_or_above,
    waterfall,
    weighted_points,
    work_impact,
)
from assessments.scoring.composite import Composite, composite_of
from assessments.scoring.inputs import AssessmentInputs
from assessments.scoring.zones import (
    Borderline,
    SubLabel,
    Zone,
    borderline,
    quick_screen,
    sub_label,
)


@dataclass(frozen=True, slots=True)
class ScoredAssessment:
    """An assessment's inputs with all that the method makes of them.

    `share_scoring_3_plus` is in % of working time; `quick_screen` is the zone predicted before
    scoring and `prediction_held` whether it is the zone of the score; `borderline` is None where
    the score is more than 3.0 points from every threshold.
    """

    inputs: AssessmentInputs
    composite: Composite
    zone: Zone
    sub_label: SubLabel
    work_impact: WorkImpact
    share_scoring_3_plus: Decimal
    weighted_points: WeightedPoints
    waterfall: Waterfall
    quick_screen: Zone
    prediction_held: bool
    borderline: Borderline | None


def score(inputs: AssessmentInputs) -> ScoredAssessment:
    """Score an assessment; its inputs must be sound (`checks.input_problems` is empty)."""
    composite = composite_of(inputs)
    share_scoring_3_plus = share_at_or_above(inputs.tasks)
    label = sub_label(composite, share_scoring_3_plus=share_scoring_3_plus)
    prediction = quick_screen(inputs.protective_total, inputs.growth)
    return ScoredAssessment(
        inputs=inputs,
        composite=composite,
        zone=label.zone,
        sub_label=label,
        work_impact=work_impact(inputs.tasks),
        share_scoring_3_plus=share_scoring_3_plus,
        weighted_points=weighted_points(composite, protective=inputs.protective_total),
        waterfall=waterfall(composite),
        quick_screen=prediction,
        prediction_held=prediction is label.zone,
        borderline=borderline(composite.score),
    )
