from decimal import Decimal

from assessments.scoring.comparison import component_rows, strongest, wins
from assessments.scoring.inputs import Component

HIGH = dict.fromkeys(Component, Decimal(2))
LOW = dict.fromkeys(Component, Decimal(1))


def test_the_stronger_role_wins_a_component():
    rows = component_rows([LOW, HIGH])
    assert [row.winner for row in rows] == [1] * 5
    assert (wins(rows, 0), wins(rows, 1)) == (0, 5)


def test_a_tie_at_the_top_is_nobodys():
    rows = component_rows([HIGH, LOW, HIGH | {Component.GROWTH: Decimal(3)}])
    assert [row.winner for row in rows] == [None] * 4 + [2]
    assert wins(rows, 0) == 0


def test_several_roles_may_tie_below_the_strongest():
    assert strongest([1, 3, 1]) == 1
    assert strongest([2, 2]) is None
