"""Admin screens that show and never change."""

from django.contrib import admin
from django.db.models import URLField
from django.http import HttpRequest


class ReadOnly:
    """Refuse to add, change or delete, whatever the account may do."""

    # What Django 6 assumes by itself; Django 5.2 warns until it is told.
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


class Rows(ReadOnly, admin.TabularInline):
    """Rows in their order, one a line."""

    extra = 0
    ordering = ["position"]
