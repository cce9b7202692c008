"""Whether the process runs (/healthz) and whether it can work (/readyz), for those who watch it."""

import logging

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

logger = logging.getLogger(__name__)


@require_safe
@never_cache
def process(request: HttpRequest) -> HttpResponse:
    """Answer as long as the process does; asks nothing of the database."""
    return plain("The process runs.")


@require_safe
@never_cache
def readiness(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers, else 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        logger.exception("The database does not answer.")
        return plain("The database does not answer.", status=503)
    return plain("The database answers.")


def plain(sentence: str, *, status: int = 200) -> HttpResponse:
    """Answer with one line of plain text."""
    return HttpResponse(f"{sentence}\n", content_type="text/plain; charset=utf-8", status=status)
