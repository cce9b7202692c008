"""The line from 0 to 100, cut where Yellow and Green begin, with a needle at the score."""

from dataclasses import dataclass

from assessments.charts.scale import SCORES, Band, Figure, Thresholds, bands


@dataclass(frozen=True, slots=True)
class ScaleLine:
    """The three zones, and where the needle stands."""

    zones: tuple[Band, ...]
    needle: float | None


def scale_line(score: Figure | None, *, thresholds: Thresholds) -> ScaleLine:
    """Place the zones and the needle; without a score there is no needle."""
    return ScaleLine(
        bands(SCORES, thresholds=thresholds), None if score is None else SCORES.at(score)
    )
