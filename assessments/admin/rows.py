"""The rows of an assessment as its admin page shows them."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from assessments.models import (
    Barrier,
    BlindSpot,
    Claim,
    EvidenceRow,
    NextRole,
    NotThisRole,
    Principle,
    Reference,
    Resource,
    SurvivalStep,
    Task,
    TimelineSpan,
    Variant,
)

from .reading import ReadOnly, Rows


class TaskRows(Rows):
    model = Task


class PrincipleRows(Rows):
    model = Principle


class BarrierRows(Rows):
    model = Barrier


class EvidenceRows(Rows):
    """Evidence with its claims, which are rows of rows."""

    model = EvidenceRow
    fields = ["position", "dimension", "score", "claims"]
    readonly_fields = ["claims"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[EvidenceRow]:
        return super().get_queryset(request).prefetch_related("claims__references")

    def claims(self, row: EvidenceRow) -> SafeString:
        items = format_html_join(
            "", "<li>{}</li>", ([_in_words(claim)] for claim in row.claims.all())
        )
        return format_html("<ul>{}</ul>", items)


class ReferenceRows(Rows):
    model = Reference
    verbose_name = "source"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Reference]:
        return super().get_queryset(request).select_related("source")


class NotThisRoleRows(Rows):
    model = NotThisRole


class BlindSpotRows(Rows):
    model = BlindSpot


class SurvivalStepRows(Rows):
    model = SurvivalStep


class NextRoleRows(Rows):
    model = NextRole


class TimelineSpanRows(Rows):
    model = TimelineSpan


class ResourceRows(Rows):
    model = Resource


class VariantRow(ReadOnly, admin.TabularInline):
    """The variant in a line; its own page has the rest."""

    model = Variant
    fields = ["verdict", "score", "sub_label", "rederived_on"]
    show_change_link = True


ALL = [
    TaskRows,
    PrincipleRows,
    EvidenceRows,
    BarrierRows,
    NotThisRoleRows,
    BlindSpotRows,
    SurvivalStepRows,
    NextRoleRows,
    TimelineSpanRows,
    VariantRow,
    ReferenceRows,
    ResourceRows,
]


def _in_words(claim: Claim) -> str:
    keys = ", ".join(reference.key for reference in claim.references.all())
    parts = [claim.text, claim.get_trace_display(), claim.note, keys]
    return " · ".join(part for part in parts if part)
