"""Charts of a personal score: beside the role's, and what moved it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import template

from assessments.charts.beside import beside
from assessments.charts.diverging import diverging, reach_of
from assessments.templatetags.charts import THRESHOLDS, Context

register = template.Library()


@register.inclusion_tag("charts/beside.svg", name="beside")
def beside_tag(own: Decimal, other: Decimal, chart_id: str = "beside") -> Context:
    """Draw a visitor's score and the role's on the line from 0 to 100."""
    chart = beside(own, other, thresholds=THRESHOLDS)
    return {"chart": chart, "own": own, "other": other, "chart_id": chart_id}


@register.inclusion_tag("charts/point_rows.html")
def point_rows(rows: Sequence[Any], total: Decimal) -> Context:
    """Draw what adds or takes points (label, note, points), and print what it comes to."""
    reach = reach_of([row.points for row in rows])
    drawn = [(row, diverging(row.points, reach=reach)) for row in rows]
    return {"rows": drawn, "reach": reach, "total": total}
