"""Subscriptions as their owners see them."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch

from assessments.models import Alert, AlertEmail, Outcome, Role, Sector, Subscriber, Subscription

PAST_MAX = 50


@dataclass(frozen=True, slots=True)
class Managed:
    """An address with its subscriptions and what came of the changes since."""

    subscriber: Subscriber
    subscriptions: list[Subscription]
    sent: list[AlertEmail]
    held: list[Alert]


def role_to_follow(slug: str) -> Role | None:
    """Return a published role by its slug as somebody gave it, or None. One query."""
    return Role.objects.published().filter(slug=slug.replace("\0", "")).first()


def sectors_to_follow() -> list[Sector]:
    """Return the sectors of published roles. One query."""
    return list(Sector.objects.filter(specialisms__roles__in=Role.objects.published()).distinct())


def subscription_by(key: UUID) -> Subscription | None:
    """Return a subscription by its key, or None if it is erased. One query."""
    related = Subscription.objects.select_related("role", "sector", "subscriber")
    return related.filter(key=key).first()


def managed(subscriber: Subscriber) -> Managed:
    """Return what the holder of an address's link sees. Four queries."""
    own = subscriber.subscriptions.select_related("role", "sector")
    alerts = Alert.objects.select_related(
        *("change__role", "change__previous", "change__current"),
        *("subscription__role", "subscription__sector"),
    )
    held = alerts.filter(subscription__subscriber=subscriber).exclude(held="")
    sent = subscriber.emails.filter(outcome=Outcome.SENT).order_by("-settled_at")
    with_topic = sent.select_related("subscription__role", "subscription__sector")
    return Managed(
        subscriber,
        list(own.filter(ended_at=None).order_by("pk")),
        list(with_topic.prefetch_related(Prefetch("alerts", alerts))[:PAST_MAX]),
        list(held.order_by("-decided_at")[:PAST_MAX]),
    )


def own_data(subscriber: Subscriber) -> dict[str, object]:
    """Return all that is kept of an address, ready for JSON. Three queries."""
    own = subscriber.subscriptions.select_related("role", "sector")
    alerts = Alert.objects.filter(subscription__subscriber=subscriber)
    return {
        "address": subscriber.address,
        "known_since": subscriber.created_at,
        "subscriptions": [_subscription_data(row) for row in own],
        "mails": list(subscriber.emails.values("kind", "queued_at", "outcome", "settled_at")),
        "changes": list(
            alerts.values("change__role__slug", "change__changed_at", "held", "decided_at")
        ),
    }


def _subscription_data(subscription: Subscription) -> dict[str, object]:
    fields = ("kind", "trigger", "points", "frequency", "requested_at", "confirmed_at", "ended_at")
    data = {name: getattr(subscription, name) for name in fields}
    return {"topic": subscription.topic, **data}
