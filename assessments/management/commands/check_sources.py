"""Ask the addresses of cited sources whether they still answer."""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from assessments.services.source_links import OffTheNet, check_sources


class Command(BaseCommand):
    """A shell around the check of sources; off the network it says so and keeps nothing."""

    help = (
        "Ask each cited source's address, two seconds apart for one host, and keep the answer. "
        "Dead ones (404, 410) stand on the first page of the admin and close the gate."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--limit", type=int, default=200, help="at most so many (200)")

    def handle(self, *, limit: int, **options: object) -> None:
        asked = dead = 0
        try:
            for source, answer in check_sources(limit=limit):
                asked += 1
                dead += answer.is_dead
                if answer.is_dead:
                    self.stdout.write(f"{source.url}: {answer.words}")
        except OffTheNet as off:
            raise CommandError(str(off)) from off
        self.stdout.write(f"{asked} asked, {dead} dead.")
