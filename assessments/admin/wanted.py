"""Admin of the roles that visitors asked for."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from assessments.models import WantedRole

from .reading import ReadOnly


@admin.register(WantedRole)
class WantedRoleAdmin(ReadOnly, admin.ModelAdmin):
    """What is wanted, most wanted first; closing takes it off the public list."""

    list_display = ["name", "number", "first_asked_on", "last_asked_on", "closed_at"]
    list_filter = [("closed_at", admin.EmptyFieldListFilter)]
    search_fields = ["name"]
    actions = ["close", "reopen"]

    def has_close_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("assessments.change_wantedrole")

    @admin.action(description="Close: assessed by now, or no job", permissions=["close"])
    def close(self, request: HttpRequest, wanted: QuerySet) -> None:
        wanted.update(closed_at=timezone.now())

    @admin.action(description="Open again", permissions=["close"])
    def reopen(self, request: HttpRequest, wanted: QuerySet) -> None:
        wanted.update(closed_at=None)
