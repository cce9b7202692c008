"""Sending: each mail once, whatever happens to the mail server and to the worker."""

import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone

from assessments.models import AlertEmail, Subscription, Suppression
from assessments.services import sending
from assessments.services.failures import Meaning, meaning_of, reason
from assessments.services.sending import PostOffice, claim, deliver, send_next, settle
from assessments.services.sending_state import discard, note_success, pause, release
from assessments.services.suppression import suppress

from .make import make_email, make_subscription, state

pytestmark = pytest.mark.django_db


class Broken(PostOffice):
    """A post office where every mail meets the same error."""

    def __init__(self, error):
        super().__init__()
        self.error = error

    def send(self, message):
        raise self.error


def due():
    return AlertEmail.objects.due(timezone.now())


def refusal(code):
    return smtplib.SMTPRecipientsRefused({"ada@example.org": (code, b"<ada@example.org> no")})


def test_a_claimed_mail_is_nobody_elses_until_its_lease_is_over(clock):
    make_email()
    assert claim(due())
    assert claim(due()) is None
    clock.forward(seconds=46)
    assert claim(due()).attempts == 2


def test_a_dead_workers_mail_is_sent_within_a_minute(clock, work):
    make_email()
    claim(due())
    assert work() == 0
    clock.forward(seconds=59)
    assert work() == 1


def test_a_worker_marks_only_what_it_still_owns(clock):
    make_email()
    late = claim(due())
    clock.forward(minutes=1)
    claim(due())
    assert settle(late, "sent") is False
    assert AlertEmail.objects.get().outcome == ""


def test_unsubscribing_stops_a_mail_already_claimed():
    make_email()
    email = claim(due())
    Subscription.objects.update(ended_at=timezone.now(), end_reason="unsubscribed")
    email = AlertEmail.objects.select_related("subscription").get(pk=email.pk)
    deliver(email, PostOffice())
    assert (AlertEmail.objects.get().outcome, mail.outbox) == ("dropped", [])


def test_only_allowed_recipients_are_written_to(settings, work):
    settings.EMAIL_ALLOWED = ["@staff.example", "ada@example.org"]
    for address in ("ada@example.org", "bob@staff.example", "eve@example.org"):
        make_email(address)
    work()
    assert sorted(message.to[0] for message in mail.outbox) == [
        "ada@example.org",
        "bob@staff.example",
    ]


def test_a_mail_that_cannot_be_written_is_parked_and_delays_nobody(work, monkeypatch):
    bad = make_email()
    make_email()
    monkeypatch.setitem(
        sending.write.__globals__["WRITERS"],
        "confirmation",
        lambda email: (
            1 / 0 if email.pk == bad.pk else mail.EmailMultiAlternatives(to=[email.recipient])
        ),
    )
    work()
    bad.refresh_from_db()
    assert (bad.outcome, len(mail.outbox)) == ("parked", 1)
    assert sending.try_again(AlertEmail.objects.all()) == 1


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        (ConnectionRefusedError(), Meaning.SERVER_TROUBLE),
        (TimeoutError(), Meaning.SERVER_TROUBLE),
        (smtplib.SMTPServerDisconnected(), Meaning.SERVER_TROUBLE),
        (smtplib.SMTPResponseException(421, b""), Meaning.SERVER_TROUBLE),
        (smtplib.SMTPDataError(451, b""), Meaning.TRY_LATER),
        (refusal(452), Meaning.TRY_LATER),
        (refusal(550), Meaning.ADDRESS_REFUSED),
        (smtplib.SMTPDataError(554, b""), Meaning.MAIL_REFUSED),
        (smtplib.SMTPSenderRefused(552, b"", "us"), Meaning.MAIL_REFUSED),
        (smtplib.SMTPSenderRefused(553, b"", "us"), Meaning.SENDING_REFUSED),
        (smtplib.SMTPAuthenticationError(535, b""), Meaning.SENDING_REFUSED),
        (smtplib.SMTPAuthenticationError(454, b""), Meaning.TRY_LATER),
        (ValueError(), None),
    ],
)
def test_each_failure_has_its_meaning(error, meaning):
    assert meaning_of(error) is meaning


def test_failures_wait_longer_each_time_and_are_given_up_after_a_day(clock):
    email = make_email()
    waits = []
    for _ in range(5):
        send_once(refusal(451))
        email.refresh_from_db()
        waits.append(round((email.due_at - timezone.now()).total_seconds() / 60))
        clock.forward(minutes=waits[-1] + 1)
    assert waits[:4] == [1, 5, 15, 60]
    assert 54 <= waits[4] <= 66
    clock.forward(hours=24)
    send_once(refusal(451))
    email.refresh_from_db()
    assert email.outcome == "failed"
    assert email.failure.startswith("Given up after 24 hours.")


def send_once(error):
    deliver(claim(due()), Broken(error))


def test_a_refused_address_is_suppressed_at_once_and_not_kept_in_words():
    email = make_email("ada@example.org")
    send_once(refusal(550))
    email.refresh_from_db()
    assert email.outcome == "failed"
    assert "ada" not in email.failure
    assert Suppression.objects.get().reason == "refused"
    assert Subscription.objects.get().end_reason == "refused"


def test_a_refused_login_pauses_everything(work):
    for _ in range(2):
        make_email()
    send_once(smtplib.SMTPAuthenticationError(535, b"who are you"))
    assert "who are you" in state().paused_reason
    assert work() == 0
    release()
    assert work() == 2


def test_a_troubled_server_is_tried_by_one_mail_every_twenty_seconds(clock):
    for _ in range(5):
        make_email()
    post = Broken(ConnectionRefusedError())
    tries = 0
    for _ in range(60):
        tries += send_next(post)
        clock.forward(seconds=1)
    assert tries in (3, 4)


def test_when_the_server_returns_all_go_within_two_minutes(clock, work):
    for _ in range(10):
        make_email()
    post = Broken(TimeoutError())
    for _ in range(90):
        send_next(post)
        clock.forward(seconds=20)
    assert not AlertEmail.objects.exclude(outcome="").exists()
    for _ in range(6):
        work()
        clock.forward(seconds=20)
    assert len(mail.outbox) == 10


def make_digests(**fields):
    """Make two digests of one subscription, tried before."""
    subscription = make_subscription()
    for day in (23, 24):
        AlertEmail.objects.create(
            kind="digest",
            subscriber=subscription.subscriber,
            subscription=subscription,
            recipient=subscription.subscriber.address,
            due_at=timezone.now() + timedelta(minutes=day),
            attempts=1,
            **fields,
        )


def test_two_digests_of_a_subscription_can_be_tried_again():
    make_digests(outcome="failed", settled_at=timezone.now())
    assert sending.try_again(AlertEmail.objects.all()) == 2


def test_two_digests_of_a_subscription_go_when_the_server_returns():
    make_digests(failures=1, claimed_at=timezone.now() - timedelta(minutes=2))
    state(troubles=3)
    note_success()
    assert due().count() == 2


def test_one_unwilling_recipient_does_not_hold_the_others_back(work):
    unwilling = make_email()
    for _ in range(3):
        make_email()
    send_once(refusal(450))
    assert work() == 3
    unwilling.refresh_from_db()
    assert unwilling.due_at > timezone.now() + timedelta(seconds=30)


def test_a_pause_keeps_everything_and_discarding_drops_it(work):
    make_email()
    pause("Paused by an operator.")
    assert work() == 0
    assert discard() == 1
    assert (work(), mail.outbox) == (0, [])


def test_suppressing_twice_is_the_same_as_once():
    for _ in range(2):
        suppress("ada@example.org", reason="complained")
    assert Suppression.objects.count() == 1


def test_words_of_a_failure_never_hold_the_address():
    words = reason(OSError("no ada@example.org here"), address="ada@example.org")
    assert words == "OSError: no (address) here"


def test_a_mail_is_handled_in_few_queries(django_assert_max_num_queries):
    make_email()
    post = PostOffice()
    with django_assert_max_num_queries(13):
        send_next(post)


class Killed(BaseException):
    """Stands for a worker killed between two statements."""


def killed_after(statements):
    """Wrap the statements of a connection: the one after so many kills."""
    left = statements

    def execute(run, sql, params, many, context):
        nonlocal left
        if left == 0 and not sql.startswith(("ROLLBACK", "RELEASE")):
            raise Killed
        left -= bool(left)
        return run(sql, params, many, context)

    return execute


def test_a_worker_killed_at_any_statement_loses_nothing(clock, work):
    killed = 0
    while True:
        email, mail.outbox = make_email(), []
        try:
            with connection.execute_wrapper(killed_after(killed)):
                send_next(PostOffice())
            break
        except Killed:
            killed += 1
        clock.forward(minutes=1)
        work()
        email.refresh_from_db()
        assert email.outcome == "sent"
        assert len(mail.outbox) in (1, 2)
        assert len({message.extra_headers["Message-ID"] for message in mail.outbox}) == 1
    assert killed > 5
