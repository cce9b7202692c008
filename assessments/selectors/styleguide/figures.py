"""Made-up figures for the charts that show more than one role or more than one time."""

from datetime import date
from decimal import Decimal

from assessments.scoring.zones import zone_of
from assessments.selectors.personal.result import Move

Tally = tuple[Decimal, str, int]


def tally(score: str, number: int = 1) -> Tally:
    """Return a score with its zone and the number of roles that have it."""
    return Decimal(score), zone_of(Decimal(score)).value, number


# A field of 240 roles: how many score 0.0, 1.1, 2.2 and so on.
COUNTS = "001012324354342321212324354657657564534534352346546354354232312312123102110120101001001"
MANY = tuple(
    tally(f"{score}.{score % 10}", int(number))
    for score, number in enumerate(COUNTS)
    if number != "0"
)
FEW = (tally("10.2"), tally("47.1"), tally("47.5"), tally("68.2", 2))
ONE = (tally("10.2"),)
FEW_SCORES = tuple((score, zone) for score, zone, _ in FEW)
ONE_SCORE = FEW_SCORES[:1]
LANDMARKS = (
    ("Town Crier", Decimal("31.7")),
    ("Lamplighter", Decimal("47.5")),
    ("Lighthouse Keeper", Decimal("72.3")),
)

MOVED = (
    Move("Trimming the lamp", "10% to 0%", Decimal("2.2")),
    Move("Keeping the log", "10% to 11%", Decimal("0.0")),
    Move("Painting the tower", "15% to 10%", Decimal("-0.6")),
)
NO_SPANS = ()
ENDS = ("0", "24.9", "25", "47.9", "48", "100")  # and both sides of both lines
OFFER = {
    "sponsor": "Night School",
    "title": "Oil lamps to arc lamps in ten evenings.",
    "text": "For those who tend lights.",
    "url": "https://example.org/",
    "sells_advised": True,
}

Version = tuple[date, Decimal, str]


def version(year: int, month: int, score: str) -> Version:
    """Return the day, score and zone of one version."""
    return date(year, month, 12), Decimal(score), zone_of(Decimal(score)).value


SHORT_HISTORY = (version(2026, 1, "45.7"), version(2026, 6, "47.5"))
LONG_HISTORY = (
    version(2024, 2, "61.3"),
    version(2024, 9, "55.0"),
    version(2025, 1, "49.2"),
    version(2025, 3, "47.9"),
    version(2025, 8, "31.0"),
    version(2026, 2, "24.6"),
    version(2026, 6, "26.1"),
)
