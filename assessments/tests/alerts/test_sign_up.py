"""Signing up: one confirmation, the same answer for every address, refusals that hurt nobody."""

import re

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from assessments.models import AlertEmail, SignUp, Subscription, Suppression
from assessments.models.addresses import address_hash
from assessments.services.subscriptions import stop
from assessments.services.worker import Worker
from assessments.tests import factories

from .make import links, make_subscriber, make_subscription

pytestmark = pytest.mark.django_db

SOUND = {"address": "ada@example.org", "trigger": "any", "frequency": "at_once"}


@pytest.fixture
def welder():
    return factories.make_published(factories.make_role("Welder")).role


def send(client, **fields):
    headers = fields.pop("headers", {})
    return client.post("/alerts/", SOUND | fields, headers=headers)


def confirm(client):
    (path,) = [link for link in links(mail.outbox[-1]) if "confirm" in link]
    return client.get(path), client.post(path)


def test_the_form_stands_on_the_role_page(client, welder):
    page = client.get("/roles/welder/").text
    assert 'action="/alerts/" method="post"' in page
    assert 'name="role" value="welder"' in page


def test_the_form_for_sectors_names_no_role_but_the_one_it_was_opened_for(client, welder):
    factories.make_published(factories.make_role("Fitter"))
    assert "Fitter" not in client.get("/alerts/").text
    page = client.get("/alerts/?role=welder").text
    assert 'name="role" value="welder"' in page
    assert "Fitter" not in page


def test_a_mistake_at_the_form_for_a_report_keeps_to_the_report(client, welder):
    page = send(client, role="welder", wish="report", address="ada").text
    assert 'name="wish" value="report"' in page
    assert "How often" not in page


def test_nothing_is_mailed_inside_the_request(client, welder):
    response = send(client, role="welder")
    assert (response.status_code, response["Location"]) == (302, "/alerts/sent/")
    assert (mail.outbox, AlertEmail.objects.count()) == ([], 0)
    assert SignUp.objects.get().role == welder


def test_one_confirmation_follows_and_nothing_else(client, welder, work):
    send(client, role="welder")
    assert (work(), work()) == (1, 0)
    assert mail.outbox[0].subject == "Please confirm: alerts about Welder"
    assert not Subscription.objects.standing().exists()
    assert not SignUp.objects.exists()


def test_a_double_click_is_one_confirmation(client, welder, work):
    for _ in range(2):
        send(client, role="welder")
    assert work() == 1


def test_a_domain_outside_ascii_is_written_to_by_its_ascii_name(client, work):
    send(client, address="Ada@Exämple.org")
    work()
    assert mail.outbox[0].to == ["ada@xn--exmple-cua.org"]


def test_opening_the_link_only_asks(client, welder, work):
    send(client, role="welder")
    work()
    path = next(link for link in links(mail.outbox[0]) if "confirm" in link)
    assert "Alerts about <strong>Welder</strong>?" in client.get(path).text
    client.head(path)
    assert not Subscription.objects.standing().exists()


def test_confirming_starts_it_and_may_be_done_twice(client, welder, work):
    send(client, role="welder", trigger="points", points="2.5", frequency="weekly")
    work()
    for _ in range(2):
        _, response = confirm(client)
        assert "You will hear of <strong>Welder</strong>" in response.text
    row = Subscription.objects.standing().get()
    assert (row.role, row.wish) == (welder, "a change of at least 2.5 points")


def test_a_second_sign_up_changes_the_subscription_that_stands(client, welder, work):
    for frequency in ("at_once", "daily"):
        send(client, role="welder", frequency=frequency)
        work()
        confirm(client)
    assert Subscription.objects.standing().get().frequency == "daily"


def test_a_subscription_that_was_ended_is_not_started_by_an_old_link(client, work):
    send(client)
    work()
    stop(Subscription.objects.get().key)
    _, response = confirm(client)
    assert "is gone" in response.text
    assert not Subscription.objects.standing().exists()


def known(client):
    make_subscription(make_subscriber(SOUND["address"]))


def pending(client):
    send(client)
    Worker().run_once()


def suppressed(client):
    Suppression.objects.create(address_hash=address_hash(SOUND["address"]), reason="refused")


def insistent(client):
    for _ in range(4):
        send(client)
    Worker().run_once()


@pytest.mark.parametrize("become", [known, pending, suppressed, insistent])
def test_the_answer_is_the_same_for_every_address(client, become):
    become(client)
    (response, statements), (other, of_other) = (
        answer(client, address) for address in (SOUND["address"], "new@example.org")
    )
    assert (response.status_code, response.content) == (302, b"") == (302, other.content)
    assert response.headers == other.headers
    assert len(statements) == 2
    assert statements == of_other  # the same work, row for row, and so the same time


def answer(client, address):
    """Sign up; return the answer and the statements it took, without their values."""
    with CaptureQueriesContext(connection) as queries:
        response = send(client, address=address)
    return response, [re.sub(r"\d|'[^']*'", "", query["sql"]) for query in queries]


@pytest.mark.parametrize(
    "spelling", [" ADA@example.org ", "ada@\uff45xample.org", "ada@ex\xadample.org"]
)
def test_a_suppressed_address_gets_no_mail_however_it_is_spelt(client, work, spelling):
    Suppression.objects.create(address_hash=address_hash(SOUND["address"]), reason="refused")
    send(client, address=spelling)
    work()
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"address": ""}, "Give the address in full"),
        ({"address": "ada"}, "Give the address in full"),
        ({"address": "ada@example.org\nBcc: bob@example.org"}, "Give the address in full"),
        ({"address": '"ada"@example.org'}, "Give the address in full"),
        ({"address": "ada@[192.0.2.1]"}, "Give the address in full"),
        ({"address": f"ada@{'b' * 250}.org"}, "Give the address in full"),
        ({"address": f"ada@{'.'.join(['İ' * 60] * 4)}.org"}, "Give the address in full"),
        ({"role": "no-such-role"}, "There is no such role"),
        ({"sector": "no-such-sector"}, "There is no such sector"),
        ({"trigger": "points", "points": ""}, "from how many points"),
        ({"trigger": "points", "points": "-1"}, "0.1 points or more"),
        ({"trigger": "points", "points": "many"}, "as a number"),
        ({"website": "https://spam.example"}, "people do not see"),
        ({"wish": "report"}, "on the page of its role"),
    ],
)
def test_what_makes_no_sense_is_answered_in_words(client, fields, words):
    response = send(client, **fields)
    assert response.status_code == 422
    assert words in response.text
    assert not SignUp.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:8000"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
    ],
)
def test_a_form_of_another_site_is_refused(client, headers):
    assert send(client, headers=headers).status_code == 403
    assert not SignUp.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [{}, {"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://127.0.0.1:8000"}],
)
def test_a_real_visitor_needs_neither_script_nor_cookie(headers):
    client = Client(enforce_csrf_checks=True)
    assert send(client, headers=headers).status_code == 302
    assert not client.cookies


@pytest.mark.parametrize("role", ["\0", "weld\0er", "x" * 9999])
def test_no_role_of_an_address_or_a_form_breaks_the_page(client, welder, role):
    assert client.get("/alerts/", {"role": role}).status_code == 200
    assert send(client, role=role).status_code == 422


def test_a_flood_is_told_to_wait(client):
    answers = [send(client, address=f"ada-{n}@example.org").status_code for n in range(21)]
    assert answers == [302] * 20 + [429]
    assert SignUp.objects.count() == 20


def test_a_report_is_confirmed_like_an_alert(client, welder, work):
    send(client, role="welder", wish="report")
    work()
    assert mail.outbox[0].subject == "Do you want a report on Welder?"
    _, response = confirm(client)
    assert "/roles/welder/my-score/" in response.text
    assert Subscription.objects.standing().get().kind == "report"
