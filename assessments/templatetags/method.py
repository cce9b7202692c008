"""The method's constants and words, so that a page never states a rule by hand."""

from decimal import Decimal

from django import template

from assessments.scoring import rules, zones

register = template.Library()


@register.simple_tag
def rule(name: str) -> object:
    """Print a constant of the method by its name in scoring.rules: {% rule "GREEN_FROM" %}."""
    return getattr(rules, name)


@register.simple_tag
def factors() -> dict[str, tuple[Decimal, Decimal]]:
    """Give the least and the greatest figure of each modifier and of the score."""
    one = rules.NEUTRAL_MODIFIER

    def between(step: Decimal, low: int, high: int) -> tuple[Decimal, Decimal]:
        return one + step * low, one + step * high

    return {
        "evidence": between(
            rules.EVIDENCE_FACTOR_PER_POINT, rules.EVIDENCE_MIN, rules.EVIDENCE_MAX
        ),
        "barriers": between(rules.BARRIER_FACTOR_PER_POINT, rules.BARRIERS_MIN, rules.BARRIERS_MAX),
        "growth": between(rules.GROWTH_FACTOR_PER_POINT, rules.GROWTH_MIN, rules.GROWTH_MAX),
        "score": (rules.SCORE_MIN, rules.SCORE_MAX),
    }


@register.filter
def barrier_word(total: int) -> str:
    """Print the word for a barriers total of 0 to 10: weak, moderate or strong."""
    return zones.barrier_word(total)


@register.filter
def status(zone: zones.Zone) -> str:
    """Print a zone's status word as prose writes it: "Transforming"."""
    return zone.status.capitalize()
