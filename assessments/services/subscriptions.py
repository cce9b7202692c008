"""Subscriptions: confirmed, changed, ended and erased by those who hold the link."""

from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from assessments.models import (
    AlertEmail,
    EmailKind,
    EndReason,
    Outcome,
    Subscriber,
    Subscription,
)

TOPIC = ("subscriber", "kind", "role", "sector")
WISH = ("trigger", "points", "frequency")


@transaction.atomic
def confirm(key: UUID) -> Subscription | None:
    """Start a pending subscription and return the one that stands now, or None if none does.

    If one about the same topic stands already, that one takes the new wish and goes on, with its
    past, its queued mails and the links in its mails. Safe to repeat.
    """
    pending = Subscription.objects.select_for_update().filter(key=key).first()
    if pending is None:
        return None
    standing = _standing_like(pending)
    if pending.ended_at is None and pending.confirmed_at is None:
        if standing:
            change_wish(standing, **{name: getattr(pending, name) for name in WISH})
            _end(pending, EndReason.REPLACED)
        else:
            pending.confirmed_at = timezone.now()
            pending.save(update_fields=["confirmed_at"])
            return pending
    return standing


def _standing_like(subscription: Subscription) -> Subscription | None:
    """Return what stands about the same topic: itself, or another one."""
    same = {name: getattr(subscription, name) for name in TOPIC}
    return Subscription.objects.standing().filter(**same).first()


@transaction.atomic
def stop(key: UUID) -> None:
    """End a subscription and drop its mails still in the queue; safe to repeat."""
    for subscription in Subscription.objects.select_for_update().filter(key=key):
        _end(subscription, EndReason.UNSUBSCRIBED)


@transaction.atomic
def stop_all(subscriber: Subscriber, *, reason: EndReason) -> None:
    """End every subscription of an address."""
    for subscription in subscriber.subscriptions.filter(ended_at=None):
        _end(subscription, reason)


def change_wish(
    subscription: Subscription, *, trigger: str, points: Decimal | None, frequency: str
) -> None:
    """Change which changes a subscription is for and how often; it counts from now on."""
    subscription.trigger = trigger
    subscription.points = points
    subscription.frequency = frequency
    subscription.save(update_fields=["trigger", "points", "frequency"])


@transaction.atomic
def erase(subscriber: Subscriber) -> None:
    """Erase an address with all that hangs on it; what was sent stays without its recipient.

    The row is locked first, so that no worker queues a mail to it meanwhile.
    """
    Subscriber.objects.select_for_update().filter(pk=subscriber.pk).first()
    emails = AlertEmail.objects.filter(subscriber=subscriber)
    emails.waiting().update(outcome=Outcome.DROPPED, settled_at=timezone.now())
    emails.update(recipient="", failure="")
    subscriber.delete()


def _end(subscription: Subscription, reason: EndReason) -> None:
    now = timezone.now()
    subscription.ended_at = subscription.ended_at or now
    subscription.end_reason = reason
    subscription.save(update_fields=["ended_at", "end_reason"])
    waiting = AlertEmail.objects.waiting().filter(subscription=subscription)
    waiting.exclude(kind=EmailKind.LINK).update(outcome=Outcome.DROPPED, settled_at=now)
