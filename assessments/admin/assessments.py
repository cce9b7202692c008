"""Admin of assessments: every version with all of its rows."""

from collections.abc import Callable

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path

from assessments.models import Assessment
from assessments.models.assessments import COMPUTED

from . import rows, versions
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
    change_form_template = "admin/version.html"
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

    def get_urls(self) -> list[URLPattern]:
        pages = {
            "start": versions.start_page,
            "confirm": versions.confirm_page,
            "withdraw": versions.withdraw_page,
            "compare": versions.compare_page,
        }
        own = [
            path(f"<int:pk>/{name}/", self.on_version(view), name=f"assessments_assessment_{name}")
            for name, view in pages.items()
        ]
        return [*own, *super().get_urls()]

    def on_version(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        """Wrap a page about a published version: only for who may see it."""

        def wrapped(request: HttpRequest, pk: int) -> HttpResponse:
            version = get_object_or_404(
                Assessment.objects.published().select_related("role"), pk=pk
            )
            if not self.has_view_permission(request, version):
                raise PermissionDenied
            return view(self, request, version)

        return self.admin_site.admin_view(wrapped)
