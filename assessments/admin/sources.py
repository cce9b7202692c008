"""Admin of sources."""

from django.contrib import admin

from assessments.models import Source

from .reading import ReadOnly


@admin.register(Source)
class SourceAdmin(ReadOnly, admin.ModelAdmin):
    """Sources, and how each was seen."""

    list_display = ["title", "publisher", "date", "kind", "seen_on"]
    list_filter = ["kind"]
    search_fields = ["title", "publisher", "relays", "url"]
