"""The account of a change adds up exactly, whatever changed."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given

from assessments.scoring.change import ChangePart, change_account
from assessments.scoring.composite import composite_of

from .examples import ML_PLATFORM, make_inputs, make_tasks
from .strategies import assessments, published_scores


def account(previous, current):
    before, after = composite_of(previous).score, composite_of(current).score
    return change_account(previous, current, before=before, after=after)


def by_part(found):
    return {move.part.value: str(move.change) for move in found.real_moves}


def test_evidence_that_changed_alone_explains_the_whole_move():
    worse = replace(ML_PLATFORM, evidence=dict.fromkeys(ML_PLATFORM.evidence, 0))
    assert by_part(account(worse, ML_PLATFORM)) == {"evidence": "9.1"}


def test_each_part_is_named_in_the_order_of_the_formula():
    end = make_inputs(
        tasks=make_tasks(*[(20, 2)] * 5),
        evidence=(1, 0, 0, 0, 0),
        barriers=(1, 0, 0, 0, 0),
        growth=1,
        override="1.5",
    )
    found = account(make_inputs(), end)
    assert [move.part for move in found.real_moves] == list(ChangePart)[:5]
    assert found.moves[-2].total == found.after


def test_a_score_stored_by_another_method_is_told_as_a_correction():
    stored = composite_of(ML_PLATFORM).score - Decimal("0.3")
    found = change_account(ML_PLATFORM, ML_PLATFORM, before=stored, after=Decimal("47.5"))
    assert by_part(found) == {"correction": "0.3"}


@given(assessments(), assessments())
def test_the_moves_add_up_to_the_difference(previous, current):
    found = account(previous, current)
    assert sum(move.change for move in found.moves) == found.difference
    assert found.moves[-1].change == 0


@given(assessments(), assessments(), published_scores, published_scores)
def test_they_add_up_whatever_was_stored(previous, current, before, after):
    found = change_account(previous, current, before=before, after=after)
    running = before
    for move in found.moves:
        running += move.change
        assert running == move.total
    assert running == after


@given(assessments(), assessments())
def test_a_part_that_stayed_moves_nothing(previous, current):
    same = replace(current, tasks=previous.tasks, growth=previous.growth)
    moves = {move.part: move.change for move in account(previous, same).moves}
    assert moves[ChangePart.TASKS] == moves[ChangePart.GROWTH] == 0
