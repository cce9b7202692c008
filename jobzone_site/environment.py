"""Strict readers of environment variables: a wrong value stops the site and names its variable."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

import dj_database_url
import dj_email_url
from environs import Env, ValidationError

SECRET_BYTES = 50
EMAIL_TIMEOUT = 10  # seconds that one conversation with the mail server may hold a process
# Providers by the scheme of EMAIL_URL, with django-anymail's name for their key.
EMAIL_PROVIDERS = {
    "brevo": "BREVO_API_KEY",
    "mailgun": "MAILGUN_API_KEY",
    "postmark": "POSTMARK_SERVER_TOKEN",
}

CONNECTION_LIFE = 600  # seconds
ENGINE_OPTIONS = {
    "django.db.backends.sqlite3": {
        # A transaction that writes takes its lock at the start and waits for it, so that
        # concurrent writers queue instead of failing with "database is locked".
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,  # seconds
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    },
    "django.db.backends.postgresql": {
        "connect_timeout": 5,  # seconds; /readyz answers even when the server does not
    },
}

env = Env()


@env.parser_for("database")
def database(url: str) -> dict[str, Any]:
    """Read a database address into one entry of DATABASES, with the options of its engine."""
    try:
        config = dj_database_url.parse(url, conn_max_age=CONNECTION_LIFE, conn_health_checks=True)
        options = ENGINE_OPTIONS[config["ENGINE"]]
    except (ValueError, KeyError):
        raise ValidationError(
            "Give sqlite:///path or postgres://user:password@host/name."
        ) from None
    return config | {"OPTIONS": options | config.get("OPTIONS", {})}


@env.parser_for("email")
def email(url: str) -> dict[str, Any]:
    """Read where mail goes, smtp://host:25 or a provider's postmark://key, into settings."""
    name, _, key = url.partition("://")
    if name in EMAIL_PROVIDERS and key:
        backend = f"anymail.backends.{name}.EmailBackend"
        return {"EMAIL_BACKEND": backend, "ANYMAIL": {EMAIL_PROVIDERS[name]: key}}
    config = dj_email_url.parse(url)
    if "EMAIL_BACKEND" not in config:
        raise ValidationError(
            "Give submission://user:password@host, smtp://host, file:///path or a provider and "
            f"its key, such as postmark://key ({', '.join(EMAIL_PROVIDERS)})."
        )
    return config | {"EMAIL_TIMEOUT": config["EMAIL_TIMEOUT"] or EMAIL_TIMEOUT, "ANYMAIL": {}}


@env.parser_for("origin")
def origin(url: str) -> SplitResult:
    """Read the scheme and host under which the site is reached."""
    parts = urlsplit(url)
    if (
        parts.scheme not in {"http", "https"}
        or not parts.hostname
        or url != f"{parts.scheme}://{parts.netloc}"
    ):
        raise ValidationError("Give scheme and host only, such as https://jobzone.example.")
    return parts


def kept_secret(path: Path) -> str:
    """Return the secret in `path`, made on first use; several processes may ask at once."""
    if not path.exists():
        with tempfile.NamedTemporaryFile("w", dir=path.parent) as draft:  # mode 0600
            draft.write(secrets.token_urlsafe(SECRET_BYTES))
            draft.flush()
            with suppress(FileExistsError):
                os.link(draft.name, path)
    return path.read_text()
