"""Prove on a database of its own that every subscriber hears, whatever is killed."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.management.base import BaseCommand, CommandError, CommandParser

from assessments.benchmarks.alerts import Result, alert_benchmark
from assessments.benchmarks.scratch import scratch_database

SIZES = ("subscribers", "workers", "kill_every", "publications")


class Command(BaseCommand):
    """A shell around the alert benchmark: 0 if every promise was kept, 1 if not."""

    help = "Send alerts through a mail server of its own while workers are killed, and report."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--subscribers", type=int, default=10_000)
        parser.add_argument("--workers", type=int, default=4)
        parser.add_argument("--kill-every", type=float, default=1.0, help="seconds; 0 for never")
        parser.add_argument("--publications", type=int, default=7, help="timed, of each kind")

    def handle(self, **options: object) -> None:
        wanted = {name: options[name] for name in SIZES}
        with TemporaryDirectory(prefix="jobzone-benchmark-") as name:
            folder = Path(name)
            with scratch_database(folder):
                result = alert_benchmark(folder, **wanted)
        for line in lines(result):
            self.stdout.write(line)
        if broken := result.broken_promises():
            raise CommandError(" ".join(broken))
        self.stdout.write("Every promise was kept.")


def lines(result: Result) -> list[str]:
    """Return what was measured, a line each."""
    share = result.rate / result.bare_rate
    measured = [
        f"{len(result.taken.times)} of {result.subscribers} subscribers heard.",
        f"{result.kills} workers were killed; {result.taken.duplicates} mails came twice.",
        f"A mail was sent {result.longest_wait:.0f} s after its first claim, or sooner.",
        f"{result.rate:.0f} mails a second over {result.seconds:.0f} s, {share:.0%} of the "
        f"{result.bare_rate:.0f} that one bare SMTP loop reaches here.",
    ]
    if result.publishing_ratio is not None:
        ratio = f"{result.publishing_ratio:.2f} times as long as without subscribers"
        measured.append(f"Publishing took {ratio}.")
    return measured
