"""Whether a request asks for a part of a page."""

from django.http import HttpRequest

# What the answers of pages that have parts depend on, for caches.
PARTS_VARY = ("HX-Request", "HX-Boosted", "HX-History-Restore-Request")


def wants_fragment(request: HttpRequest) -> bool:
    """Say whether htmx asks for a part: it takes the whole page when boosted or going back."""
    htmx = request.htmx
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request
