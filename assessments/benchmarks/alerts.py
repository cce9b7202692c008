"""The alert benchmark: every subscriber hears, whatever is killed, and publishing stays quick."""

from dataclasses import dataclass
from pathlib import Path

from django.db.models import Min
from django.test import override_settings
from django.utils import timezone

from assessments.benchmarks.bare_loop import bare_rate
from assessments.benchmarks.mail_sink import Taken, taken
from assessments.benchmarks.processes import Workers, mail_sink, wait_until
from assessments.benchmarks.publishing import publishing_ratio
from assessments.benchmarks.scratch import (
    let_subscriptions_stand,
    make_neighbours,
    make_subscribers,
    publish_next,
)
from assessments.models import AlertEmail
from assessments.services.queueing import queue_changes

TIMEOUT = 1800  # seconds
LOOK_EVERY = 0.2  # seconds
RATIO_MAX = 1.2
KILLS_PER_DUPLICATE = 4
KILLS_TO_TELL = 20  # fewer say nothing about how often a kill makes a duplicate
DEAD_WORKERS_MAIL_WITHIN = 60  # seconds


@dataclass(frozen=True, slots=True)
class Result:
    """What a benchmark measured; times in seconds, rates in mails per second.

    `seconds` is until every mail was claimed by some worker, `longest_wait` the longest between a
    mail's claim by a worker that died and its sending by another.
    """

    subscribers: int
    taken: Taken
    kills: int
    seconds: float
    longest_wait: float
    publishing_ratio: float | None
    bare_rate: float

    @property
    def rate(self) -> float:
        return self.subscribers / self.seconds

    def broken_promises(self) -> list[str]:
        """Return what the alerts promise and did not keep, as sentences."""
        times, ids = self.taken.times, self.taken.message_ids
        promises = {
            f"{self.subscribers - len(times)} alerts were lost.": len(times) == self.subscribers,
            "A mail came more than twice.": max(times.values(), default=0) <= 2,
            f"{self.taken.duplicates} duplicates for {self.kills} kills.": (
                self.kills < KILLS_TO_TELL
                or self.taken.duplicates * KILLS_PER_DUPLICATE <= self.kills
            ),
            "A duplicate had another Message-ID.": all(len(found) == 1 for found in ids.values()),
            f"A dead worker's mail took {self.longest_wait:.0f} s.": (
                self.longest_wait < DEAD_WORKERS_MAIL_WITHIN
            ),
            f"Publishing took {self.publishing_ratio or 0:.2f} times as long.": (
                self.publishing_ratio is None or self.publishing_ratio < RATIO_MAX
            ),
        }
        return [sentence for sentence, is_kept in promises.items() if not is_kept]


def alert_benchmark(
    folder: Path,
    *,
    subscribers: int,
    workers: int,
    kill_every: float,
    publications: int,
) -> Result:
    """Publish for so many subscribers and let workers send, one killed every so many seconds.

    Publishing is timed by so many publications without and with subscribers, or not at all.
    """
    make_neighbours()
    publish_next(folder)
    sizes = {"subscribers": subscribers, "publications": publications}
    ratio = publishing_ratio(folder, **sizes) if publications else None
    make_subscribers(subscribers)
    queue_changes()
    let_subscriptions_stand()
    with mail_sink(folder / "bare") as port:
        bare = bare_rate(port)
    notes = folder / "taken"
    with mail_sink(notes) as port, override_settings(**_mail_to(port), VAR_DIR=folder):
        publish_next(folder)
        crew = Workers(workers)
        try:
            seconds, wait = _send_all(crew, subscribers, kill_every)
        finally:
            crew.stop()
    return Result(subscribers, taken(notes), crew.kills, seconds, wait, ratio, bare)


def _mail_to(port: int) -> dict[str, object]:
    """Return the settings that send mail to a port of this machine."""
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": port,
        "EMAIL_TIMEOUT": 10,
    }


def _send_all(crew: Workers, subscribers: int, kill_every: float) -> tuple[float, float]:
    """Return when every mail was claimed, and the longest that one then waited to be sent.

    Workers are killed until every mail was claimed.
    """
    waits = [0.0]

    def look() -> None:
        waits.append(_longest_wait())

    def kill_and_look() -> None:
        crew.kill_one()
        look()

    seconds = wait_until(
        lambda: AlertEmail.objects.filter(attempts__gt=0).count() >= subscribers,
        every=kill_every or LOOK_EVERY,
        timeout=TIMEOUT,
        meanwhile=kill_and_look if kill_every else look,
    )
    waiting = AlertEmail.objects.waiting()
    wait_until(lambda: not waiting.exists(), every=LOOK_EVERY, timeout=TIMEOUT, meanwhile=look)
    return seconds, max(waits)


def _longest_wait() -> float:
    """Return for how many seconds the first mail claimed and not sent has been claimed."""
    first = AlertEmail.objects.waiting().aggregate(first=Min("claimed_at"))["first"]
    return (timezone.now() - first).total_seconds() if first else 0.0
