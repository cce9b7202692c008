"""The record of a role: its published versions, and the times each was confirmed as it is."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from assessments.models import Assessment
from assessments.scoring.zones import SubLabel

COLUMNS = (
    *("number", "score", "sub_label", "assessed_on", "published_at", "change"),
    "publication__is_correction",
)
CONFIRMATION = ("confirmations__confirmed_at", "confirmations__note")


@dataclass(frozen=True, slots=True)
class Version:
    """One published version; `confirmations` are moments and notes, the latest first."""

    number: int
    score: Decimal
    label: str
    assessed_on: date
    published_at: datetime
    change: str
    is_correction: bool | None
    confirmations: list[tuple[datetime, str]] = field(default_factory=list)

    @property
    def sub_label(self) -> SubLabel:
        return SubLabel(self.label)


def published_versions(role_id: int) -> tuple[Version, ...]:
    """Return a role's published versions, the newest first. One query."""
    found: dict[int, Version] = {}
    rows = Assessment.objects.published().filter(role=role_id)
    ordered = rows.order_by("-number", "-confirmations__confirmed_at")
    for *figures, confirmed_at, note in ordered.values_list(*COLUMNS, *CONFIRMATION):
        version = found.setdefault(figures[0], Version(*figures))
        if confirmed_at:
            version.confirmations.append((confirmed_at, note))
    return tuple(found.values())
