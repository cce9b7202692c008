"""Charts of roles side by side; a role is known in them by its letter."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import template

from assessments.charts.duo import duo
from assessments.charts.impact import pips, task_bar, task_scale
from assessments.charts.twoline import twoline
from assessments.charts.waterfall import waterfall
from assessments.scoring import rules
from assessments.templatetags.charts import THRESHOLDS, Context

register = template.Library()


@register.inclusion_tag("charts/twoline.svg", name="twoline")
def twoline_tag(roles: Sequence[Any], chart_id: str = "twoline") -> Context:
    """Draw two to four scores on one line (letter, title, score, zone, range)."""
    placed = [(role.letter, role.score, role.range.lowest, role.range.highest) for role in roles]
    scores = [role.score for role in roles]
    return {
        "chart": twoline(placed, thresholds=THRESHOLDS),
        "roles": roles,
        "apart": max(scores) - min(scores),
        "chart_id": chart_id,
    }


@register.inclusion_tag("charts/duo_rows.html")
def duo_rows(rows: Sequence[Any], roles: Sequence[Any], level: int = 3) -> Context:
    """Draw figures of several roles (name, scale, low, high, values, shown, winner) as bars."""
    return {"rows": [_duo_row(row, roles) for row in rows], "roles": roles, "level": level}


@register.inclusion_tag("charts/gap_rows.html")
def gap_rows(gap: Any) -> Context:
    """Draw the steps from one role's score to another's (start, end, steps, totals)."""
    chart = waterfall(gap.totals, score=gap.end.score, thresholds=THRESHOLDS)
    return {"chart": chart, "gap": gap, "rows": list(zip(gap.steps, chart.bars[1:], strict=True))}


@register.inclusion_tag("charts/work_rows.html")
def work_rows(tasks: Sequence[Any], shares: Sequence[Decimal]) -> Context:
    """Draw a narrow bar a task (name, share, score, impact); `shares` are all that are drawn."""
    full = task_scale(shares)
    rows = [(task, task_bar(task.share, full=full), pips(task.score)) for task in tasks]
    return {"rows": rows, "full": full, "score_max": rules.TASK_SCORE_MAX}


def _duo_row(row: Any, roles: Sequence[Any]) -> tuple[Any, Any, list, Any]:
    chart = duo(row.values, low=row.low, high=row.high)
    places = range(len(roles))
    bars = list(zip(roles, chart.bars, row.shown, (n == row.winner for n in places), strict=True))
    return row, chart, bars, None if row.winner is None else roles[row.winner]
