"""Smallest valid rows of alerts, and what happens to them in one word."""

import re
from datetime import timedelta
from decimal import Decimal
from itertools import count

from django.utils import timezone

from assessments.models import AlertEmail, SendingState, Subscriber, Subscription
from assessments.services.sending_state import sending_state
from assessments.tests import factories

_numbers = count(1)


def make_subscriber(address=None):
    return Subscriber.objects.create(address=address or f"reader-{next(_numbers)}@example.org")


def make_subscription(subscriber=None, *, role=None, **fields):
    """Make a standing subscription, about everything unless told otherwise."""
    long_ago = timezone.now() - timedelta(days=30)
    defaults = {"confirmed_at": long_ago, "requested_at": long_ago}
    subscriber = subscriber or make_subscriber()
    return Subscription.objects.create(subscriber=subscriber, role=role, **defaults | fields)


def make_change(role=None, *, by="2.0", **fields):
    """Publish two versions of a role whose scores differ, and record the change."""
    role = role or factories.make_role()
    current = role.assessments.current().first() or factories.make_published(role)
    after = {"score": current.score + Decimal(by)} | fields
    return factories.make_score_change(current, factories.make_published(role, **after))


def make_email(recipient=None, **fields):
    """Make a confirmation that waits to be sent."""
    subscriber = make_subscriber(recipient)
    subscription = Subscription.objects.create(subscriber=subscriber)
    defaults = {"kind": "confirmation", "recipient": subscriber.address}
    return AlertEmail.objects.create(
        subscriber=subscriber, subscription=subscription, **defaults | fields
    )


def state(**fields):
    """Return the state of sending, changed by fields."""
    sending_state()
    if fields:
        SendingState.objects.update(**fields)
    return SendingState.objects.get()


def links(message):
    """List the addresses in a mail's text, without the site's own."""
    return [link.partition("8000")[2] for link in re.findall(r"http\S+", message.body)]
