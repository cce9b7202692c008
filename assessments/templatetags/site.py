"""The site itself: its public address, and the offer it is paid to carry."""

from django import template
from django.conf import settings
from django.urls import reverse

register = template.Library()


@register.simple_tag
def absolute_url(name: str, *parts: object) -> str:
    """Print the public address of a page, with the site's own host."""
    return f"{settings.SITE_URL}{reverse(name, args=parts)}"


@register.simple_tag
def site_address(path: str) -> str:
    """Print the public address of a path, with the site's own host."""
    return f"{settings.SITE_URL}{path}"


@register.inclusion_tag("components/promotion.html")
def promotion() -> dict[str, object]:
    """Print the training offer that the site is set up with, marked as promotion, or nothing."""
    return {"offer": settings.TRAINING_OFFER}


@register.simple_tag
def contact_email() -> str:
    """Give the address for corrections, or nothing where the site has none."""
    return settings.CONTACT_EMAIL
