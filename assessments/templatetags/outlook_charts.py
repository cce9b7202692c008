"""Charts of what is expected and of what has changed: timeline, AI-driven variant, history."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import template

from assessments.charts.history import history
from assessments.charts.moves import moves
from assessments.charts.outlook import outlook
from assessments.charts.scale import Thresholds
from assessments.charts.timeline import Development, timeline
from assessments.scoring import rules
from assessments.scoring.zones import Zone

register = template.Library()

THRESHOLDS = Thresholds(yellow=rules.YELLOW_FROM, green=rules.GREEN_FROM)

EN_DASH = "\N{EN DASH}"

Context = dict[str, Any]


@register.inclusion_tag("charts/timeline_rows.html")
def timeline_rows(
    spans: Sequence[Any], years_min: int, years_max: int, assessed_on: date
) -> Context:
    """Draw what is expected when (label, from_year, to_year, course), the role's change first."""
    developments = [Development(span.from_year, span.to_year) for span in spans]
    chart = timeline(
        developments, years_min=years_min, years_max=years_max, assessed_on=assessed_on
    )
    return {
        "chart": chart,
        "change_years": f"{_until(years_min, years_max)} years",
        "rows": [(span, bar, _years(span)) for span, bar in zip(spans, chart.bars, strict=True)],
    }


@register.inclusion_tag("charts/outlook_shift.svg")
def outlook_shift(
    base_score: Decimal,
    base_zone: str,
    variant_score: Decimal,
    variant_zone: str,
    rereads: Iterable[Any],
    chart_id: str = "outlook-shift",
) -> Context:
    """Draw the way from the score today to the AI-driven variant's; `rereads` have a score each."""
    strict = [reread.score for reread in rereads]
    return {
        "chart": outlook(base_score, variant_score, rereads=strict, thresholds=THRESHOLDS),
        "base_score": base_score,
        "base_zone": Zone(base_zone),
        "variant_score": variant_score,
        "variant_zone": Zone(variant_zone),
        "lowest": min(strict),
        "highest": max(strict),
        "chart_id": chart_id,
    }


@register.inclusion_tag("charts/moves_rows.html")
def moves_rows(tasks: Sequence[Any]) -> Context:
    """Draw each task's share today and AI-driven (name, note, base_share, share, change)."""
    chart = moves([(task.base_share, task.share) for task in tasks])
    return {"ticks": chart.ticks, "rows": list(zip(tasks, chart.moves, strict=True))}


@register.inclusion_tag("charts/history_line.svg")
def history_line(points: Sequence[tuple[date, Decimal, str]], chart_id: str = "history") -> Context:
    """Draw a role's scores, given as day, score and zone from the oldest."""
    chart = history(points, thresholds=THRESHOLDS)
    return {"chart": chart, "green": rules.GREEN_FROM, "chart_id": chart_id}


def _years(span: Any) -> str:
    if span.to_year is None:
        return f"from {span.from_year}"
    return _until(span.from_year, span.to_year)


def _until(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}{EN_DASH}{last}"
