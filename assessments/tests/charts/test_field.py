from decimal import Decimal

from assessments.charts.field import NARROW, WIDE, field
from assessments.charts.mini_strip import TICKS_MAX, mini_strip

from .examples import THRESHOLDS


def drawn(*tallies, landmarks=(), layout=WIDE):
    counted = [(Decimal(score), "yellow", number) for score, number in tallies]
    named = [(name, Decimal(score)) for name, score in landmarks]
    return field(counted, named, layout=layout, thresholds=THRESHOLDS)


def test_scores_within_a_point_make_one_stack():
    chart = drawn(("47.0", 1), ("47.9", 2), ("48.0", 1))
    assert [(stack.span.middle, stack.height) for stack in chart.stacks] == [(47.5, 38), (48.5, 12)]


def test_any_number_of_roles_has_room():
    chart = drawn(*[(f"{score}.5", 1000) for score in range(100)])
    assert all(stack.y >= WIDE.levels[0] for stack in chart.stacks)
    assert chart.gaps == ()


def test_labels_that_would_meet_stand_on_different_levels():
    chart = drawn(("40", 1), ("47", 1), landmarks=[("Lawyer", "40"), ("Teacher", "47")])
    assert len({mark.y for mark in chart.landmarks}) == 2


def test_no_leader_crosses_the_label_of_another():
    crowd = [(f"A rather long title {score}", f"{score}.0") for score in range(0, 100, 4)]
    for layout in (WIDE, NARROW):
        chart = drawn(*[(score, 1) for _, score in crowd], landmarks=crowd, layout=layout)
        for low in chart.landmarks:
            start, end = extent(low, layout)
            above = [mark for mark in chart.landmarks if mark.y < low.y]
            assert chart.landmarks
            assert not [mark for mark in above if start < mark.x < end]


def extent(mark, layout):
    width = (len(mark.name) + 6) * layout.letter
    start = mark.x - {"start": 0, "middle": width / 2, "end": width}[mark.anchor]
    return start, start + width


def test_the_first_named_landmark_keeps_its_place_when_there_is_no_room():
    crowd = [(f"Role {number}", "50.0") for number in range(9)]
    chart = drawn(("50.0", 9), landmarks=crowd)
    assert [mark.name for mark in chart.landmarks] == ["Role 0"]


def test_a_mini_strip_marks_each_score_once_and_exactly():
    scores = [(Decimal("54.2"), "green"), (Decimal("54.2"), "green"), (Decimal("71.3"), "green")]
    assert [tick.x for tick in mini_strip(scores, thresholds=THRESHOLDS).ticks] == [54.2, 71.3]


def test_a_mini_strip_of_very_many_scores_marks_whole_points():
    scores = [(Decimal(number) / 10, "red") for number in range(1001)]
    ticks = mini_strip(scores, thresholds=THRESHOLDS).ticks
    assert len(ticks) == TICKS_MAX
    assert (ticks[0].x, ticks[-1].x) == (0.5, 99.5)
