"""Admin of assessments: every version with all of its rows."""

from django.contrib import admin

from assessments.models import Assessment
from assessments.models.assessments import COMPUTED

from . import rows
from .reading import ReadOnly


@admin.register(Assessment)
class AssessmentAdmin(ReadOnly, admin.ModelAdmin):
    """Versions, the latest first, in the order in which they are written."""

    list_display = ["role", "number", "score", "sub_label", "assessed_on", "is_current"]
    list_filter = ["zone", "method_version"]
    list_select_related = ["role"]
    search_fields = ["role__title", "role__slug"]
    ordering = ["-assessed_on", "role__title", "-number"]
    inlines = rows.ALL
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "role",
                    "number",
                    "assessed_on",
                    "change",
                    "created_at",
                    "published_at",
                    "superseded_at",
                ]
            },
        ),
        ("Figures", {"fields": ["method_version", *COMPUTED]}),
        ("Headline", {"fields": ["verdict", "lead"]}),
        (
            "Definition",
            {
                "fields": [
                    "finding_definition",
                    "primary_function",
                    "experience_years",
                    "experience",
                    "other_levels",
                ]
            },
        ),
        (
            "AI growth",
            {"fields": ["growth_score", "growth_reading", "growth_rationale", "growth_check"]},
        ),
        ("New tasks", {"fields": ["new_tasks_answer", "new_tasks"]}),
        ("Override", {"fields": ["override_points", "override_reason"]}),
        (
            "Commentary",
            {
                "fields": [
                    "finding_commentary",
                    "score_vs_reality",
                    "worry_safer",
                    "worry_riskier",
                    "worry_separator",
                ]
            },
        ),
        (
            "Outlook",
            {
                "fields": [
                    "finding_outlook",
                    "in_2028",
                    "timeline_years_min",
                    "timeline_years_max",
                    "timeline_note",
                ]
            },
        ),
        ("Provenance", {"fields": ["provenance"]}),
    ]

    @admin.display(boolean=True)
    def is_current(self, assessment: Assessment) -> bool:
        return assessment.is_current
