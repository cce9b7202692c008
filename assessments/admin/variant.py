"""Admin of the AI-driven variant, with all of its rows."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from assessments.models import (
    Variant,
    VariantDimension,
    VariantGate,
    VariantSignal,
    VariantTask,
)

from .reading import ReadOnly, Rows


class GateRows(Rows):
    model = VariantGate


class TaskRows(Rows):
    model = VariantTask

    def get_queryset(self, request: HttpRequest) -> QuerySet[VariantTask]:
        return super().get_queryset(request).select_related("base_task")


class SignalRows(Rows):
    model = VariantSignal


class DimensionRows(Rows):
    model = VariantDimension


@admin.register(Variant)
class VariantAdmin(ReadOnly, admin.ModelAdmin):
    """Variants with the steps of their derivation."""

    list_display = ["assessment", "verdict", "score", "sub_label", "rederived_on"]
    list_filter = ["verdict", "zone"]
    list_select_related = ["assessment__role"]
    search_fields = ["assessment__role__title"]
    inlines = [GateRows, TaskRows, SignalRows, DimensionRows]
