"""Zones, sub-labels and the words for figures (method.md, Zones to Words for barriers)."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Self

from assessments.scoring.arithmetic import exactly
from assessments.scoring.composite import Composite
from assessments.scoring.rules import (
    ACCELERATED_GROWTH,
    BORDERLINE_WITHIN,
    GREEN_FROM,
    IMMINENT_BARRIERS_UP_TO,
    IMMINENT_EVIDENCE_UP_TO,
    IMMINENT_RESISTANCE_BELOW,
    MODERATE_BARRIERS_FROM,
    SCORE_MIN,
    SOME_PROTECTION_FROM,
    STRONG_BARRIERS_FROM,
    STRONG_PROTECTION_FROM,
    TRANSFORMING_SHARE,
    URGENT_SHARE,
    YELLOW_FROM,
)


class Zone(StrEnum):
    """A band of scores, closed below at `floor` points and open above."""

    label: str
    status: str
    floor: Decimal
    horizon: str

    def __new__(cls, value: str, label: str, status: str, floor: Decimal, horizon: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.status = status
        member.floor = floor
        member.horizon = horizon
        return member

    RED = "red", "Red", "AT RISK", SCORE_MIN, "act now"
    YELLOW = "yellow", "Yellow", "TRANSFORMING", YELLOW_FROM, "act within 2–3 years"
    GREEN = "green", "Green", "PROTECTED", GREEN_FROM, "safe for 5+ years"


class SubLabel(StrEnum):
    """A zone told apart further: `word` is "Urgent" of "Yellow (Urgent)", empty for plain Red."""

    zone: Zone
    word: str

    def __new__(cls, value: str, zone: Zone, word: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.zone = zone
        member.word = word
        return member

    GREEN_ACCELERATED = "green_accelerated", Zone.GREEN, "Accelerated"
    GREEN_TRANSFORMING = "green_transforming", Zone.GREEN, "Transforming"
    GREEN_STABLE = "green_stable", Zone.GREEN, "Stable"
    YELLOW_URGENT = "yellow_urgent", Zone.YELLOW, "Urgent"
    YELLOW_MODERATE = "yellow_moderate", Zone.YELLOW, "Moderate"
    RED_IMMINENT = "red_imminent", Zone.RED, "Imminent"
    RED = "red", Zone.RED, ""

    @property
    def label(self) -> str:
        return f"{self.zone.label} ({self.word})" if self.word else self.zone.label


@dataclass(frozen=True, slots=True)
class Borderline:
    """A score near a threshold: how many points from it, and the zone on its other side."""

    distance: Decimal
    threshold: Decimal
    beyond: Zone

    @property
    def is_below(self) -> bool:
        """Whether the score is still under the threshold, so that `beyond` is the safer zone."""
        return self.beyond.floor == self.threshold


def zone_of(score: Decimal) -> Zone:
    """Return the zone of a published score (one decimal)."""
    if score >= GREEN_FROM:
        return Zone.GREEN
    return Zone.YELLOW if score >= YELLOW_FROM else Zone.RED


def sub_label(composite: Composite, *, share_scoring_3_plus: Decimal) -> SubLabel:
    """Return the sub-label of a composite, given the % of time on tasks scoring 3 or more.

    Its zone follows the published score, so an override counts.
    """
    zone = zone_of(composite.score)
    if zone is Zone.GREEN:
        if composite.growth == ACCELERATED_GROWTH:
            return SubLabel.GREEN_ACCELERATED
        is_changing = share_scoring_3_plus >= TRANSFORMING_SHARE
        return SubLabel.GREEN_TRANSFORMING if is_changing else SubLabel.GREEN_STABLE
    if zone is Zone.YELLOW:
        is_urgent = share_scoring_3_plus >= URGENT_SHARE
        return SubLabel.YELLOW_URGENT if is_urgent else SubLabel.YELLOW_MODERATE
    return SubLabel.RED_IMMINENT if _is_imminent(composite) else SubLabel.RED


@exactly
def borderline(score: Decimal) -> Borderline | None:
    """Return the threshold within 3.0 points of a published score, or None if there is none."""
    for threshold, below, above in (
        (YELLOW_FROM, Zone.RED, Zone.YELLOW),
        (GREEN_FROM, Zone.YELLOW, Zone.GREEN),
    ):
        distance = abs(score - threshold)
        if distance <= BORDERLINE_WITHIN:
            return Borderline(distance, threshold, above if score < threshold else below)
    return None


def quick_screen(protective: int, growth: int) -> Zone:
    """Return the zone that the protective total (0-9) and growth predict before any scoring."""
    if protective >= STRONG_PROTECTION_FROM:
        return Zone.GREEN
    if protective >= SOME_PROTECTION_FROM:
        return Zone.GREEN if growth > 0 else Zone.YELLOW
    return Zone.RED if growth < 0 else Zone.YELLOW


def barrier_word(total: int) -> str:
    """Return the word for a barriers total of 0 to 10: weak, moderate or strong."""
    if total >= STRONG_BARRIERS_FROM:
        return "strong"
    return "moderate" if total >= MODERATE_BARRIERS_FROM else "weak"


def _is_imminent(composite: Composite) -> bool:
    return (
        composite.task_resistance < IMMINENT_RESISTANCE_BELOW
        and composite.evidence_total <= IMMINENT_EVIDENCE_UP_TO
        and composite.barriers_total <= IMMINENT_BARRIERS_UP_TO
    )
