"""Charts of many roles as tags: the whole field, and a sector's line of ticks."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import template

from assessments.charts.field import NARROW, WIDE, field
from assessments.charts.mini_strip import mini_strip
from assessments.templatetags.charts import THRESHOLDS

register = template.Library()

Context = dict[str, Any]


@register.inclusion_tag("charts/field.svg", name="field")
def field_tag(
    tallies: Sequence[tuple[Decimal, str, int]], landmarks: Sequence[tuple[str, Decimal]] = ()
) -> Context:
    """Draw how many roles have which score (score, zone, number), a wide and a narrow drawing."""
    drawings = [
        field(tallies, landmarks, layout=layout, thresholds=THRESHOLDS) for layout in (WIDE, NARROW)
    ]
    return {"drawings": drawings, "count": sum(number for _, _, number in tallies)}


@register.inclusion_tag("charts/mini_strip.svg", name="mini_strip")
def mini_strip_tag(scores: Sequence[tuple[Decimal, str]]) -> Context:
    """Draw a thin line with a tick for each different score (score, zone)."""
    return {"chart": mini_strip(scores, thresholds=THRESHOLDS)}
