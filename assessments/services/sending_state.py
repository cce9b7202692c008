"""The state of sending: paused or not, and how the mail server does, for all workers alike."""

from datetime import datetime, timedelta

from django.db.models import F, Value
from django.db.models.functions import Greatest, Least
from django.utils import timezone

from assessments.models import AlertEmail, Dispatch, Outcome, ScoreChange, SendingState

THE_ROW = 1
HELD_FROM = 3  # failures in a row that mean the server, not one mail
PROBE_EVERY = timedelta(seconds=20)
REST = timedelta(minutes=1)  # between two tries of one mail, at least


def sending_state() -> SendingState:
    """Return the state; made on first use."""
    state, _ = SendingState.objects.get_or_create(pk=THE_ROW)
    return state


def locked_state() -> SendingState:
    """Return the state for the rest of this transaction alone: what queues mails, queues singly."""
    sending_state()
    return SendingState.objects.select_for_update().get(pk=THE_ROW)


def pause(reason: str) -> None:
    """Stop all sending until an operator releases it; the first reason stays."""
    sending_state()
    SendingState.objects.filter(paused_at=None).update(
        paused_at=timezone.now(), paused_reason=reason
    )


def release() -> None:
    """Go on sending, with all that waits."""
    SendingState.objects.update(paused_at=None, paused_reason="", troubles=0)


def discard() -> int:
    """Drop all that waits, mails and changes not yet queued, and go on; return how many mails."""
    now = timezone.now()
    for change in ScoreChange.objects.unqueued():
        Dispatch.objects.update_or_create(change=change, defaults={"finished_at": now})
    dropped = AlertEmail.objects.waiting().update(
        outcome=Outcome.DROPPED, failure="Discarded by an operator.", settled_at=now
    )
    release()
    return dropped


def is_held(state: SendingState) -> bool:
    """Say whether the mail server is in trouble, so that one mail now and then only tries it."""
    return state.troubles >= HELD_FROM


def take_probe(now: datetime) -> bool:
    """Take the turn to try the troubled server; one worker gets it, every 20 seconds."""
    turn = SendingState.objects.filter(probe_at__lte=now)
    return turn.update(probe_at=now + PROBE_EVERY) == 1


def note_trouble(*, is_server: bool) -> None:
    """Count a failure; one of the connection itself is enough to hold the rest back."""
    sending_state()
    count = Greatest(F("troubles") + 1, Value(HELD_FROM)) if is_server else F("troubles") + 1
    SendingState.objects.update(troubles=count, probe_at=timezone.now() + PROBE_EVERY)


def note_success() -> None:
    """Forget the troubles; if mails were held back by them, let those go now.

    A mail tried within the last minute rests until that minute is over.
    """
    now = timezone.now()
    if SendingState.objects.filter(troubles__gte=HELD_FROM).update(troubles=0):
        tried = AlertEmail.objects.waiting().filter(failures__gt=0, due_at__gt=now)
        tried.filter(claimed_at__gt=now - REST).update(due_at=Least(F("due_at"), now + REST))
        tried.filter(claimed_at__lte=now - REST).update(due_at=now)
    else:
        SendingState.objects.filter(troubles__gt=0).update(troubles=0)
