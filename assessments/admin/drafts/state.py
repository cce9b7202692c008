"""The state of a draft in one word: its own stage, or what became of its version."""

from django.contrib.admin import ModelAdmin, SimpleListFilter
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from assessments.models import Draft, Stage

PUBLISHED = Q(stage=Stage.PUBLISHED)
STATES = {
    "draft": ("Draft", Q(stage=Stage.DRAFT)),
    "in_review": ("In review", Q(stage=Stage.IN_REVIEW, publish_at=None)),
    "scheduled": ("Scheduled", ~PUBLISHED & Q(publish_at__isnull=False)),
    "published": (
        "Published",
        PUBLISHED & Q(version__superseded_at=None, version__role__withdrawn_at=None),
    ),
    "superseded": ("Superseded", PUBLISHED & Q(version__superseded_at__isnull=False)),
    "withdrawn": ("Withdrawn", PUBLISHED & Q(version__role__withdrawn_at__isnull=False)),
}


def state_of(draft: Draft) -> str:
    """Return the state of a draft, given with its version and role."""
    if draft.is_open:
        return "Scheduled" if draft.publish_at else draft.get_stage_display()
    if draft.version.role.withdrawn_at:
        return "Withdrawn"
    return "Superseded" if draft.version.superseded_at else "Published"


class StateFilter(SimpleListFilter):
    """Drafts by their state."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [(name, label) for name, (label, _) in STATES.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Draft]) -> QuerySet[Draft]:
        return queryset.filter(STATES[self.value()][1]) if self.value() in STATES else queryset
