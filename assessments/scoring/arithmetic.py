"""Exact decimal arithmetic: a context that no caller can change, and the one rounding."""

from collections.abc import Callable, Sequence
from decimal import (
    ROUND_FLOOR,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    localcontext,
)
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

# Products of the inputs have at most some 12 digits. 40 keep them exact and the one division so
# close that rounding to a tenth always sees a tie as a tie and nothing else as one.
EXACT = Context(prec=40, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero])
TENTH = Decimal("0.1")
WHOLE = Decimal(100)


def exactly(function: Callable[P, R]) -> Callable[P, R]:
    """Run a function in the exact context, whatever decimal context its caller has set."""

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        with localcontext(EXACT):
            return function(*args, **kwargs)

    return run


def rounded(value: Decimal) -> Decimal:
    """Round to one decimal, half up: the form in which every score and point is published."""
    return value.quantize(TENTH, rounding=ROUND_HALF_UP, context=EXACT)


@exactly
def apportioned(figures: Sequence[Decimal], *, total: Decimal) -> tuple[Decimal, ...]:
    """Round figures to tenths that add up to `total`, by the largest remainders.

    Expects a total in tenths that is less than a tenth from their own sum.
    """
    floors = [figure.quantize(TENTH, rounding=ROUND_FLOOR) for figure in figures]
    missing = int((total - sum(floors)) / TENTH)
    by_remainder = sorted(range(len(figures)), key=lambda place: floors[place] - figures[place])
    raised = set(by_remainder[:missing])
    return tuple(floor + TENTH if place in raised else floor for place, floor in enumerate(floors))


def is_in_tenths(value: Decimal) -> bool:
    """Say whether a figure is finite and has at most one decimal."""
    return value.is_finite() and value.normalize(EXACT).as_tuple().exponent >= -1


def plain(value: Decimal) -> str:
    """Write a figure without needless zeros: 10.0 as 10, 12.5 as 12.5."""
    return f"{value.normalize(EXACT):f}"
