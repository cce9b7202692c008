"""What the mails say, and the headers that make them easy to stop and hard to forge."""

import re

import pytest
from django.core import mail

from assessments.models import Role
from assessments.services.mails import write
from assessments.tests import factories

from .make import links, make_change, make_email, make_subscriber, make_subscription

pytestmark = pytest.mark.django_db


@pytest.fixture
def alert(work):
    role = factories.make_published(factories.make_role("Welder")).role
    make_subscription(make_subscriber("ada@example.org"), role=role)
    make_change(role, by="-7.0", zone="red", sub_label="red")
    work()
    return mail.outbox[-1]


def test_an_alert_says_what_moved_and_why(alert):
    assert alert.subject == "Welder: 31.0 is now 24.0, Red"
    for part in (alert.body, alert.alternatives[0].content):
        for said in ("Welder", "31.0", "24.0", "Yellow (Urgent)", "New data.", "you asked JobZone"):
            assert said in part
        for path in ("/roles/welder/", "/roles/welder/versions/2/changes/", "/alerts/stop/"):
            assert path in part


def test_the_parts_of_an_alert_add_up(alert):
    figures = re.findall(r"^  (.+): (\S+)$", alert.body, re.MULTILINE)
    *parts, (last, after) = [(name, figure.replace("−", "-")) for name, figure in figures]
    assert (parts[0], last) == (("Score before", "31.0"), "Score now")
    assert sum(float(figure) for _, figure in parts) == float(after)


def test_an_alert_can_be_stopped_with_one_click(alert):
    (path,) = [link for link in links(alert) if "stop" in link]
    assert alert.extra_headers["List-Unsubscribe"] == f"<http://127.0.0.1:8000{path}>"
    assert alert.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert alert.extra_headers["List-Id"] == "<welder.alerts.127.0.0.1>"
    assert alert.extra_headers["Auto-Submitted"] == "auto-generated"


def test_a_role_has_one_thread(alert, work):
    make_change(Role.objects.get())
    work()
    assert mail.outbox[0].extra_headers["References"] == mail.outbox[1].extra_headers["References"]


def test_a_mail_keeps_its_message_id():
    email = make_email()
    first, second = (write(email).message()["Message-ID"] for _ in range(2))
    assert first == second == f"<{email.key.hex}@127.0.0.1>"


@pytest.mark.parametrize("title", ["Welder\r\nBcc: spy@example.org", "Wel\x85der"])
def test_a_title_cannot_make_a_header(title):
    role = factories.make_role(title, slug="welder")
    email = make_email()
    email.subscription.role = role
    message = write(email).message()
    assert "\n" not in message["Subject"]
    assert message["Bcc"] is None


def test_markup_in_a_title_stays_text_in_html(work):
    role = factories.make_published(factories.make_role("<b>Welder", slug="welder")).role
    make_subscription(role=role)
    make_change(role)
    work()
    assert "<b>Welder" not in mail.outbox[0].alternatives[0].content
    assert "<b>Welder" in mail.outbox[0].body
