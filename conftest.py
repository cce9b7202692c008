"""Set the settings of the tests before Django reads them.

Nothing of the developer's environment or var/ reaches the tests, but DATABASE_URL, which chooses
the database they run on.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import django

_var_dir = TemporaryDirectory(prefix="jobzone-tests-")
Path(_var_dir.name, "static").mkdir()

for _name in (
    "ALERT_LEASE_SECONDS",
    "ALLOWED_HOSTS",
    "BEHIND_PROXY",
    "CACHE_URL",
    "CONTACT_EMAIL",
    "EMAIL_ALLOWED",
    "EMAIL_FROM",
    "EMAIL_URL",
    "EMAIL_WEBHOOK_SECRET",
    "HSTS_SECONDS",
    "METRICS_TOKEN",
    "RELEASE",
    "SITE_URL",
):
    os.environ.pop(_name, None)

os.environ.update(
    DJANGO_SETTINGS_MODULE="jobzone_site.settings",
    DEBUG="true",  # static files by their plain names, with nothing collected
    LOG_LEVEL="WARNING",
    SECRET_KEY="a key of the tests, " * 3,
    VAR_DIR=_var_dir.name,
)

django.setup()

from django.db import connection  # noqa: E402 - only after the settings are set

if connection.vendor == "sqlite":
    # A file, as the site has: threads cannot share a database in memory as they share that.
    connection.settings_dict["TEST"]["NAME"] = str(Path(_var_dir.name, "test.sqlite3"))


def pytest_addoption(parser):
    parser.addoption(
        "--only-database",
        action="store_true",
        help="leave out what asks no database: on a second kind it would only run again",
    )


def pytest_collection_modifyitems(config, items):
    if not config.getoption("--only-database"):
        return
    left_out = [item for item in items if not asks_database(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in set(left_out)]


def asks_database(item):
    fixtures = {"db", "transactional_db"} & set(item.fixturenames)
    return bool(fixtures) or item.get_closest_marker("django_db") is not None
