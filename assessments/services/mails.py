"""Writes a queued mail at the moment it is sent, or says why it is no longer wanted."""

from collections.abc import Callable

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from assessments import emails
from assessments.models import AlertEmail, EmailKind, EndReason, Subscription
from assessments.models.addresses import normal_address
from assessments.selectors.changes import news_of
from assessments.services.sign_ups import is_suppressed

WRITERS: dict[str, Callable[[AlertEmail], EmailMultiAlternatives]] = {
    EmailKind.CONFIRMATION: emails.confirmation,
    EmailKind.ALERT: lambda email: emails.alert(email, news_of(email)),
    EmailKind.DIGEST: lambda email: emails.digest(email, news_of(email)),
    EmailKind.LINK: emails.link,
    EmailKind.WITHDRAWN: emails.withdrawn,
}


def write(email: AlertEmail) -> EmailMultiAlternatives:
    """Write a mail; raises whatever a fault in its content raises."""
    return WRITERS[email.kind](email)


def unwanted_reason(email: AlertEmail) -> str | None:
    """Return why a queued mail must not be sent any more, or None."""
    if not email.recipient:
        return "The address was erased."
    if not is_allowed(email.recipient):
        return "The address is not on this site's list of allowed recipients."
    if is_suppressed(email.recipient):
        return "The address is never written to."
    if email.kind == EmailKind.LINK:
        return None if email.subscriber else "The address was erased."
    return _ended_reason(email.kind, email.subscription)


def is_allowed(address: str) -> bool:
    """Say whether this site may write to an address: to any, unless it has a list."""
    allowed = {normal_address(entry) for entry in settings.EMAIL_ALLOWED}
    domain = f"@{address.rpartition('@')[2]}"
    return not allowed or address in allowed or domain in allowed


def _ended_reason(kind: str, subscription: Subscription | None) -> str | None:
    if subscription is None:
        return "The subscription was erased."
    if kind == EmailKind.CONFIRMATION:
        if subscription.confirmed_at or subscription.ended_at:
            return "The subscription was answered already."
    elif kind == EmailKind.WITHDRAWN:
        if subscription.end_reason != EndReason.WITHDRAWN:
            return "The subscription had ended."
    elif not subscription.is_standing:
        return "The subscription had ended."
    return None
