"""The jobs that visitors asked for and that have no page yet."""

from collections.abc import Sequence

from assessments.models import WantedRole

SHOWN = 100


def wanted_roles() -> Sequence[WantedRole]:
    """Return what enough visitors asked for, the most wanted first. One query."""
    return list(WantedRole.objects.public()[:SHOWN])
