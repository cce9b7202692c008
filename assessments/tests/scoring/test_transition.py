from decimal import Decimal

from hypothesis import given

from assessments.scoring.inputs import Component
from assessments.scoring.scored import score
from assessments.scoring.transition import Side, transition

from .examples import (
    AUGMENTED,
    DISPLACED,
    ML_AI_ENGINEER,
    ML_PLATFORM,
    make_inputs,
    make_tasks,
)
from .strategies import assessments

PLATFORM = Side.of("ML Platform Engineer", score(ML_PLATFORM))
ML_AI = Side.of("ML/AI Engineer", score(ML_AI_ENGINEER))


def keys(tasks):
    return [task.key for task in tasks]


def side(*rows, **changes):
    return Side.of("Clerk", score(make_inputs(tasks=make_tasks(*rows), **changes)))


def test_the_published_transition_gains_20_7_points():
    assert transition(PLATFORM, ML_AI).points_gained == Decimal("20.7")


def test_tasks_are_lost_gained_and_out_of_reach():
    found = transition(PLATFORM, ML_AI)
    assert keys(found.tasks_lost) == ["pipelines"]
    assert keys(found.tasks_gained) == ["design", "models", "production", "tuning"]
    assert keys(found.ai_proof) == ["research", "requirements"]
    assert (found.own_shares.displaced, found.target_shares.displaced) == (10, 0)


def test_the_target_wins_four_components_and_ties_one():
    found = transition(PLATFORM, ML_AI)
    assert (found.own_wins, found.target_wins) == (0, 4)
    (tie,) = [pair for pair in found.components if pair.is_tie]
    assert (tie.component, tie.own) == (Component.PROTECTIVE, 2)


def test_the_summary_is_a_sentence_of_figures():
    assert transition(PLATFORM, ML_AI).summary == (
        "Moving from ML Platform Engineer to ML/AI Engineer takes displaced work from 10% to 0% "
        "and work that AI does not touch from 10% to 20%. "
        "The score rises by 20.7 points, from 47.5 to 68.2."
    )


def test_the_summary_of_the_way_back_falls():
    summary = transition(ML_AI, PLATFORM).summary
    assert "displaced work from 0% to 10%" in summary
    assert summary.endswith("The score falls by 20.7 points, from 68.2 to 47.5.")


def test_the_summary_says_what_stays():
    half = side((50, 3, DISPLACED), (50, 3, AUGMENTED))
    assert transition(half, half).summary == (
        "Moving from Clerk to Clerk leaves displaced work at 50% and work that AI does not touch "
        f"at 0%. The score stays at {half.score}."
    )


def test_the_summary_mixes_what_stays_and_what_changes():
    before = side((50, 3, DISPLACED), (50, 3, AUGMENTED))
    after = side((12.5, 3, DISPLACED), (87.5, 3, AUGMENTED))
    assert "takes displaced work from 50% to 12.5% and leaves work that AI does not touch" in (
        transition(before, after).summary
    )


@given(assessments(), assessments())
def test_both_orders_of_a_pair_mirror_each_other(one, other):
    own, target = Side.of("One", score(one)), Side.of("Other", score(other))
    there, back = transition(own, target), transition(target, own)
    assert there.points_gained == -back.points_gained
    assert (there.own_wins, there.target_wins) == (back.target_wins, back.own_wins)
    assert there.own_wins + there.target_wins <= len(Component)
    assert own.score + there.points_gained == target.score
