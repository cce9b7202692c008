"""The site itself: its public address."""

from django import template
from django.conf import settings
from django.urls import reverse

register = template.Library()


@register.simple_tag
def absolute_url(name: str, *parts: object) -> str:
    """Print the public address of a page, with the site's own host."""
    return f"{settings.SITE_URL}{reverse(name, args=parts)}"
