"""Figures as the site prints them: half up, with a real minus sign, never grouped or localised."""

from decimal import ROUND_HALF_UP, Decimal

from django import template

register = template.Library()

MINUS = "\N{MINUS SIGN}"
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

Figure = Decimal | int | float


@register.filter
def points(value: Figure) -> str:
    """Print a score or points with one decimal: 47.5."""
    return places(value, 1)


@register.filter
def places(value: Figure, count: int) -> str:
    """Print a figure with exactly `count` decimals: 3.35."""
    return _printed(_rounded(value, count))


@register.filter
def exact(value: Figure, count: int) -> str:
    """Print a figure in full, with at least `count` decimals: 4.3054 stays, 1.2 becomes 1.20."""
    figure = _decimal(value).normalize()
    return places(figure, max(count, -figure.as_tuple().exponent))


@register.filter
def signed(value: Figure, count: int = 0) -> str:
    """Print a figure with its sign, and 0 without one: +5, 0; with `count` decimals: +8.5."""
    figure = _rounded(value, count)
    return f"+{figure}" if figure > 0 else _printed(figure)


@register.filter
def unsigned(value: Figure) -> str:
    """Print points without their sign, where a word says it: 2.2."""
    return points(abs(value))


@register.filter
def percent(value: Figure) -> str:
    """Print a share without needless decimals: 20%, 12.5%."""
    return f"{plain(value)}%"


@register.filter
def plain(value: Figure) -> str:
    """Print a figure without needless decimals: 20, 12.5."""
    return exact(value, 0)


@register.filter
def words(count: int) -> str:
    """Print a count up to ten as a word and a larger one in digits: no, one, seven, 25."""
    return WORDS[count] if 0 <= count < len(WORDS) else str(count)


def _decimal(value: Figure) -> Decimal:
    return Decimal(str(value))


def _rounded(value: Figure, count: int) -> Decimal:
    rounded = _decimal(value).quantize(Decimal(1).scaleb(-count), rounding=ROUND_HALF_UP)
    return abs(rounded) if rounded.is_zero() else rounded


def _printed(figure: Decimal) -> str:
    return f"{figure:f}".replace("-", MINUS)
