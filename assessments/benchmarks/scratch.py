"""A database of its own for a benchmark, with a role, its versions and its subscribers."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from django.conf import settings
from django.db import connection
from django.utils import timezone

from assessments.models import Assessment, Role, Subscriber, Subscription
from assessments.services.dossier_files import import_files

DOSSIERS = settings.BASE_DIR / "fixtures" / "roles"
DOSSIER = "ml-platform-engineer"


@contextmanager
def scratch_database(folder: Path) -> Iterator[None]:
    """Work on an empty database beside the configured one, and destroy it."""
    is_file = connection.vendor == "sqlite"
    name = str(folder / "scratch.sqlite3") if is_file else f"benchmark_{os.getpid()}"
    connection.settings_dict["TEST"]["NAME"] = name  # not the one that tests may be using
    kept = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(kept, verbosity=0)


def publish_next(folder: Path) -> float:
    """Publish a version of the role whose score differs from the one before; return the seconds."""
    number = Assessment.objects.count()
    text = (DOSSIERS / f"{DOSSIER}.yaml").read_text()
    text = re.sub("^change: .*", f"change: Version {number}.", text, flags=re.MULTILINE)
    text = text.replace("\ngrowth:\n  score: 1\n", f"\ngrowth:\n  score: {number % 2}\n")
    file = folder / f"{DOSSIER}.yaml"
    file.write_text(text)
    start = perf_counter()
    (outcome,) = import_files([file])
    if not outcome.is_new:
        raise ValueError(f"The dossier was refused: {outcome.problems}")
    return perf_counter() - start


def make_neighbours() -> None:
    """Make the roles that the dossier leads to, without assessments."""
    Role.objects.bulk_create(
        Role(slug=file.stem, title=file.stem, seniority="Any")
        for file in DOSSIERS.glob("*.yaml")
        if file.stem != DOSSIER
    )


def make_subscribers(count: int) -> None:
    """Make subscriptions to the role, standing since a century from now."""
    role = Role.objects.get(slug=DOSSIER)
    later = timezone.now() + timedelta(days=36_500)
    readers = Subscriber.objects.bulk_create(
        [Subscriber(address=f"reader-{number}@example.org") for number in range(count)], 1000
    )
    Subscription.objects.bulk_create(
        [Subscription(subscriber=reader, role=role, confirmed_at=later) for reader in readers],
        1000,
    )


def remove_subscribers() -> None:
    """Leave the role without subscribers."""
    Subscriber.objects.all().delete()


def let_subscriptions_stand() -> None:
    """Let all subscriptions stand from now on."""
    Subscription.objects.update(confirmed_at=timezone.now())
