"""Retention: addresses are erased as soon as nothing needs them."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Max, Q
from django.utils import timezone

from assessments.models import AlertEmail, RateLimit, SignUp, Subscriber, Subscription
from assessments.services.subscriptions import erase

UNCONFIRMED_FOR = timedelta(days=7)
AFTER_THE_END = timedelta(hours=12)  # the promise is 24 hours, and a worker comes by every hour
SETTLED_FOR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was erased."""

    unconfirmed: int
    subscribers: int
    recipients: int


def erase_expired() -> Erased:
    """Erase what has had its time; safe to repeat and to interrupt.

    A subscription not confirmed within 7 days, an address 12 hours after its last subscription
    ended, and the recipients of mails settled 7 days ago.
    """
    now = timezone.now()
    SignUp.objects.filter(came_at__lt=now - UNCONFIRMED_FOR).delete()
    RateLimit.objects.filter(ends_at__lt=now).delete()
    pending = Subscription.objects.pending().filter(requested_at__lt=now - UNCONFIRMED_FOR)
    unconfirmed = pending.count()
    pending.delete()
    settled = AlertEmail.objects.filter(settled_at__lt=now - SETTLED_FOR).exclude(recipient="")
    recipients = settled.update(recipient="", failure="")
    subscribers = list(_left())
    for subscriber in subscribers:
        erase(subscriber)
    return Erased(unconfirmed, len(subscribers), recipients)


def _left() -> list[Subscriber]:
    """Return those without a pending or standing subscription, some time after the last one."""
    open_ones = Subscription.objects.filter(ended_at=None).values("subscriber")
    known = Subscriber.objects.exclude(pk__in=open_ones)
    last_end = known.annotate(last_end=Max("subscriptions__ended_at"))
    before = timezone.now() - AFTER_THE_END
    return last_end.filter(Q(last_end=None) | Q(last_end__lt=before))
