"""Addresses are gone when nothing needs them, and an old backup sends nothing twice."""

import pytest
from django.apps import apps
from django.core import mail
from django.core.management import call_command
from django.db import connection

from assessments.models import AlertEmail, Subscriber, Subscription
from assessments.services.retention import erase_expired
from assessments.services.sending import PostOffice, send_next
from assessments.services.sign_ups import sign_up
from assessments.services.subscriptions import stop, stop_all
from assessments.services.suppression import suppress
from assessments.tests import factories

from .make import make_change, make_email, make_subscriber, make_subscription, state

pytestmark = pytest.mark.django_db

CANARY = "canary-7f3a@example.org"


def dump():
    """Read every row of every table as text."""
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')
            yield from (str(row) for row in cursor.fetchall())


def is_known(address):
    return any(address in row for row in dump())


def test_an_address_not_confirmed_is_gone_after_seven_days(clock, work):
    sign_up(address=CANARY, ip="192.0.2.1")
    work()
    clock.forward(days=6, hours=23)
    assert erase_expired().unconfirmed == 0
    clock.forward(hours=2)
    assert erase_expired().unconfirmed == 1
    clock.forward(days=1)
    erase_expired()
    assert not is_known(CANARY)


def test_an_address_is_gone_within_a_day_of_its_last_subscription(clock, work):
    role = factories.make_published().role
    subscription = make_subscription(make_subscriber(CANARY), role=role)
    make_change(role)
    work()
    assert is_known(CANARY)
    stop(subscription.key)
    clock.forward(hours=23)
    call_command("erase_expired")
    assert not is_known(CANARY)
    assert AlertEmail.objects.get().outcome == "sent"


def test_a_subscriber_with_another_subscription_stays(clock):
    reader = make_subscriber()
    ended = make_subscription(reader, role=factories.make_role())
    make_subscription(reader)
    stop(ended.key)
    clock.forward(days=30)
    assert erase_expired().subscribers == 0


def test_a_settled_mail_loses_its_recipient_after_seven_days(clock, work):
    make_email()
    work()
    clock.forward(days=7, hours=1)
    erase_expired()
    assert AlertEmail.objects.get().recipient == ""


def test_of_a_suppressed_address_only_a_hash_stays(clock):
    make_email(CANARY)
    suppress(CANARY, reason="bounced")
    clock.forward(hours=23)
    erase_expired()
    assert not is_known(CANARY)
    assert not is_known("canary")


def test_all_of_an_address_can_end_at_once():
    reader = make_subscriber()
    make_subscription(reader)
    make_subscription(reader, role=factories.make_role())
    stop_all(reader, reason="complained")
    assert not Subscription.objects.standing().exists()


@pytest.fixture
def restored(work):
    """A database restored to before its one mail was sent."""
    email = make_email()
    kept = AlertEmail.objects.filter(pk=email.pk).values().get()
    work()
    AlertEmail.objects.filter(pk=email.pk).update(**kept)
    mail.outbox.clear()


def test_an_old_backup_sends_nothing_by_itself(restored, work):
    assert (work(), mail.outbox) == (0, [])
    assert "older than this machine's last mail" in state().paused_reason


def test_not_even_the_last_mail_before_a_kill_is_sent_again(work):
    assert work() == 0
    email = make_email()
    kept = AlertEmail.objects.filter(pk=email.pk).values().get()
    send_next(PostOffice())
    AlertEmail.objects.filter(pk=email.pk).update(**kept)
    assert (work(), len(mail.outbox)) == (0, 1)


def test_what_it_brought_back_is_sent_when_an_operator_releases_it(restored, work):
    work()
    call_command("sending", "release")
    assert work() == 1


def test_or_never_when_an_operator_discards_it(restored, work):
    role = factories.make_published().role
    make_subscription(role=role)
    make_change(role)
    work()
    call_command("sending", "discard")
    assert (work(), mail.outbox) == (0, [])
    assert state().paused_at is None


def test_a_machine_that_does_not_know_a_silent_database_asks_first(work, clock, settings, tmp_path):
    make_email()
    work()
    clock.forward(hours=2)
    settings.VAR_DIR = tmp_path / "new"
    settings.VAR_DIR.mkdir()
    make_email()
    assert work() == 0
    assert "may be an old backup" in state().paused_reason


def test_a_night_without_a_worker_pauses_nothing(work, clock):
    assert work() == 0
    clock.forward(hours=12)
    make_email()
    assert work() == 1
    assert Subscriber.objects.count() == 1
