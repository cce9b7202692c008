"""Notices an old backup: a database that has not sent what this machine sent from it.

Each machine keeps the moment of its last claim in a file beside the database. A database whose
last claim lies before that moment is an older copy: what waits in it may have been sent already,
so sending is paused until an operator releases or discards it.
"""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from assessments.models import AlertEmail, SendingState
from assessments.services.sending_state import pause, sending_state

NEVER = datetime(2000, 1, 1, tzinfo=UTC)
UNKNOWN = (
    "No worker has worked on this database for over an hour and this machine does not know it: it "
    "may be an old backup."
)
SILENCE_MAX = timedelta(hours=1)  # without a worker, for a machine that has no file yet


def pause_if_restored() -> bool:
    """Pause if the database is an older copy; return whether sending is paused."""
    state = sending_state()
    file = _mark_of(state)
    known = datetime.fromisoformat(file.read_text()) if file.exists() else None
    last = last_claim()
    if known is None and _was_silent(state):
        pause(UNKNOWN)
    elif known and last < known:
        pause(f"The database is older than this machine's last mail, of {known:%d %B %H:%M} UTC.")
    else:
        _write(file, last)
    return sending_state().paused_at is not None


def note_claim(state: SendingState, claimed_at: datetime) -> None:
    """Keep the moment of a claim; before its mail goes, so that a worker may be killed after it."""
    _write(_mark_of(state), claimed_at)


def accept_database() -> None:
    """Take the database as it is for the one to go on with, after a restore."""
    file = _mark_of(sending_state())
    file.unlink(missing_ok=True)
    _write(file, last_claim())
    SendingState.objects.update(beat_at=timezone.now())


def last_claim() -> datetime:
    """Return when a worker last claimed a mail of this database; long ago if none ever did."""
    return AlertEmail.objects.aggregate(last=Max("claimed_at"))["last"] or NEVER


def _was_silent(state: SendingState) -> bool:
    return bool(state.beat_at) and timezone.now() - state.beat_at > SILENCE_MAX


def _mark_of(state: SendingState) -> Path:
    return settings.VAR_DIR / f"last-claim-{state.key.hex}"


def _write(file: Path, moment: datetime) -> None:
    """Replace the file in one step, so that a worker killed here leaves the old one or the new."""
    draft = file.with_suffix(f".{os.getpid()}")
    draft.write_text(moment.isoformat())
    draft.replace(file)
