"""What the mail provider reports later: mail that came back, readers who complained."""

from anymail.signals import AnymailTrackingEvent

from assessments.models import SuppressionReason
from assessments.services.suppression import suppress

# A deferred mail (a full mailbox, say) is the provider's to try again.
REASONS = {
    "bounced": SuppressionReason.BOUNCED,
    "rejected": SuppressionReason.BOUNCED,
    "complained": SuppressionReason.COMPLAINED,
    "unsubscribed": SuppressionReason.COMPLAINED,
}


def heed_report(event: AnymailTrackingEvent, **signal: object) -> None:
    """Never write again to an address whose mail came back for good, or who complained."""
    if event.event_type in REASONS and event.recipient:
        suppress(event.recipient, reason=REASONS[event.event_type])
