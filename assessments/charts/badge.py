"""A role's score as a small drawing of its own, to stand on the pages of others."""

from dataclasses import dataclass

from assessments.charts.paints import PAINTS
from assessments.charts.scale import Figure, Span, Thresholds
from assessments.charts.scale_line import scale_line


@dataclass(frozen=True, slots=True)
class Badge:
    """The line from 0 to 100 as stretches and their colours, the needle, and the label's colour."""

    zones: tuple[tuple[Span, str], ...]
    needle: float
    label_colour: str


def badge(score: Figure, *, zone: str, thresholds: Thresholds) -> Badge:
    """Place a score on the line under its figure, in percent of the line's width."""
    line = scale_line(score, thresholds=thresholds)
    zones = tuple((band.span, PAINTS[band.zone].fill) for band in line.zones)
    return Badge(zones, line.needle, PAINTS[zone].text)
