"""The alert benchmark: every subscriber hears, whatever is killed, and publishing stays quick."""

import smtplib
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from statistics import median
from time import perf_counter

from django.test import override_settings

from assessments.benchmarks.mail_sink import Taken, taken
from assessments.benchmarks.processes import Workers, mail_sink, wait_until
from assessments.benchmarks.scratch import (
    let_subscriptions_stand,
    make_neighbours,
    make_subscribers,
    publish_next,
)
from assessments.selectors.outbox import outbox_figures
from assessments.services.queueing import queue_changes

BARE_MAILS = 500
TIMEOUT = 1800  # seconds
RATIO_MAX = 1.2
KILLS_PER_DUPLICATE = 4
KILLS_TO_TELL = 20  # fewer say nothing about how often a kill makes a duplicate
DEAD_WORKERS_MAIL_WITHIN = 60  # seconds


@dataclass(frozen=True, slots=True)
class Result:
    """What a benchmark measured; times in seconds, rates in mails per second."""

    subscribers: int
    taken: Taken
    kills: int
    seconds: float
    tail_seconds: float
    publishing_ratio: float
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
            f"A dead worker's mail took {self.tail_seconds:.0f} s.": (
                self.tail_seconds < DEAD_WORKERS_MAIL_WITHIN
            ),
            f"Publishing took {self.publishing_ratio:.2f} times as long.": (
                self.publishing_ratio < RATIO_MAX
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

    Publishing is timed as the median of so many publications without and with subscribers, or not
    at all.
    """
    ratio, next_version = _publishing_ratio(folder, subscribers, publications)
    queue_changes()
    let_subscriptions_stand()
    with mail_sink(folder / "bare") as port:
        bare_rate = _bare_rate(port)
    notes = folder / "taken"
    with mail_sink(notes) as port, override_settings(**_mail_to(port), VAR_DIR=folder):
        publish_next(folder, next_version)
        crew = Workers(workers)
        try:
            seconds, tail = _send_all(crew, notes, subscribers, kill_every)
        finally:
            crew.stop()
    return Result(subscribers, taken(notes), crew.kills, seconds, tail, ratio, bare_rate)


def _mail_to(port: int) -> dict[str, object]:
    """Return the settings that send mail to a port of this machine."""
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": port,
        "EMAIL_TIMEOUT": 10,
    }


def _send_all(
    crew: Workers, notes: Path, subscribers: int, kill_every: float
) -> tuple[float, float]:
    """Return how long it took, and of that the wait for the mails of workers killed last."""

    def most_are_taken() -> bool:
        return notes.read_bytes().count(b"\n") >= subscribers - 2 * crew.size

    def all_are_sent() -> bool:
        figures = outbox_figures()
        return figures.sent >= subscribers and not figures.waiting

    kill = crew.kill_one if kill_every else None
    seconds = wait_until(most_are_taken, every=kill_every or 0.2, timeout=TIMEOUT, meanwhile=kill)
    return seconds, wait_until(all_are_sent, every=0.2, timeout=TIMEOUT)


def _publishing_ratio(folder: Path, subscribers: int, publications: int) -> tuple[float, int]:
    """Return how many times as long publishing takes with subscribers, and the next version."""
    make_neighbours()
    publish_next(folder, 0)
    if not publications:
        make_subscribers(subscribers)
        return 1.0, 1
    without = [publish_next(folder, number) for number in range(1, publications + 1)]
    make_subscribers(subscribers)
    more = range(publications + 1, 2 * publications + 1)
    with_them = [publish_next(folder, number) for number in more]
    return median(with_them) / median(without), 2 * publications + 1


def _bare_rate(port: int) -> float:
    """Return how many mails a second one connection gets through with nothing around it."""
    message = EmailMessage()
    message["From"], message["To"] = "alerts@example.org", "reader@example.org"
    message["Subject"], message["Message-ID"] = "Bare", "<bare@example.org>"
    message.set_content("A line of text.\n" * 40)
    message.add_alternative("<p>A line of text.</p>\n" * 80, subtype="html")
    with smtplib.SMTP("127.0.0.1", port) as server:
        start = perf_counter()
        for _ in range(BARE_MAILS):
            server.send_message(message)
        return BARE_MAILS / (perf_counter() - start)
