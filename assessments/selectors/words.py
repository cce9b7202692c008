"""Figures as words, for sentences that are generated from an assessment."""

from collections.abc import Sequence
from decimal import Decimal

COUNTS = (
    *("none", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
MINUS = "\N{MINUS SIGN}"

FRACTIONS = (
    (Decimal("0.25"), "A quarter"),
    (Decimal("0.33"), "A third"),
    (Decimal("0.4"), "Two fifths"),
    (Decimal("0.5"), "Half"),
    (Decimal("0.6"), "Three fifths"),
    (Decimal("0.67"), "Two thirds"),
    (Decimal("0.75"), "Three quarters"),
    (Decimal("0.8"), "Four fifths"),
    (Decimal("0.9"), "Nine tenths"),
    (Decimal(1), "Nearly all"),
)


def count(number: int, *, beside: int = 0) -> str:
    """Return a count as a word up to twelve; in figures above, or `beside` a count above."""
    has_figures = max(number, beside) >= len(COUNTS)
    return str(number) if number and has_figures else COUNTS[number]


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a count with its noun: "one task", "three tasks"."""
    return f"{count(number)} {noun if number == 1 else plural or noun + 's'}"


def signed(number: int | Decimal) -> str:
    """Return a figure with its sign; zero has none."""
    return f"{number:+}".replace("-", MINUS) if number else f"{abs(number)}"


def fraction(part: Decimal) -> str:
    """Return the nearest everyday fraction of a part of 1, capitalised."""
    return min(FRACTIONS, key=lambda pair: abs(pair[0] - part))[1]


def listed(names: Sequence[str]) -> str:
    """Return names as a list in a sentence: "a, b and c"; "a and b, c, and d and e"."""
    if len(names) < 2:
        return "".join(names)
    last = ", and " if any(" and " in name for name in names) else " and "
    return f"{', '.join(names[:-1])}{last}{names[-1]}"


def sentence(text: str) -> str:
    """Return `text` with a capital first letter."""
    return text[:1].upper() + text[1:]
