"""Suppression: addresses that are never written to again."""

from django.db import transaction

from assessments.models import EndReason, Subscriber, Suppression, SuppressionReason
from assessments.models.addresses import address_hash, normal_address
from assessments.services.subscriptions import stop_all

ENDS = {SuppressionReason.COMPLAINED: EndReason.COMPLAINED}


@transaction.atomic
def suppress(address: str, *, reason: SuppressionReason) -> Suppression:
    """Never write to an address again, and end its subscriptions at once; safe to repeat."""
    suppression, _ = Suppression.objects.get_or_create(
        address_hash=address_hash(address), defaults={"reason": reason}
    )
    subscriber = Subscriber.objects.filter(address=normal_address(address)).first()
    if subscriber:
        stop_all(subscriber, reason=ENDS.get(reason, EndReason.REFUSED))
    return suppression
