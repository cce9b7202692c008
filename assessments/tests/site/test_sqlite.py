"""The embedded database keeps what it was given and lets many write at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db.utils import ConnectionHandler

WRITERS = 8
WRITES = 20


@pytest.fixture
def embedded(read_settings, django_db_blocker):
    with django_db_blocker.unblock():
        yield ConnectionHandler(read_settings()["DATABASES"])


def test_it_writes_ahead_and_waits_for_the_disk(embedded):
    with embedded["default"].cursor() as cursor:
        pragmas = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
        }
    embedded.close_all()
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "busy_timeout": 20_000,
        "foreign_keys": 1,
    }


def test_writers_wait_for_each_other(embedded):
    with embedded["default"].cursor() as cursor:
        cursor.execute("CREATE TABLE counter (n integer)")
        cursor.execute("INSERT INTO counter VALUES (0)")
    with ThreadPoolExecutor(WRITERS) as pool:
        for writer in [pool.submit(count, embedded) for _ in range(WRITERS)]:
            writer.result()
    with embedded["default"].cursor() as cursor:
        total = cursor.execute("SELECT n FROM counter").fetchone()[0]
    embedded.close_all()
    assert total == WRITERS * WRITES


def count(embedded):
    """Read and then write in each transaction, as a service does."""
    connection = embedded["default"]
    for _ in range(WRITES):
        connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
        with connection.cursor() as cursor:
            n = cursor.execute("SELECT n FROM counter").fetchone()[0]
            cursor.execute("UPDATE counter SET n = %s", [n + 1])
        connection.commit()
        connection.set_autocommit(True)
    connection.close()
