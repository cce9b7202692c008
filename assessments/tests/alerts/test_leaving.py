"""Leaving and managing: links ask on GET, act on POST, and work as often as they are used."""

import json

import pytest
from django.core import mail
from django.test import Client

from assessments.models import AlertEmail, Subscriber, Subscription
from assessments.services.queueing import queue_changes
from assessments.tests import factories
from assessments.tokens import Purpose, TokenRefused, make_token, read_token

from .make import links, make_change, make_subscriber, make_subscription

pytestmark = pytest.mark.django_db


@pytest.fixture
def welder():
    return factories.make_published(factories.make_role("Welder")).role


@pytest.fixture
def subscription(welder):
    return make_subscription(make_subscriber("ada@example.org"), role=welder)


@pytest.fixture
def stop_path(subscription):
    return f"/alerts/stop/{make_token(subscription.key, purpose=Purpose.STOP)}/"


@pytest.fixture
def confirm_path(subscription):
    return f"/alerts/confirm/{make_token(subscription.key, purpose=Purpose.CONFIRM)}/"


@pytest.fixture
def manage_path(subscription):
    token = make_token(subscription.subscriber.key, purpose=Purpose.MANAGE)
    return f"/alerts/manage/{token}/"


def is_standing(subscription):
    return Subscription.objects.standing().filter(pk=subscription.pk).exists()


@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_the_link_only_asks(client, subscription, stop_path, method):
    assert getattr(client, method)(stop_path).status_code == 200
    assert is_standing(subscription)


def test_the_link_may_be_used_twice_and_never_expires(client, subscription, stop_path, clock):
    clock.forward(days=4000)
    for _ in range(2):
        assert "no more of these mails" in client.post(stop_path).text
    assert not is_standing(subscription)


def test_it_works_when_nothing_is_left_of_the_subscription(client, subscription, stop_path):
    subscription.subscriber.delete()
    assert "get none" in client.get(stop_path).text
    assert client.post(stop_path).status_code == 200


def test_a_provider_stops_it_with_one_click(subscription, stop_path):
    client = Client(enforce_csrf_checks=True)
    body = {"List-Unsubscribe": "One-Click"}
    response = client.post(stop_path, body, headers={"Origin": "https://mail.example"})
    assert (response.status_code, bool(response.cookies)) == (200, False)
    assert not is_standing(subscription)


def test_it_stops_mails_already_queued(client, subscription, stop_path, welder, work):
    make_change(welder)
    queue_changes()
    client.post(stop_path)
    assert work() == 0
    assert (AlertEmail.objects.get().outcome, mail.outbox) == ("dropped", [])


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_link_serves_its_purpose_only(subscription, purpose):
    token = make_token(subscription.key, purpose=purpose)
    assert read_token(token, purpose=purpose) == subscription.key
    for other in set(Purpose) - {purpose}:
        with pytest.raises(TokenRefused):
            read_token(token, purpose=other)


@pytest.mark.parametrize("token", ["nonsense", "a.b.c", "%00", "x" * 3000])
@pytest.mark.parametrize("path", ["confirm", "stop", "manage"])
def test_a_broken_link_is_answered_in_words(client, path, token):
    response = client.get(f"/alerts/{path}/{token}/")
    assert response.status_code == 404
    assert "not complete" in response.text


def test_an_old_link_to_manage_says_so(client, manage_path, monkeypatch):
    monkeypatch.setattr("django.core.signing.time.time", lambda: 4_000_000_000)
    response = client.get(manage_path)
    assert response.status_code == 410
    assert "has expired" in response.text


@pytest.mark.parametrize("path", ["confirm_path", "stop_path", "manage_path"])
def test_pages_with_a_token_are_kept_by_nobody(client, request, path):
    response = client.get(request.getfixturevalue(path))
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


def test_the_link_to_manage_comes_by_mail_to_those_who_have_one(client, subscription, work):
    for address in ("ada@example.org", "nobody@example.org"):
        assert client.post("/alerts/manage/", {"address": address}).status_code == 302
    assert work() == 1
    (path,) = [link for link in links(mail.outbox[0]) if "manage" in link]
    assert "ada@example.org" in client.get(path).text


def test_it_lists_what_was_sent_and_what_was_held(client, subscription, manage_path, welder, work):
    make_subscription(subscription.subscriber, trigger="zone")
    make_change(welder)
    work()
    page = client.get(manage_path).text
    assert "Alert: Welder, 31.0 to 33.0<" in page
    assert "Held back from your subscription to every role: less than you asked to hear" in page


def test_trigger_and_frequency_can_be_changed(client, subscription, manage_path):
    wish = {"trigger": "points", "points": "5", "frequency": "weekly"}
    response = client.post(f"{manage_path}{subscription.pk}/change/", wish)
    assert response.status_code == 302
    subscription.refresh_from_db()
    assert (subscription.points, subscription.frequency) == (5, "weekly")


def test_a_change_that_makes_no_sense_is_shown_where_it_was_made(client, subscription, manage_path):
    wish = {"trigger": "points", "points": "0", "frequency": "weekly"}
    response = client.post(f"{manage_path}{subscription.pk}/change/", wish)
    assert response.status_code == 422
    assert "Give 0.1 points or more." in response.text


def test_nobody_manages_the_subscriptions_of_another(client, subscription, manage_path):
    other = make_subscription()
    assert client.post(f"{manage_path}{other.pk}/stop/").status_code == 404
    assert is_standing(other)


def test_one_may_end_take_along_and_erase(client, subscription, manage_path):
    data = json.loads(client.get(f"{manage_path}data.json").content)
    assert data["address"] == "ada@example.org"
    assert data["subscriptions"][0]["topic"] == "Welder"
    assert client.post(f"{manage_path}{subscription.pk}/stop/").status_code == 302
    assert not is_standing(subscription)
    assert "is erased" in client.post(f"{manage_path}erase/").text
    assert not Subscriber.objects.exists()


@pytest.mark.parametrize(
    ("method", "action"),
    [("get", ""), ("get", "data.json"), ("post", "erase/"), ("post", "1/stop/")],
)
def test_a_second_click_finds_the_address_erased(client, manage_path, method, action):
    client.post(f"{manage_path}erase/")
    response = getattr(client, method)(f"{manage_path}{action}")
    assert response.status_code == 410
    assert "is erased" in response.text


def test_a_second_tab_may_change_what_was_ended_in_the_first(client, subscription, manage_path):
    client.post(f"{manage_path}{subscription.pk}/stop/")
    wish = {"trigger": "any", "frequency": "daily"}
    response = client.post(f"{manage_path}{subscription.pk}/change/", wish, follow=True)
    assert "gets no mail from us" in response.text


@pytest.mark.parametrize("action", ["erase/", "1/stop/", "1/change/"])
def test_another_site_cannot_act_for_the_holder(client, manage_path, action):
    headers = {"Sec-Fetch-Site": "cross-site"}
    assert client.post(f"{manage_path}{action}", headers=headers).status_code == 403
    assert client.get(f"{manage_path}{action}").status_code == 405
