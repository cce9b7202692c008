from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from assessments.scoring.breakdown import share_at_or_above, waterfall, weighted_points
from assessments.scoring.scored import score
from assessments.scoring.zones import Zone, quick_screen

from .examples import ML_PLATFORM, make_inputs
from .strategies import assessments


def test_the_reference_role_is_scored_as_published():
    found = score(ML_PLATFORM)
    assert found.composite.score == Decimal("47.5")
    assert (found.zone, found.sub_label.label) == (Zone.YELLOW, "Yellow (Urgent)")
    assert found.share_scoring_3_plus == 55
    assert (found.quick_screen, found.prediction_held) == (Zone.YELLOW, True)
    assert (found.borderline.distance, found.borderline.beyond) == (Decimal("0.5"), Zone.GREEN)


def test_a_prediction_may_fail():
    found = score(make_inputs(principles=(3, 3, 3)))
    assert (found.quick_screen, found.zone) == (Zone.GREEN, Zone.YELLOW)
    assert not found.prediction_held


@given(assessments())
def test_a_scored_assessment_is_made_of_its_parts(inputs):
    found = score(inputs)
    assert found.inputs is inputs
    assert found.share_scoring_3_plus == share_at_or_above(inputs.tasks)
    assert found.weighted_points == weighted_points(
        found.composite, protective=inputs.protective_total
    )
    assert found.waterfall == waterfall(found.composite)
    assert found.quick_screen is quick_screen(inputs.protective_total, inputs.growth)


@given(assessments(override=st.just(Decimal(0))))
def test_principles_do_not_enter_the_score(inputs):
    bare = make_inputs(
        tasks=inputs.tasks,
        evidence=inputs.evidence.values(),
        barriers=inputs.barriers.values(),
        growth=inputs.growth,
    )
    assert score(bare).composite == score(inputs).composite
