"""Admin of sending: addresses that are never written to, and whether mail goes out."""

from django import forms
from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from assessments.models import SendingState, Suppression, SuppressionReason
from assessments.models.addresses import address_hash
from assessments.services.restoring import accept_database
from assessments.services.sending_state import discard, pause, release
from assessments.services.suppression import suppress

from .reading import ReadOnly


class SuppressionForm(forms.ModelForm):
    """An address that an operator enters, of which only the keyed hash is kept."""

    address = forms.EmailField(help_text="Its subscriptions end at once. Only a hash is kept.")

    class Meta:
        model = Suppression
        fields: tuple[str, ...] = ()


@admin.register(Suppression)
class SuppressionAdmin(ReadOnly, admin.ModelAdmin):
    """Addresses never written to, known by their keyed hashes; a typed address is found by its."""

    form = SuppressionForm
    list_display = ["start_of_hash", "reason", "suppressed_at"]
    fields = ["address_hash", "reason", "suppressed_at"]
    list_filter = ["reason"]
    search_fields = ["address_hash"]
    search_help_text = "A whole address."

    @admin.display(description="address hash")
    def start_of_hash(self, suppression: Suppression) -> str:
        return f"{suppression.address_hash[:12]}…"

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, term: str
    ) -> tuple[QuerySet, bool]:
        wanted = Q(address_hash=address_hash(term)) | Q(address_hash=term)
        return (queryset.filter(wanted) if term else queryset), False

    def get_fields(self, request: HttpRequest, obj: Suppression | None = None) -> list[str]:
        return self.fields if obj else ["address"]

    def save_model(
        self, request: HttpRequest, obj: Suppression, form: SuppressionForm, change: bool
    ) -> None:
        """Suppress the address that was typed, and show the row that stands for it."""
        row = suppress(form.cleaned_data["address"], reason=SuppressionReason.OPERATOR)
        obj.pk, obj.address_hash, obj.reason = row.pk, row.address_hash, row.reason

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return request.user.has_perm("assessments.add_suppression")

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Lifting a suppression is deleting its row."""
        return request.user.has_perm("assessments.delete_suppression")


@admin.register(SendingState)
class SendingStateAdmin(ReadOnly, admin.ModelAdmin):
    """Whether mail goes out, with the ways to stop it and to go on."""

    list_display = ["__str__", "paused_at", "troubles", "beat_at"]
    actions = ["pause", "release", "discard"]

    def has_decide_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("assessments.change_sendingstate")

    @admin.action(description="Pause sending", permissions=["decide"])
    def pause(self, request: HttpRequest, rows: QuerySet) -> None:
        pause("Paused by an operator.")

    @admin.action(description="Go on, with all that waits", permissions=["decide"])
    def release(self, request: HttpRequest, rows: QuerySet) -> None:
        accept_database()
        release()

    @admin.action(description="Go on, and drop all that waits", permissions=["decide"])
    def discard(self, request: HttpRequest, rows: QuerySet) -> None:
        accept_database()
        self.message_user(request, f"{discard()} mails discarded.", messages.SUCCESS)
