"""A real mail server on this machine: what it takes, and what becomes of mails while it fails."""

import pytest

from assessments.models import AlertEmail
from assessments.tests import factories

from .mail_server import free_port, mail_server
from .make import make_change, make_email, make_subscriber, make_subscription

pytestmark = pytest.mark.django_db

MAILS = 6
FAULTS = {
    "silent": {"is_silent": True},
    "421": {"on_data": "421 closing"},
    "451": {"on_data": "451 later"},
    "452": {"on_recipient": "452 full"},
    "hangs up": {"hangs_up": True},
}


@pytest.fixture
def port(settings):
    """Send to a port of this machine; a server that does not answer at once is given up on."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_TIMEOUT = "127.0.0.1", 0.5
    settings.EMAIL_PORT = free_port()
    return settings.EMAIL_PORT


@pytest.fixture
def outage(clock, work, client):
    """Work through 30 minutes in which nothing goes out, three at a time."""

    def pass_by():
        for _ in range(10):
            work()
            clock.forward(minutes=3)
        assert not AlertEmail.objects.exclude(outcome="").exists()
        assert [client.get(path).status_code for path in ("/", "/alerts/")] == [200, 200]
        assert client.post("/alerts/", {"address": "no address"}).status_code == 422

    return pass_by


@pytest.fixture
def two_minutes(clock, work, settings):
    """Work through two minutes in which the server is well, twenty seconds at a time."""

    def pass_by():
        settings.EMAIL_TIMEOUT = 30  # however busy this machine is
        for _ in range(7):
            work()
            clock.forward(seconds=20)

    return pass_by


def queue_mails():
    for _ in range(MAILS):
        make_email()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_failing_server_gets_every_mail_when_it_is_well_again(port, outage, two_minutes, fault):
    queue_mails()
    with mail_server(port) as mailbox:
        vars(mailbox).update(FAULTS[fault])
        outage()
        vars(mailbox).update(on_recipient=None, on_data=None, is_silent=False, hangs_up=False)
        two_minutes()
        recipients = {envelope.rcpt_tos[0] for envelope in mailbox.taken}
    assert len(recipients) == AlertEmail.objects.filter(outcome="sent").count() == MAILS


def test_a_server_that_is_down_gets_every_mail_when_it_is_up(port, outage, two_minutes):
    queue_mails()
    outage()
    with mail_server(port) as mailbox:
        two_minutes()
    assert len(mailbox.taken) == MAILS


def test_a_refused_recipient_does_not_stop_the_others(port, work):
    queue_mails()
    with mail_server(port) as mailbox:
        mailbox.on_recipient = "550 no such user"
        work()
        mailbox.on_recipient = None
    assert AlertEmail.objects.filter(outcome="failed").count() == MAILS


def test_what_arrives_is_whole(port, work):
    role = factories.make_published(factories.make_role("Wélder", slug="welder")).role
    make_subscription(make_subscriber("ada@example.org"), role=role)
    make_change(role)
    with mail_server(port) as mailbox:
        work()
    content = mailbox.taken[0].content.decode()
    assert "List-Unsubscribe-Post: List-Unsubscribe=One-Click" in content
    assert content.count("Content-Type: text/") == 2


def test_a_silent_server_holds_one_conversation_no_longer_than_the_time_out(port, work):
    make_email()
    with mail_server(port) as mailbox:
        mailbox.is_silent = True
        work()
    assert "timed out" in AlertEmail.objects.get().failure
