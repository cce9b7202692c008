from decimal import ROUND_CEILING, Decimal, getcontext, localcontext

import pytest

from assessments.scoring.arithmetic import apportioned, exactly, is_in_tenths, plain, rounded


@pytest.mark.parametrize(
    ("value", "expected"),
    [("0.05", "0.1"), ("0.049999", "0.0"), ("2.25", "2.3"), ("-2.25", "-2.3"), ("3", "3.0")],
)
def test_halves_round_away_from_zero(value, expected):
    assert str(rounded(Decimal(value))) == expected


def test_exact_functions_keep_the_context_of_their_caller_out_and_intact():
    third = exactly(lambda: Decimal(1) / 3)
    with localcontext(prec=2, rounding=ROUND_CEILING):
        assert len(str(third())) > 30
        assert getcontext().prec == 2


@pytest.mark.parametrize("value", ["0", "5", "5.0", "-4.9", "20.00", "1E+1"])
def test_whole_tenths_are_recognised(value):
    assert is_in_tenths(Decimal(value))


@pytest.mark.parametrize("value", ["0.05", "NaN", "Infinity"])
def test_finer_and_endless_figures_are_not_tenths(value):
    assert not is_in_tenths(Decimal(value))


@pytest.mark.parametrize(
    ("value", "expected"), [("10.0", "10"), ("12.50", "12.5"), ("0.0", "0"), ("100", "100")]
)
def test_plain_figures_have_no_needless_zeros(value, expected):
    assert plain(Decimal(value)) == expected


@pytest.mark.parametrize(
    ("figures", "total", "expected"),
    [
        ("1.05 2.19", "3.2", "1.0 2.2"),
        ("-2.106 -4.374", "-6.5", "-2.1 -4.4"),
        ("0.04", "0.1", "0.1"),
        ("0.04 -0.04", "0.0", "0.0 0.0"),
        ("0.25 0.25", "0.5", "0.3 0.2"),
    ],
)
def test_apportioned_figures_add_up_to_their_total(figures, total, expected):
    exact = [Decimal(figure) for figure in figures.split()]
    assert [str(part) for part in apportioned(exact, total=Decimal(total))] == expected.split()
