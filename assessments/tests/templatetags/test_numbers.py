from decimal import Decimal

import pytest

from assessments.templatetags import numbers


@pytest.mark.parametrize(
    ("value", "printed"), [(Decimal("47.45"), "47.5"), (48, "48.0"), (Decimal("-2.2"), "−2.2")]
)
def test_points_have_one_decimal_half_up(value, printed):
    assert numbers.points(value) == printed


@pytest.mark.parametrize(
    ("value", "count", "printed"),
    [
        (5, 0, "+5"),
        (-8, 0, "−8"),
        (0, 0, "0"),
        (Decimal("8.5"), 1, "+8.5"),
        (Decimal("-0.04"), 1, "0.0"),
    ],
)
def test_signed_figures_carry_a_real_minus_sign(value, count, printed):
    assert numbers.signed(value, count) == printed


@pytest.mark.parametrize(
    ("value", "printed"), [(20, "20%"), (Decimal("12.50"), "12.5%"), (Decimal("1E+2"), "100%")]
)
def test_shares_have_no_needless_decimals(value, printed):
    assert numbers.percent(value) == printed


@pytest.mark.parametrize(
    ("value", "printed"),
    [(Decimal("1.2"), "1.20"), (Decimal("4.30542"), "4.30542"), (Decimal("3.350"), "3.35")],
)
def test_exact_figures_keep_every_decimal_that_says_something(value, printed):
    assert numbers.exact(value, 2) == printed


def test_small_counts_are_words():
    assert [numbers.words(count) for count in (0, 7, 25)] == ["no", "seven", "25"]
