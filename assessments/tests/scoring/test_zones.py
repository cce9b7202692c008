from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.scoring.composite import composite, composite_of
from assessments.scoring.scored import score
from assessments.scoring.zones import (
    SubLabel,
    Zone,
    barrier_word,
    borderline,
    quick_screen,
    sub_label,
    zone_of,
)

from .examples import ML_AI_ENGINEER, ML_PLATFORM
from .strategies import assessments, axes, published_scores

CMS_DEVELOPER = {
    "task_resistance": Decimal("1.70"),
    "evidence": -7,
    "barriers": 0,
    "growth": -2,
}


def label_of(share, **axes):
    return sub_label(composite(**axes), share_scoring_3_plus=Decimal(share))


@pytest.mark.parametrize(
    ("points", "zone"),
    [
        ("0.0", Zone.RED),
        ("24.9", Zone.RED),
        ("25.0", Zone.YELLOW),
        ("47.9", Zone.YELLOW),
        ("48.0", Zone.GREEN),
        ("100.0", Zone.GREEN),
    ],
)
def test_bands_are_closed_below_and_open_above(points, zone):
    assert zone_of(Decimal(points)) is zone


def test_zones_follow_the_rounded_score():
    found = composite(task_resistance=Decimal("4.343"), evidence=0, barriers=0, growth=0)
    assert (found.raw - Decimal("0.54")) * 100 / Decimal("7.93") < 48
    assert zone_of(found.score) is Zone.GREEN


def test_zones_have_a_status_and_a_horizon():
    assert [zone.status for zone in Zone] == ["AT RISK", "TRANSFORMING", "PROTECTED"]
    assert Zone.GREEN.horizon == "safe for 5+ years"
    assert Zone.YELLOW.horizon == "act within 2–3 years"
    assert Zone.RED.horizon == "act now"


@given(published_scores)
def test_every_score_lies_in_the_band_of_its_zone(points):
    zone = zone_of(points)
    above = [other.floor for other in Zone if other.floor > zone.floor]
    assert zone.floor <= points
    assert all(points < floor for floor in above)


@pytest.mark.parametrize(
    ("points", "share", "growth", "label"),
    [
        ("63.7", "19.9", 0, "Green (Stable)"),
        ("49.7", "20.0", 0, "Green (Transforming)"),
        ("48.0", "0", 2, "Green (Accelerated)"),
        ("48.0", "100", 1, "Green (Transforming)"),
        ("47.9", "40.0", 0, "Yellow (Urgent)"),
        ("47.9", "100", 2, "Yellow (Urgent)"),
        ("47.9", "39.9", 0, "Yellow (Moderate)"),
        ("47.5", "55", 1, "Yellow (Urgent)"),
    ],
)
def test_green_and_yellow_divide_by_growth_and_share(points, share, growth, label):
    axes = {"task_resistance": Decimal("3.5"), "evidence": 5, "barriers": 0, "growth": growth}
    override = Decimal(points) - composite(**axes).formula_score
    assert label_of(share, **axes, override=override).label == label


def test_the_published_reference_points_have_their_labels():
    tester = {"task_resistance": Decimal("3.85"), "evidence": 3, "barriers": 2, "growth": 0}
    trading = {"task_resistance": Decimal("4.20"), "evidence": 7, "barriers": 2, "growth": 0}
    assert composite(**trading).score == Decimal("63.7")
    assert label_of(15, **trading).label == "Green (Stable)"
    assert label_of(20, **tester).label == "Green (Transforming)"
    assert label_of(100, **CMS_DEVELOPER).label == "Red (Imminent)"
    assert score(ML_PLATFORM).sub_label.label == "Yellow (Urgent)"
    assert score(ML_AI_ENGINEER).sub_label.label == "Green (Accelerated)"


@pytest.mark.parametrize(
    "changed",
    [{"task_resistance": Decimal("1.8")}, {"evidence": -5}, {"barriers": 3}],
    ids=["resistance", "evidence", "barriers"],
)
def test_red_is_imminent_only_where_all_three_conditions_hold(changed):
    edge = {"task_resistance": Decimal("1.799"), "evidence": -6, "barriers": 2, "growth": 2}
    assert label_of(100, **edge) is SubLabel.RED_IMMINENT
    assert label_of(100, **edge | changed) is SubLabel.RED


def test_plain_red_has_no_word():
    assert (SubLabel.RED.label, SubLabel.RED.word) == ("Red", "")
    assert SubLabel.YELLOW_URGENT.word == "Urgent"
    assert len(SubLabel) == 7


@given(axes, st.integers(0, 100))
def test_a_sub_label_belongs_to_the_zone_of_the_score(axes, share):
    assert label_of(share, **axes).zone is zone_of(composite(**axes).score)


@given(assessments())
def test_zone_and_sub_label_follow_the_override(inputs):
    assert score(inputs).zone is zone_of(composite_of(inputs).score)


@pytest.mark.parametrize(
    ("points", "distance", "threshold", "beyond"),
    [
        ("47.5", "0.5", "48.0", Zone.GREEN),
        ("45.0", "3.0", "48.0", Zone.GREEN),
        ("51.0", "3.0", "48.0", Zone.YELLOW),
        ("48.0", "0.0", "48.0", Zone.YELLOW),
        ("28.0", "3.0", "25.0", Zone.RED),
        ("22.0", "3.0", "25.0", Zone.YELLOW),
    ],
)
def test_borderline_scores_name_the_zone_beyond(points, distance, threshold, beyond):
    found = borderline(Decimal(points))
    assert (found.distance, found.threshold) == (Decimal(distance), Decimal(threshold))
    assert found.beyond is beyond
    assert found.is_below is (Decimal(points) < Decimal(threshold))


@pytest.mark.parametrize("points", ["0.0", "21.9", "28.1", "44.9", "51.1", "52.3"])
def test_scores_further_away_are_not_borderline(points):
    assert borderline(Decimal(points)) is None


@pytest.mark.parametrize(
    ("protective", "growth", "zone"),
    [
        (0, -1, Zone.RED),
        (2, -2, Zone.RED),
        (2, 0, Zone.YELLOW),
        (2, 1, Zone.YELLOW),
        (3, -2, Zone.YELLOW),
        (5, 0, Zone.YELLOW),
        (5, 1, Zone.GREEN),
        (6, -2, Zone.GREEN),
        (9, 2, Zone.GREEN),
    ],
)
def test_the_quick_screen_follows_its_table(protective, growth, zone):
    assert quick_screen(protective, growth) is zone


@pytest.mark.parametrize(
    ("total", "word"),
    [(0, "weak"), (3, "weak"), (4, "moderate"), (6, "moderate"), (7, "strong"), (10, "strong")],
)
def test_barriers_have_a_word(total, word):
    assert barrier_word(total) == word
