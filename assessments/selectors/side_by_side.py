"""What a role's page and the comparison share: the address of a comparison, a component printed."""

from collections.abc import Sequence
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from assessments.scoring.inputs import Component
from assessments.selectors.words import signed

BETWEEN = "-vs-"
SIGNED = {Component.EVIDENCE, Component.GROWTH}


def address_of(slugs: Sequence[str]) -> str:
    """Return the address of a comparison of these roles in this order."""
    if len(slugs) == 2:
        return reverse("assessments:compare_pair", args=[BETWEEN.join(slugs)])
    query = urlencode([("role", slug) for slug in slugs])
    return reverse("assessments:compare") + (f"?{query}" if query else "")


def component_value(component: Component, value: Decimal) -> str:
    """Print a component's figure as its scale is read: +5, 3.35."""
    if component in SIGNED:
        return signed(int(value))
    if component is Component.RESISTANCE:
        return f"{value:.2f}" if value == round(value, 2) else f"{value:.3f}"
    return str(int(value))
