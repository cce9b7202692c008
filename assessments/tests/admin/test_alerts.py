"""Operators see the alerts; whole addresses only those who may."""

import pytest
from django.contrib.auth.models import Permission, User

from assessments.models import AlertEmail, SendingState, Suppression
from assessments.models.addresses import address_hash
from assessments.tests import factories
from assessments.tests.alerts.make import make_email, make_subscriber, make_subscription, state
from assessments.tests.drafting.people import make_user

pytestmark = pytest.mark.django_db

PATH = "/admin/assessments"


@pytest.fixture
def operator(client):
    """Sign somebody in with the given rights."""

    def sign_in(*rights):
        user = User.objects.create(username="operator", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=rights))
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def subscription():
    return make_subscription(make_subscriber("ada@example.org"))


def act(client, model, action, *rows):
    chosen = {"action": action, "_selected_action": [row.pk for row in rows]}
    return client.post(f"{PATH}/{model}/", chosen, follow=True)


@pytest.mark.parametrize("model", ["subscription", "alertemail"])
def test_addresses_are_masked(operator, model):
    email = make_email("ada@example.org")
    row = email if model == "alertemail" else email.subscription
    client = operator(f"view_{model}")
    for path in (f"{PATH}/{model}/", f"{PATH}/{model}/{row.pk}/change/"):
        page = client.get(path).text
        assert "a…@example.org" in page
        assert "ada@example.org" not in page


def test_who_may_read_addresses_reads_them(operator, subscription):
    page = operator("view_subscription", "view_addresses").get(f"{PATH}/subscription/")
    assert "ada@example.org" in page.text


@pytest.mark.parametrize(("term", "found"), [("ada@example.org", True), ("ada", False)])
def test_only_a_whole_address_is_found(operator, subscription, term, found):
    page = operator("view_subscription").get(f"{PATH}/subscription/", {"q": term})
    assert ("a…@example.org" in page.text) is found


@pytest.mark.parametrize(
    ("model", "field"), [("subscription", "subscriber__address"), ("alertemail", "recipient")]
)
def test_an_address_cannot_be_guessed_by_a_filter(operator, model, field):
    make_email("ada@example.org")
    response = operator(f"view_{model}").get(f"{PATH}/{model}/", {f"{field}__startswith": "a"})
    assert response.status_code == 400


def test_an_export_masks_addresses_too(operator, subscription):
    lines = act(operator("view_subscription"), "subscription", "export", subscription).text
    assert lines.splitlines()[1].startswith("a…@example.org,alerts,every role,")


@pytest.mark.parametrize("group", ["assessor", "reviewer", "publisher"])
def test_assessors_see_who_is_interested_but_no_address(client, group):
    role = factories.make_role("Welder")
    make_subscription(make_subscriber("ada@example.org"), role=role, kind="report")
    client.force_login(make_user("eve", group))
    page = client.get(f"{PATH}/subscription/", {"kind": "report"}).text
    assert "Personal report about Welder" in page
    assert "ada@example.org" not in page
    assert "1 report wanted" in client.get("/admin/").text


@pytest.mark.parametrize(("standing", "shown"), [("waiting", 1), ("failed", 0), ("", 1)])
def test_the_outbox_is_filtered_by_how_mails_stand(operator, standing, shown):
    make_email("ada@example.org")
    page = operator("view_alertemail").get(f"{PATH}/alertemail/", {"standing": standing}).text
    assert page.count("a…@example.org") == shown


def test_an_export_holds_the_chosen_rows(operator, subscription):
    client = operator("view_subscription", "view_addresses")
    lines = act(client, "subscription", "export", subscription).text.splitlines()
    assert lines[1].startswith("ada@example.org,alerts,every role,")


def test_a_failed_mail_can_be_tried_again(operator):
    email = make_email(outcome="failed", settled_at="2026-06-24T00:00Z")
    act(operator("view_alertemail", "change_alertemail"), "alertemail", "send_again", email)
    assert AlertEmail.objects.waiting().get() == email


def test_reading_the_outbox_is_no_right_to_send(operator):
    email = make_email(outcome="failed", settled_at="2026-06-24T00:00Z")
    act(operator("view_alertemail"), "alertemail", "send_again", email)
    assert not AlertEmail.objects.waiting().exists()


def test_a_suppressed_address_is_found_by_typing_it(operator):
    Suppression.objects.create(address_hash=address_hash("ada@example.org"), reason="bounced")
    page = operator("view_suppression").get(f"{PATH}/suppression/", {"q": "ada@example.org"})
    assert "Mail came back" in page.text


def test_an_operator_enters_an_address_and_its_subscriptions_end(operator, subscription):
    client = operator("view_suppression", "add_suppression")
    page = client.post(f"{PATH}/suppression/add/", {"address": "Ada@example.org"}, follow=True)
    assert "Entered by an operator" in page.text
    assert "ada@example.org" not in page.text.lower()
    subscription.refresh_from_db()
    assert subscription.ended_at


def test_suppressing_takes_the_right_to(operator):
    path = f"{PATH}/suppression/add/"
    assert operator("view_suppression").post(path, {"address": "a@b.example"}).status_code == 403


@pytest.mark.parametrize("action", ["release", "discard"])
def test_an_operator_lets_sending_go_on(operator, action):
    row = state(paused_at="2026-06-24T00:00Z", paused_reason="Restored.")
    act(operator("view_sendingstate", "change_sendingstate"), "sendingstate", action, row)
    assert SendingState.objects.get().paused_at is None


def test_the_first_page_counts_what_waits(operator, subscription):
    make_email()
    page = operator("view_alertemail").get("/admin/").text
    assert "1 waiting" in page
    assert "1 subscription<" in page
