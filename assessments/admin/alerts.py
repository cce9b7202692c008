"""Admin of alerts: subscriptions and the outbox."""

import csv
from datetime import datetime

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.utils.text import Truncator

from assessments.models import AlertEmail, Kind, Outcome, Subscription
from assessments.models.addresses import masked_address, normal_address
from assessments.services.sending import try_again

from .reading import ReadOnly

WHOLE = "assessments.view_addresses"
WAITING = "waiting"
PROBLEM_MAX = 90  # characters of a failure in the list


class Addresses(ReadOnly):
    """Shows addresses masked, but whole to accounts that may read them."""

    def get_list_display(self, request: HttpRequest) -> list[str]:
        return [self._shown(name, request) for name in self.list_display]

    def get_fields(self, request: HttpRequest, obj: object = None) -> list[str]:
        return [self._shown(name, request) for name in self.fields]

    @admin.display(description="address")
    def masked(self, row: Subscription | AlertEmail) -> str:
        return masked_address(self.address_of(row))

    @admin.display(description="address")
    def whole(self, row: Subscription | AlertEmail) -> str:
        return self.address_of(row) or "–"

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, term: str
    ) -> tuple[QuerySet, bool]:
        """Find the rows of an address that is typed in full; a part would let one guess."""
        found = queryset.filter(**{self.address_field: normal_address(term)}) if term else queryset
        return found, False

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        """Refuse filters by address in the query string: they, too, would let one guess."""
        is_guess = lookup.startswith(self.address_field)
        return not is_guess and super().lookup_allowed(lookup, value, request)

    def address_for(self, request: HttpRequest, row: Subscription | AlertEmail) -> str:
        """Return the address of a row as far as an account may read it."""
        return getattr(self, self._shown("masked", request))(row)

    def _shown(self, name: str, request: HttpRequest) -> str:
        return "whole" if name == "masked" and request.user.has_perm(WHOLE) else name


@admin.register(Subscription)
class SubscriptionAdmin(Addresses, admin.ModelAdmin):
    """Subscriptions and wishes for a personal report, the latest first."""

    address_field = "subscriber__address"
    list_display = ["masked", "__str__", "wanted", "confirmed_at", "ended_at"]
    list_filter = ["kind", ("confirmed_at", admin.EmptyFieldListFilter), "end_reason", "frequency"]
    list_select_related = ["subscriber", "role", "sector"]
    search_fields = ["subscriber__address"]
    search_help_text = "A whole address."
    ordering = ["-pk"]
    fields = [
        *("masked", "kind", "topic", "wanted"),
        *("requested_at", "confirmed_at", "ended_at", "end_reason"),
    ]
    actions = ["export"]

    def address_of(self, subscription: Subscription) -> str:
        return subscription.subscriber.address

    @admin.display(description="written to at")
    def wanted(self, subscription: Subscription) -> str:
        if subscription.kind == Kind.REPORT:
            return "–"
        return f"{subscription.wish}, {subscription.get_frequency_display()}"

    @admin.action(description="Export as CSV")
    def export(self, request: HttpRequest, rows: QuerySet[Subscription]) -> HttpResponse:
        """Write the chosen rows into a file, with addresses as the list shows them."""
        response = HttpResponse(content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="subscriptions.csv"'
        writer = csv.writer(response)
        writer.writerow(["address", "kind", "topic", "confirmed_at", "ended_at"])
        for row in rows.select_related("subscriber", "role", "sector"):
            values = [row.kind, row.topic, row.confirmed_at, row.ended_at]
            address = self.address_for(request, row)
            writer.writerow([_inert(value) for value in (address, *values)])
        return response


class StandingFilter(admin.SimpleListFilter):
    """Filters mails by what became of them, or those that still wait."""

    title = "standing"
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [(WAITING, "Waiting"), *Outcome.choices]

    def queryset(self, request: HttpRequest, queryset: QuerySet[AlertEmail]) -> QuerySet:
        if self.value() == WAITING:
            return queryset.waiting()
        return queryset.filter(outcome=self.value()) if self.value() else queryset


@admin.register(AlertEmail)
class AlertEmailAdmin(Addresses, admin.ModelAdmin):
    """The outbox, the latest mail first."""

    address_field = "recipient"
    list_display = ["masked", "kind", "standing", "problem", "moment"]
    list_filter = [StandingFilter, "kind"]
    list_select_related = ["subscription__role", "subscription__sector"]
    search_fields = ["recipient"]
    search_help_text = "A whole address."
    fields = [
        *("masked", "kind", "standing", "subscription", "queued_at", "due_at", "attempts"),
        *("failures", "failing_since", "failure", "claimed_at", "lease_until", "settled_at"),
    ]
    actions = ["send_again"]

    def address_of(self, email: AlertEmail) -> str:
        return email.recipient

    @admin.display(ordering="outcome")
    def standing(self, email: AlertEmail) -> str:
        return email.get_outcome_display() or ("Retrying" if email.failures else "Waiting")

    @admin.display(description="settled or due at", ordering=Coalesce("settled_at", "due_at"))
    def moment(self, email: AlertEmail) -> datetime:
        return email.settled_at or email.due_at

    @admin.display(description="failure")
    def problem(self, email: AlertEmail) -> str:
        return Truncator(email.failure).chars(PROBLEM_MAX)

    def has_again_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("assessments.change_alertemail")

    @admin.action(description="Try again", permissions=["again"])
    def send_again(self, request: HttpRequest, emails: QuerySet[AlertEmail]) -> None:
        """Put failed and parked mails back into the queue."""
        number = try_again(emails)
        self.message_user(request, f"{number} back in the queue.", messages.SUCCESS)


def _inert(value: object) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
