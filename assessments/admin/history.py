"""Admin of the history of scores."""

from django.contrib import admin

from assessments.models import ScoreChange

from .reading import ReadOnly


@admin.register(ScoreChange)
class ScoreChangeAdmin(ReadOnly, admin.ModelAdmin):
    """Score changes, the latest first."""

    list_display = ["role", "before", "after", "changed_at", "reason"]
    list_select_related = ["role", "previous", "current"]
    search_fields = ["role__title", "reason"]
    date_hierarchy = "changed_at"

    def before(self, change: ScoreChange) -> str:
        return f"{change.previous.score}, {change.previous.get_sub_label_display()}"

    def after(self, change: ScoreChange) -> str:
        return f"{change.current.score}, {change.current.get_sub_label_display()}"
