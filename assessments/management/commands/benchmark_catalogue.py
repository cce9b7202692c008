"""Time search, lists and role pages on whatever catalogue the database holds."""

import random
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.test import Client, override_settings

from assessments.selectors.measuring import some_names, some_places, some_slugs

SAMPLE = 200
PAGES = {
    "every role": "/roles/",
    "by name": "/roles/?sort=name",
    "one zone": "/roles/?zone=green",
    "three filters": "/roles/?zone=yellow&direction=safer&seniority=Senior",
    "biggest move": "/roles/?sort=move",
    "home": "/",
    "sectors": "/sectors/",
    "rankings": "/rankings/",
}
STATUS = Path("/proc/self/status")
NOTHING_KEPT = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}


class Command(BaseCommand):
    """Asks for pages as a visitor would, through every layer but the network."""

    help = (
        "Print how long the server takes where no page is kept: the median, of that the processor, "
        "and what 95 in 100 stay within; and how much memory the process gains. generate_roles "
        "makes a catalogue to measure."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--count", type=int, default=SAMPLE, help="questions of each kind")

    @override_settings(CACHES=NOTHING_KEPT)
    def handle(self, *, count: int, **options: object) -> None:
        host = settings.ALLOWED_HOSTS[0]
        self.client = Client(
            headers={"host": host}, **({"wsgi.url_scheme": "https"} if settings.HTTPS else {})
        )
        chance = random.Random(count)
        self.ask(["/healthz", "/roles/nowhere-to-be-found/"])
        start = memory()
        names = some_names(count, chance=chance)
        self.report("suggestion, whole name", suggestions(names))
        self.report("suggestion, first letters", suggestions(cut(name, chance) for name in names))
        self.report("suggestion, a letter wrong", suggestions(slip(name, chance) for name in names))
        self.report("search within the list", (f"/roles/?q={name}" for name in names[: count // 4]))
        for title, address in PAGES.items():
            self.report(title, [address] * (count // 10))
        self.report("far down the list", some_places(count // 10, chance=chance))
        self.report(
            "role page", (f"/roles/{slug}/" for slug in some_slugs(count // 4, chance=chance))
        )
        self.stdout.write(f"memory gained: {(memory() - start) / 1024:.1f} MB")

    def report(self, title: str, addresses: Iterable[str]) -> None:
        took, worked = zip(*self.ask(addresses), strict=True)
        most = sorted(took)[len(took) * 95 // 100]
        figures = f"median {median(took):.2f} ms, of it processor {median(worked):.2f} ms"
        self.stdout.write(f"{title}: {figures}, 95 in 100 within {most:.2f} ms, of {len(took)}")

    def ask(self, addresses: Iterable[str]) -> list[tuple[float, float]]:
        """Ask for each address; return how long each took and how long it kept a processor, ms."""
        return [timed(partial(self.client.get, address)) for address in addresses]


def timed(work: Callable[[], object]) -> tuple[float, float]:
    start, begun = perf_counter(), process_time()
    work()
    return (perf_counter() - start) * 1000, (process_time() - begun) * 1000


def suggestions(texts: Iterable[str]) -> list[str]:
    return [f"/suggestions/?q={text}" for text in texts]


def cut(name: str, chance: random.Random) -> str:
    """Return the beginning of a name, as it stands while it is typed."""
    return name[: chance.randint(1, len(name))]


def slip(name: str, chance: random.Random) -> str:
    """Return a name with one letter wrong."""
    place = chance.randrange(len(name))
    return name[:place] + chance.choice("aeinorst") + name[place + 1 :]


def memory() -> int:
    """Return the memory this process holds, in kB; 0 where the system does not say."""
    if not STATUS.exists():
        return 0
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1])
