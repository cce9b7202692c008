"""Queueing: each score change is set against every subscription, and becomes mails to send."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import groupby

from django.db import connection, transaction
from django.utils import timezone

from assessments.models import (
    Alert,
    AlertEmail,
    Dispatch,
    EmailKind,
    EndReason,
    Frequency,
    Held,
    ScoreChange,
    Subscription,
)
from assessments.services.sending_state import locked_state

BATCH = 500  # subscribers, or subscriptions, in one transaction
DIGEST_HOUR = 7  # UTC
MONDAY = 0


def queue_changes() -> int:
    """Queue the mails of every score change not yet set against all subscriptions.

    A version published as a minor change alerts nobody. Returns how many alerts were decided. A
    worker killed on the way leaves whole batches, and the next one goes on from there; no
    subscription meets a change twice.
    """
    decided = 0
    changes = ScoreChange.objects.unqueued().select_related("previous", "current")
    for change in changes.order_by("pk"):
        while batch := _queue_batch(change):
            decided += batch
    if decided:
        _tell_planner()
    return decided


@transaction.atomic
def _queue_batch(change: ScoreChange) -> int:
    """Set a change against the next subscribers; return how many alerts, 0 when all is done."""
    locked_state()
    dispatch, _ = Dispatch.objects.get_or_create(change=change)
    if dispatch.finished_at:
        return 0
    found = Subscription.objects.interested_in(change).filter(subscriber__gt=dispatch.reached)
    subscribers = found.order_by("subscriber").values_list("subscriber", flat=True).distinct()
    chosen = list(subscribers[:BATCH])
    if not chosen:
        dispatch.finished_at = timezone.now()
        dispatch.save(update_fields=["finished_at"])
        return 0
    alerts = _alerts(change, found.filter(subscriber__in=chosen).select_related("subscriber"))
    dispatch.reached = chosen[-1]
    dispatch.save(update_fields=["reached"])
    return len(alerts)


def _tell_planner() -> None:
    """Let PostgreSQL count the outbox anew after thousands of rows came at once.

    Until it knows of them it sorts all that waits whenever a worker claims a mail.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f'ANALYZE (SKIP_LOCKED) "{AlertEmail._meta.db_table}"')


def _alerts(change: ScoreChange, subscriptions: Iterable[Subscription]) -> list[Alert]:
    """Decide on each subscription and create its alert and, where it is wanted, its mail."""
    decisions = [
        decision
        for _, own in groupby(subscriptions, key=lambda row: row.subscriber_id)
        for decision in _decisions(change, list(own))
    ]
    mailed = [subscription for subscription, held in decisions if not held]
    emails = _emails(mailed)
    return Alert.objects.bulk_create(
        Alert(
            subscription=subscription, change=change, held=held, email=emails.get(subscription.pk)
        )
        for subscription, held in decisions
    )


def _decisions(change: ScoreChange, own: list[Subscription]) -> list[tuple[Subscription, str]]:
    """Pair one subscriber's subscriptions, narrow topics first, with why each is held, or "".

    One mail tells of a change: at once if any subscription asks so, by the narrowest otherwise.
    """
    wanted = [subscription for subscription in own if subscription.wants(change)]
    at_once = [row for row in wanted if row.frequency == Frequency.AT_ONCE]
    told_by = next(iter(at_once or wanted), None)
    reasons = {True: Held.COVERED.value, False: Held.TRIGGER.value}
    return [(row, "" if row is told_by else reasons[row in wanted]) for row in own]


def _emails(subscriptions: list[Subscription]) -> dict[int, AlertEmail]:
    """Return the mail of each subscription: a new one, or its digest that still gathers."""
    now = timezone.now()
    digested = [row for row in subscriptions if row.frequency != Frequency.AT_ONCE]
    gathering = AlertEmail.objects.gathering().filter(subscription__in=digested)
    emails = {email.subscription_id: email for email in gathering.select_for_update()}
    new = [_email(row, now) for row in subscriptions if row.pk not in emails]
    created = AlertEmail.objects.bulk_create(new)
    return emails | {email.subscription_id: email for email in created}


def _email(subscription: Subscription, now: datetime) -> AlertEmail:
    is_alert = subscription.frequency == Frequency.AT_ONCE
    return AlertEmail(
        kind=EmailKind.ALERT if is_alert else EmailKind.DIGEST,
        subscriber=subscription.subscriber,
        subscription=subscription,
        recipient=subscription.subscriber.address,
        due_at=now if is_alert else next_digest(subscription.frequency, now),
    )


def next_digest(frequency: str, now: datetime) -> datetime:
    """Return when the next digest goes out: at 7 o'clock UTC, a weekly one on Monday."""
    due = now.replace(hour=DIGEST_HOUR, minute=0, second=0, microsecond=0)
    if due <= now:
        due += timedelta(days=1)
    if frequency == Frequency.WEEKLY:
        due += timedelta(days=(MONDAY - due.weekday()) % 7)
    return due


def queue_withdrawals() -> int:
    """Tell those subscribed to a withdrawn role, once, and end their subscriptions."""
    told = 0
    while batch := _queue_withdrawn():
        told += batch
    return told


@transaction.atomic
def _queue_withdrawn() -> int:
    locked_state()
    standing = Subscription.objects.standing().filter(role__withdrawn_at__isnull=False)
    in_turn = standing.select_related("subscriber").order_by("role", "subscriber")
    ending = list(in_turn[:BATCH])
    told = {(row.role_id, row.subscriber_id): row for row in ending}
    AlertEmail.objects.bulk_create(
        AlertEmail(
            kind=EmailKind.WITHDRAWN,
            subscriber=subscription.subscriber,
            subscription=subscription,
            recipient=subscription.subscriber.address,
        )
        for subscription in told.values()
    )
    Subscription.objects.filter(pk__in=[row.pk for row in ending]).update(
        ended_at=timezone.now(), end_reason=EndReason.WITHDRAWN
    )
    return len(ending)
