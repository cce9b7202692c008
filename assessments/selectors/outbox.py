"""The outbox in figures, for operators and for what watches the site."""

from dataclasses import dataclass, fields
from datetime import datetime

from django.db.models import Count, Min, Q
from django.utils import timezone

from assessments.models import AlertEmail, Outcome, ScoreChange, SendingState, SignUp, Subscription


@dataclass(frozen=True, slots=True)
class OutboxFigures:
    """How the outbox stands; moments as whole seconds ago, 0 where there is none."""

    waiting: int
    due: int
    retrying: int
    oldest_due_seconds: int
    sent: int
    failed: int
    parked: int
    dropped: int
    sign_ups_waiting: int
    changes_not_queued: int
    subscriptions: int
    reports_wanted: int
    paused: int
    server_troubles: int
    worker_silent_seconds: int

    def items(self) -> list[tuple[str, int]]:
        """Return every figure with its name."""
        return [(field.name, getattr(self, field.name)) for field in fields(self)]


def outbox_figures() -> OutboxFigures:
    """Count how the outbox stands. Five queries."""
    now = timezone.now()
    waiting, due = Q(outcome=""), Q(outcome="", due_at__lte=now)
    counted = AlertEmail.objects.aggregate(
        waiting=Count("pk", filter=waiting),
        due=Count("pk", filter=due),
        retrying=Count("pk", filter=Q(outcome="", failures__gt=0)),
        oldest=Min("due_at", filter=due),
        **{name: Count("pk", filter=Q(outcome=name)) for name in Outcome.values},
    )
    oldest = counted.pop("oldest")
    standing = Subscription.objects.standing().aggregate(
        alerts=Count("pk", filter=Q(kind="alerts")), reports=Count("pk", filter=Q(kind="report"))
    )
    state = SendingState.objects.first()
    return OutboxFigures(
        **counted,
        oldest_due_seconds=_seconds_since(oldest, now),
        sign_ups_waiting=SignUp.objects.count(),
        changes_not_queued=ScoreChange.objects.unqueued().count(),
        subscriptions=standing["alerts"],
        reports_wanted=standing["reports"],
        paused=int(bool(state and state.paused_at)),
        server_troubles=state.troubles if state else 0,
        worker_silent_seconds=_seconds_since(state and state.beat_at, now),
    )


def _seconds_since(moment: datetime | None, now: datetime) -> int:
    return int((now - moment).total_seconds()) if moment else 0
