"""Sending: one mail at a time, claimed for a short while, marked after the server's answer."""

import logging
import random
from contextlib import suppress as ignoring
from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from assessments.models import AlertEmail, Outcome, SuppressionReason
from assessments.services.failures import Meaning, meaning_of, reason
from assessments.services.mails import unwanted_reason, write
from assessments.services.restoring import note_claim
from assessments.services.sending_state import (
    is_held,
    note_success,
    note_trouble,
    pause,
    sending_state,
    take_probe,
)
from assessments.services.suppression import suppress

WAITS = (1, 5, 15, 60)  # minutes after the first failures; then hourly
JITTER = 0.1
GIVE_UP_AFTER = timedelta(hours=24)
MAILS_PER_CONNECTION = 100

logger = logging.getLogger(__name__)


class PostOffice:
    """A connection to the mail server, kept for some mails and opened anew after a failure."""

    def __init__(self) -> None:
        self._backend: BaseEmailBackend | None = None
        self._sent = 0

    def send(self, message: EmailMultiAlternatives) -> None:
        """Hand a mail over; raises what the backend raises."""
        if self._backend is None:
            self._backend = get_connection()
            self._backend.open()
        self._backend.send_messages([message])
        self._sent += 1
        if self._sent >= MAILS_PER_CONNECTION:
            self.close()

    def close(self) -> None:
        """Hang up, whatever state the connection is in."""
        backend, self._backend, self._sent = self._backend, None, 0
        if backend:
            with ignoring(Exception):
                backend.close()


def send_next(post: PostOffice) -> bool:
    """Send the next mail that is due and return whether there was one.

    Any number of workers may call this at once. One that dies loses nothing: its mail is claimed
    again when the lease is over.
    """
    state, now = sending_state(), timezone.now()
    if state.paused_at:
        return False
    waiting = AlertEmail.objects.due(now)
    if is_held(state):
        waiting = _to_probe_with(now)
        if not waiting.exists() or not take_probe(now):
            return False
    email = claim(waiting)
    if email is None:
        return False
    note_claim(state, email.claimed_at)
    if deliver(email, post) and state.troubles:
        note_success()
    return True


def claim(waiting: QuerySet[AlertEmail]) -> AlertEmail | None:
    """Claim the first of the waiting mails for the length of a lease, or return None.

    On PostgreSQL workers skip the rows that others are claiming; on SQLite the transaction is the
    only writer. It ends before anything is sent.
    """
    owner, now = uuid4(), timezone.now()
    lease_until = now + timedelta(seconds=settings.ALERT_LEASE_SECONDS)
    with transaction.atomic():
        rows = waiting.select_for_update(skip_locked=True)
        first = rows.values_list("pk", flat=True).first()
        claimed = AlertEmail.objects.filter(pk=first).update(
            owner=owner, claimed_at=now, lease_until=lease_until, attempts=F("attempts") + 1
        )
    if not claimed:
        return None
    return AlertEmail.objects.select_related("subscription__role").get(pk=first)


def deliver(email: AlertEmail, post: PostOffice) -> bool:
    """Send a claimed mail if it is still wanted, mark what became of it, and return if it went."""
    if unwanted := unwanted_reason(email):
        settle(email, Outcome.DROPPED, failure=unwanted)
        return False
    try:
        message = write(email)
    except Exception as error:  # a fault of this mail's content must not stop the others
        logger.exception("Mail %s cannot be written.", email.pk)
        settle(email, Outcome.PARKED, failure=reason(error, address=email.recipient))
        return False
    try:
        post.send(message)
    except Exception as error:  # of any backend
        post.close()
        _fail(email, error)
        return False
    if not settle(email, Outcome.SENT):
        logger.warning("Mail %s was sent after its lease; it may come twice.", email.pk)
    return True


def settle(email: AlertEmail, outcome: Outcome, *, failure: str = "") -> bool:
    """Mark a mail as done with and return whether it was still the caller's."""
    return _update(email, outcome=outcome, settled_at=timezone.now(), failure=failure)


def try_again(emails: QuerySet[AlertEmail]) -> int:
    """Put failed and parked mails back into the queue; return how many."""
    again = emails.filter(outcome__in=[Outcome.FAILED, Outcome.PARKED]).exclude(recipient="")
    return again.update(
        outcome="",
        settled_at=None,
        due_at=timezone.now(),
        failures=0,
        failing_since=None,
        lease_until=None,
    )


def _to_probe_with(now: datetime) -> QuerySet[AlertEmail]:
    """Return the mails that may try a troubled server, those that failed least first."""
    late = Q(due_at__lte=now) | Q(failures__gt=0)
    return AlertEmail.objects.claimable(now).filter(late).order_by("failures", "claimed_at", "pk")


def _fail(email: AlertEmail, error: Exception) -> None:
    words = reason(error, address=email.recipient)
    logger.warning("Mail %s was not sent: %s", email.pk, words)
    match meaning_of(error):
        case None:
            settle(email, Outcome.PARKED, failure=words)
        case Meaning.ADDRESS_REFUSED:
            settle(email, Outcome.FAILED, failure=words)
            suppress(email.recipient, reason=SuppressionReason.REFUSED)
        case Meaning.MAIL_REFUSED:
            settle(email, Outcome.FAILED, failure=words)
        case Meaning.SENDING_REFUSED:
            _update(email, lease_until=None, failure=words)
            pause(f"The mail server refuses this site. {words}")
        case meaning:
            note_trouble(is_server=meaning is Meaning.SERVER_TROUBLE)
            _try_later(email, words)


def _try_later(email: AlertEmail, words: str) -> None:
    now = timezone.now()
    since = email.failing_since or now
    if now - since >= GIVE_UP_AFTER:
        settle(email, Outcome.FAILED, failure=f"Given up after 24 hours. {words}")
        return
    _update(
        email,
        failures=email.failures + 1,
        failing_since=since,
        failure=words,
        lease_until=None,
        due_at=now + wait_after(email.failures),
    )


def wait_after(failures: int) -> timedelta:
    """Return how long a mail rests after its next failure, given how many came before."""
    if failures < len(WAITS):
        return timedelta(minutes=WAITS[failures])
    return timedelta(hours=1) * random.uniform(1 - JITTER, 1 + JITTER)


def _update(email: AlertEmail, **values: object) -> bool:
    """Change a mail's row if the caller still owns it."""
    own = AlertEmail.objects.filter(pk=email.pk, owner=email.owner, outcome="")
    return own.update(**values) == 1
