"""What the mail provider reports later: mail that came back, readers who complained."""

from anymail.signals import AnymailTrackingEvent, EventType, RejectReason

from assessments.models import SuppressionReason
from assessments.services.suppression import suppress

COMPLAINTS = {EventType.COMPLAINED, EventType.UNSUBSCRIBED}
REFUSALS = {EventType.BOUNCED, EventType.REJECTED}
# The reasons that are about the address. Others are about the mail, or about this site, and would
# suppress every reader at once: a policy, a virus, a wrong DMARC record.
NO_SUCH_ADDRESS = {RejectReason.BOUNCED, RejectReason.INVALID}
# What Brevo and Postmark call a full mailbox and the like, which django-anymail has as bounced.
SOFT = {"soft_bounce", "SoftBounce"}


def heed_report(event: AnymailTrackingEvent, **signal: object) -> None:
    """Never write again to an address whose mail came back for good, or who complained."""
    reason = _reason(event)
    if reason and event.recipient:
        suppress(event.recipient, reason=reason)


def _reason(event: AnymailTrackingEvent) -> SuppressionReason | None:
    if event.event_type in COMPLAINTS:
        return SuppressionReason.COMPLAINED
    is_soft = bool({event.esp_event.get("event"), event.esp_event.get("Type")} & SOFT)
    is_gone = event.event_type in REFUSALS and event.reject_reason in NO_SUCH_ADDRESS
    return SuppressionReason.BOUNCED if is_gone and not is_soft else None
