"""The environment is read strictly, and nothing set gives a safe site."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings
from environs import EnvValidationError

PRODUCTION = {
    "SITE_URL": "https://jobzone.example",
    "DATABASE_URL": "postgres://jobzone:secret@db.example/jobzone",
    "EMAIL_URL": "submission://jobzone:secret@mail.example",
    "BEHIND_PROXY": "true",
}


def offer(**fields):
    """Write a training offer that is sound but for the fields given."""
    sound = {"title": "A course", "text": "Ten weeks.", "url": "https://school.example"}
    return json.dumps(sound | {"sponsor": "The School", "sells_advised": True} | fields)


def test_nothing_set_gives_a_site_on_this_machine(read_settings, tmp_path):
    values = read_settings()
    assert values["DEBUG"] is False
    assert values["SITE_URL"] == "http://127.0.0.1:8000"
    assert values["DATABASES"]["default"]["NAME"] == str(tmp_path / "var/db.sqlite3")
    assert values["EMAIL_FILE_PATH"] == str(tmp_path / "var/mail")
    assert values["SECURE_SSL_REDIRECT"] is False
    assert values["TRAINING_OFFER"] is None
    assert "SECURE_PROXY_SSL_HEADER" not in values


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BEHIND_PROXY", "perhaps"),
        ("CACHE_URL", "carrier-pigeon://"),
        ("DATABASE_URL", ""),
        ("DATABASE_URL", "mysql://root@localhost/jobzone"),
        ("DATABASE_URL", "postgres://localhost:port/jobzone"),
        ("DEBUG", "perhaps"),
        ("EMAIL_URL", "carrier-pigeon://"),
        ("HSTS_SECONDS", "a year"),
        ("LOG_LEVEL", "loud"),
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", ""),
        ("SITE_URL", "jobzone.example"),
        ("SITE_URL", "https://jobzone.example/roles/"),
        ("ALLOWED_HOSTS", ""),
        ("TRAINING_OFFER", "a course"),
        ("TRAINING_OFFER", '{"title": "A course"}'),
        ("TRAINING_OFFER", offer(url="javascript:alert(1)")),
        ("TRAINING_OFFER", offer(sells_advised="no")),
        ("TRAINING_OFFER", offer(sponsor="")),
    ],
)
def test_a_wrong_value_is_refused_by_the_name_of_its_variable(read_settings, name, value):
    with pytest.raises(EnvValidationError, match=name):
        read_settings(**{"SITE_URL": "https://jobzone.example", name: value})


def test_an_https_address_switches_on_all_that_depends_on_it(read_settings):
    values = read_settings(SITE_URL="https://jobzone.example")
    for name in ("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"):
        assert values[name] is True
    assert values["SECURE_HSTS_SECONDS"] == 31_536_000
    assert values["ALLOWED_HOSTS"][0] == "jobzone.example"


def test_the_secret_key_is_made_once_and_only_its_owner_reads_it(read_settings, tmp_path):
    first, second = read_settings(), read_settings()
    assert first["SECRET_KEY"] == second["SECRET_KEY"]
    assert len(first["SECRET_KEY"]) >= 50
    assert (tmp_path / "var/secret_key").stat().st_mode & 0o777 == 0o600


def test_options_in_the_database_address_win(read_settings):
    values = read_settings(DATABASE_URL="postgres://db.example/jobzone?connect_timeout=1")
    assert values["DATABASES"]["default"]["OPTIONS"] == {"connect_timeout": 1}


def test_mail_conversations_have_an_end(read_settings):
    assert read_settings(EMAIL_URL="smtp://mail.example")["EMAIL_TIMEOUT"] == 10
    assert read_settings(EMAIL_URL="smtp://mail.example?timeout=3")["EMAIL_TIMEOUT"] == 3


@pytest.mark.parametrize(
    ("secret", "proof"),
    [("name:password", "WEBHOOK_SECRET"), ("a key", "MAILGUN_WEBHOOK_SIGNING_KEY")],
)
def test_reports_of_bounces_have_one_proof(read_settings, secret, proof):
    values = read_settings(EMAIL_URL="mailgun://key", EMAIL_WEBHOOK_SECRET=secret)
    assert values["ANYMAIL"] == {"MAILGUN_API_KEY": "key", proof: secret}


def test_the_deployment_check_is_silent(tmp_path):
    check = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), **PRODUCTION},
        capture_output=True,
        text=True,
        check=False,
    )
    assert check.returncode == 0, check.stderr
    assert check.stderr == ""


def test_a_training_offer_is_read_with_its_sponsor(read_settings):
    found = read_settings(TRAINING_OFFER=offer())["TRAINING_OFFER"]
    assert (found.sponsor, found.sells_advised) == ("The School", True)


def test_kept_pages_are_those_of_one_release(read_settings):
    named = read_settings(RELEASE="a1b2")["CACHES"]["default"]
    first, second = (read_settings()["CACHES"]["default"] for _ in range(2))
    assert named["KEY_PREFIX"] == "a1b2"
    assert first["KEY_PREFIX"] != second["KEY_PREFIX"]
