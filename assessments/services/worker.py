"""The worker: publishes what is scheduled, answers sign-ups and sends mails, over and over."""

import logging
import os
import signal
import time
from datetime import datetime, timedelta

from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone

from assessments.models import SendingState
from assessments.services.drafting.releasing import publish_due
from assessments.services.queueing import queue_changes, queue_withdrawals
from assessments.services.restoring import pause_if_restored
from assessments.services.retention import erase_expired
from assessments.services.sending import PostOffice, send_next
from assessments.services.sending_state import sending_state
from assessments.services.sign_ups import answer_sign_ups

MAILS_PER_ROUND = 50
IDLE_SECONDS = 1
RETENTION_EVERY = timedelta(hours=1)
BEAT_EVERY = timedelta(seconds=30)

logger = logging.getLogger(__name__)


class Worker:
    """One worker; as many as wanted may run, and each may be killed at any moment."""

    def __init__(self, *, beside: int | None = None) -> None:
        """Make a worker that stops when the process `beside`, its parent, is gone."""
        self._post = PostOffice()
        self._is_over = False
        self._erased_at: datetime | None = None
        self._parent = beside

    def run(self) -> None:
        """Work until told to stop (SIGTERM, SIGINT) or left behind by its parent."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        while not self._is_over and self._parent in {None, os.getppid()}:
            if not self._safe_round():
                self._post.close()
                time.sleep(IDLE_SECONDS)
        self._post.close()

    def run_once(self) -> int:
        """Work until nothing is due and return how many mails were handled."""
        handled = 0
        while done := self.round():
            handled += done
        self._post.close()
        return handled

    def round(self) -> int:
        """Queue what is to be queued and handle up to 50 mails; return how many."""
        self._beat()
        publish_scheduled()
        answer_sign_ups()
        queue_changes()
        queue_withdrawals()
        if self._erased_at is None or timezone.now() - self._erased_at > RETENTION_EVERY:
            self._erased_at = timezone.now()
            erase_expired()
        if pause_if_restored():
            return 0
        for handled in range(MAILS_PER_ROUND):
            if self._is_over or not send_next(self._post):
                return handled
        return MAILS_PER_ROUND

    def _safe_round(self) -> bool:
        """Run a round; a database out of reach or a full disk is waited for, not died of."""
        close_old_connections()
        try:
            return self.round() > 0
        except (DatabaseError, OSError):
            logger.exception("The round failed; the next one starts it again.")
            connection.close()
            return False

    def _beat(self) -> None:
        """Leave a sign of life, twice a minute."""
        now, beat = timezone.now(), sending_state().beat_at
        if beat is None or now - beat > BEAT_EVERY:
            pause_if_restored()
            SendingState.objects.update(beat_at=now)

    def _stop(self, *signal_and_frame: object) -> None:
        self._is_over = True


def publish_scheduled() -> None:
    """Publish the drafts whose moment has come; a fault in one must not stop the mails."""
    try:
        for draft, version, problems in publish_due():
            if version:
                logger.info("%s: published as version %s", draft, version.number)
            else:
                logger.warning("%s: not published. %s", draft, " ".join(problems))
    except DatabaseError:
        raise
    except Exception:
        logger.exception("Scheduled drafts could not be published.")
