"""The method's constants and words, so that a page never states a rule by hand."""

from django import template

from assessments.scoring import rules, zones

register = template.Library()


@register.simple_tag
def rule(name: str) -> object:
    """Print a constant of the method by its name in scoring.rules: {% rule "GREEN_FROM" %}."""
    return getattr(rules, name)


@register.filter
def barrier_word(total: int) -> str:
    """Print the word for a barriers total of 0 to 10: weak, moderate or strong."""
    return zones.barrier_word(total)


@register.filter
def status(zone: zones.Zone) -> str:
    """Print a zone's status word as prose writes it: "Transforming"."""
    return zone.status.capitalize()
