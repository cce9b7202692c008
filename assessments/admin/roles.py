"""Admin of roles and of the specialisms that they belong to."""

from datetime import date
from decimal import Decimal

from django.contrib import admin
from django.db.models import F, FilteredRelation, Q, QuerySet
from django.http import HttpRequest

from assessments.models import Alias, FormerSlug, Role, RoleSpecialism, Specialism
from assessments.scoring.zones import SubLabel

from .reading import ReadOnly, Rows


class PlacementRows(Rows):
    model = RoleSpecialism
    verbose_name_plural = "specialisms"


class AliasRows(Rows):
    model = Alias


class FormerSlugRows(Rows):
    model = FormerSlug
    ordering = ["slug"]


@admin.register(Role)
class RoleAdmin(ReadOnly, admin.ModelAdmin):
    """Roles with the figures of their current version."""

    list_display = ["title", "score", "zone", "version", "assessed_on"]
    list_filter = ["live_tracked", "specialisms"]
    search_fields = ["title", "slug", "aliases__text"]
    inlines = [PlacementRows, AliasRows, FormerSlugRows]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Role]:
        is_current = Q(assessments__published_at__isnull=False, assessments__superseded_at=None)
        return (
            super()
            .get_queryset(request)
            .annotate(
                current=FilteredRelation("assessments", condition=is_current),
                current_score=F("current__score"),
                current_sub_label=F("current__sub_label"),
                current_number=F("current__number"),
                current_assessed_on=F("current__assessed_on"),
            )
        )

    @admin.display(ordering="current_score")
    def score(self, role: Role) -> Decimal | None:
        return role.current_score

    @admin.display(ordering="current_sub_label")
    def zone(self, role: Role) -> str | None:
        return role.current_sub_label and SubLabel(role.current_sub_label).label

    @admin.display(ordering="current_number")
    def version(self, role: Role) -> int | None:
        return role.current_number

    @admin.display(ordering="current_assessed_on")
    def assessed_on(self, role: Role) -> date | None:
        return role.current_assessed_on


@admin.register(Specialism)
class SpecialismAdmin(ReadOnly, admin.ModelAdmin):
    """Specialisms by sector."""

    list_display = ["name", "sector"]
    list_filter = ["sector"]
    list_select_related = ["sector"]
    search_fields = ["name", "sector__name"]
