"""Charts of a score and its inputs as tags: charts/ places, templates/charts/ prints.

`chart_id` begins the ids of a chart's title and description; give one where a chart stands twice.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import template

from assessments.charts.badge import badge
from assessments.charts.composition import composition
from assessments.charts.dial import dial
from assessments.charts.diverging import diverging
from assessments.charts.flip import flip
from assessments.charts.impact import impact_stack, pips, task_bar, task_scale
from assessments.charts.meter import meter
from assessments.charts.scale import Thresholds
from assessments.charts.scale_line import scale_line
from assessments.charts.score_range import score_range
from assessments.charts.strip import strip
from assessments.charts.waterfall import waterfall
from assessments.scoring import rules
from assessments.scoring.breakdown import Waterfall, WaterfallStep, WeightedPoints
from assessments.scoring.inputs import Impact
from assessments.scoring.zones import SubLabel, Zone
from assessments.templatetags.numbers import MINUS, exact

register = template.Library()

THRESHOLDS = Thresholds(yellow=rules.YELLOW_FROM, green=rules.GREEN_FROM)

FIRST_STEP = "resistance"
TIMES = "\N{MULTIPLICATION SIGN}"

Context = dict[str, Any]


@register.inclusion_tag("charts/dial.svg", name="dial")
def dial_tag(score: Decimal, zone: str, chart_id: str = "dial") -> Context:
    """Draw a score on the half circle of the hero."""
    chart = dial(score, zone=zone, thresholds=THRESHOLDS)
    return {"chart": chart, "score": score, "zone": Zone(zone), "chart_id": chart_id}


@register.inclusion_tag("charts/scale_line.svg", name="scale_line")
def scale_line_tag(score: Decimal | None = None) -> Context:
    """Draw the line from 0 to 100, with a needle if there is a score."""
    return {"chart": scale_line(score, thresholds=THRESHOLDS)}


@register.inclusion_tag("charts/badge.svg", name="badge")
def badge_tag(title: str, score: Decimal, sub_label: str) -> Context:
    """Draw a role's score as a file of its own, for the pages of others."""
    which = SubLabel(sub_label)
    chart = badge(score, zone=which.zone.value, thresholds=THRESHOLDS)
    return {"chart": chart, "title": title, "score": score, "label": which.label}


@register.inclusion_tag("charts/meter.html", name="meter")
def meter_tag(value: Decimal, low: int, high: int, step: int = 1, bare: bool = False) -> Context:
    """Draw a value on its own scale, with the ends of the scale below unless it is bare."""
    chart = meter(value, low=low, high=high, step=step)
    return {"chart": chart, "low": low, "high": high, "bare": bare}


@register.inclusion_tag("charts/composition.svg", name="composition")
def composition_tag(weighted_points: WeightedPoints, chart_id: str = "composition-bar") -> Context:
    """Draw the weighted points as one bar that ends at the score."""
    parts = [(part.key, part.label, part.points) for part in weighted_points.parts]
    chart = composition(
        parts,
        total=weighted_points.total,
        score=weighted_points.score,
        thresholds=THRESHOLDS,
    )
    return {"chart": chart, "weighted_points": weighted_points, "chart_id": chart_id}


@register.inclusion_tag("components/composition_table.html")
def composition_table(weighted_points: WeightedPoints) -> Context:
    """Print the weighted points and the step to the score as a sum."""
    return {"weighted_points": weighted_points}


@register.inclusion_tag("charts/strip.svg", name="strip")
def strip_tag(
    tallies: Sequence[tuple[Decimal, str, int]], me: Decimal | None = None, chart_id: str = "strip"
) -> Context:
    """Draw every role, tallied by score (score, zone, number); `me` is the score of this role."""
    return {"chart": strip(tallies, me=me, thresholds=THRESHOLDS), "me": me, "chart_id": chart_id}


@register.inclusion_tag("charts/impact_stack.svg", name="impact_stack")
def impact_stack_tag(displaced: Decimal, augmented: Decimal, not_involved: Decimal) -> Context:
    """Draw the shares of working time by what AI does to it."""
    shares = tuple(zip(Impact, (displaced, augmented, not_involved), strict=True))
    return {"segments": impact_stack(shares), "shares": shares}


@register.inclusion_tag("charts/impact_keys.html")
def impact_keys() -> Context:
    """Print what the fillings of the impact bars mean."""
    return {}


@register.inclusion_tag("charts/task_rows.html")
def task_rows(tasks: Sequence[Any]) -> Context:
    """Draw a bar a task (name, share, score, impact), up to the largest share rounded up to 5."""
    full = task_scale([task.share for task in tasks])
    rows = [
        (task, Impact(task.impact), task_bar(task.share, full=full), pips(task.score))
        for task in tasks
    ]
    return {"rows": rows, "full": full, "score_max": rules.TASK_SCORE_MAX}


@register.inclusion_tag("charts/evidence_balance.html")
def evidence_balance(total: int, chart_id: str = "balance") -> Context:
    """Draw the sum of the evidence on its signed scale."""
    reach = rules.EVIDENCE_MAX
    chart = diverging(total, reach=reach)
    return {"chart": chart, "total": total, "reach": reach, "chart_id": chart_id}


@register.inclusion_tag("charts/evidence_rows.html")
def evidence_rows(rows: Sequence[Any]) -> Context:
    """Draw a signed bar a dimension (label, score)."""
    reach = rules.EVIDENCE_ROW_MAX
    return {"rows": [(row, diverging(row.score, reach=reach)) for row in rows], "reach": reach}


@register.inclusion_tag("charts/barrier_rows.html")
def barrier_rows(rows: Sequence[Any], total: int, word: str) -> Context:
    """Draw a meter a barrier (label, score) and one for their total, with its word."""
    high, total_high = rules.BARRIER_ROW_MAX, rules.BARRIERS_MAX
    return {
        "rows": [(row, meter(row.score, low=0, high=high)) for row in rows],
        "high": high,
        "total_chart": meter(total, low=0, high=total_high),
        "total": total,
        "total_high": total_high,
        "word": word,
    }


@register.inclusion_tag("charts/waterfall_rows.html")
def waterfall_rows(waterfall_steps: Waterfall, zone: str) -> Context:
    """Draw the exact steps from resistance alone to the score."""
    steps = waterfall_steps.steps
    totals = [step.total for step in steps]
    chart = waterfall(totals, score=waterfall_steps.score, thresholds=THRESHOLDS)
    return {
        "chart": chart,
        "rows": [(step, _factor(step), bar) for step, bar in zip(steps, chart.bars, strict=True)],
        "score": waterfall_steps.score,
        "zone": zone,
    }


@register.inclusion_tag("charts/flip_rows.html")
def flip_rows(rows: Sequence[Any], score: Decimal) -> Context:
    """Draw where one step leads (label, note, worse, worse_zone, better, better_zone)."""
    chart = flip([(row.worse, row.better) for row in rows], score=score, thresholds=THRESHOLDS)
    return {"chart": chart, "rows": list(zip(rows, chart.rows, strict=True)), "score": score}


@register.inclusion_tag("charts/score_range.svg", name="score_range")
def score_range_tag(
    lowest: Decimal, highest: Decimal, score: Decimal, chart_id: str = "range"
) -> Context:
    """Draw the stretch of scores that one changed judgement spans."""
    return {
        "chart": score_range(lowest, highest, score=score, thresholds=THRESHOLDS),
        "lowest": lowest,
        "highest": highest,
        "score": score,
        "chart_id": chart_id,
    }


def _factor(step: WaterfallStep) -> str:
    """Print how a step comes about: 6.00 less the weighted task scores, or the factor."""
    if step.factor is None:
        return ""
    if step.key == FIRST_STEP:
        return f"{rules.RESISTANCE_BASE} {MINUS} {exact(rules.RESISTANCE_BASE - step.factor, 2)}"
    return f"{TIMES} {exact(step.factor, 2)}"
