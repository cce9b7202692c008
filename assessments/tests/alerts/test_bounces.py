"""The provider's reports: believed when proven, and heeded when they are about the address."""

import hmac
import json
from base64 import b64encode

import pytest
from django.test import Client

from assessments.models import Subscription, Suppression

from .make import make_email, make_subscriber, make_subscription

pytestmark = pytest.mark.django_db

LOGIN = "provider:a long secret"
KEY = "a key to sign with"
ADDRESS = "ada@example.org"
MESSAGE_ID = "<0f7c@jobzone.example>"


def postmark(proof=LOGIN, **event):
    bounce = {"RecordType": "Bounce", "ID": 42, "Type": "HardBounce", "Name": "Hard bounce"}
    about = {"Email": ADDRESS, "BouncedAt": "2026-06-24T10:00:00Z", "Inactive": True}
    return bounce | about | event, {"Authorization": basic(proof)}


def brevo(proof=LOGIN, **event):
    bounce = {"event": "hard_bounce", "reason": "550 5.1.1 No such user", "ts_epoch": 178229e7}
    about = {"email": ADDRESS, "id": 42, "message-id": MESSAGE_ID, "subject": "Welder"}
    return bounce | about | event, {"Authorization": basic(proof)}


def mailgun(proof=KEY, **event):
    bounce = {"event": "failed", "severity": "permanent", "reason": "bounce"}
    about = {"recipient": ADDRESS, "timestamp": 1782295200.5, "log-level": "error"}
    of_server = {"code": 550, "message": "5.1.1 No such user", "attempt-no": 1}
    headers = {"headers": {"to": ADDRESS, "message-id": MESSAGE_ID.strip("<>")}}
    data = bounce | about | {"delivery-status": of_server, "message": headers} | event
    signed = {"timestamp": "1782295200", "token": "6518" * 12}
    text = f"{signed['timestamp']}{signed['token']}"
    signature = hmac.new(proof.encode(), text.encode(), "sha256").hexdigest()
    return {"signature": signed | {"signature": signature}, "event-data": data}, {}


def basic(login):
    return f"Basic {b64encode(login.encode()).decode()}"


@pytest.fixture(autouse=True)
def proofs(settings):
    settings.ANYMAIL = {"WEBHOOK_SECRET": LOGIN}


@pytest.fixture
def report(settings):
    """Post what a provider reports, as it does."""

    def post(provider, **event):
        if provider is mailgun:
            settings.ANYMAIL = {"MAILGUN_WEBHOOK_SIGNING_KEY": KEY}
        body, headers = provider(**event)
        path = f"/webhooks/{provider.__name__}/tracking/"
        client = Client(enforce_csrf_checks=True)
        return client.post(path, body, content_type="application/json", headers=headers)

    return post


PROVIDERS = [postmark, brevo, mailgun]
COMPLAINTS = [
    (postmark, {"RecordType": "SpamComplaint", "Type": "SpamComplaint"}),
    (brevo, {"event": "spam"}),
    (brevo, {"event": "complaint"}),
    (mailgun, {"event": "complained", "severity": None, "reason": None}),
]
NOT_ABOUT_THE_ADDRESS = [
    (postmark, {"Type": "SoftBounce"}),
    (postmark, {"Type": "DMARCPolicy"}),
    (postmark, {"RecordType": "Delivery"}),
    (brevo, {"event": "soft_bounce"}),
    (brevo, {"event": "deferred"}),
    (brevo, {"event": "blocked"}),
    (mailgun, {"severity": "temporary", "reason": "generic"}),
    (mailgun, {"reason": "espblock"}),
    (mailgun, {"event": "rejected", "reject": {"reason": "Virus"}, "reason": None}),
]


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_bounce_suppresses_and_ends_everything(report, provider):
    make_subscription(make_subscriber(ADDRESS))
    assert report(provider).status_code == 200
    assert Suppression.objects.get().reason == "bounced"
    assert Subscription.objects.get().end_reason == "refused"


@pytest.mark.parametrize(("provider", "event"), COMPLAINTS)
def test_a_complaint_suppresses_and_drops_what_is_queued(report, work, provider, event):
    make_email(ADDRESS)
    assert report(provider, **event).status_code == 200
    assert Suppression.objects.get().reason == "complained"
    assert work() == 0


@pytest.mark.parametrize(("provider", "event"), NOT_ABOUT_THE_ADDRESS)
def test_what_is_not_final_or_not_about_the_address_changes_nothing(report, provider, event):
    make_subscription(make_subscriber(ADDRESS))
    assert report(provider, **event).status_code == 200
    assert not Suppression.objects.exists()
    assert Subscription.objects.standing().exists()


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("proof", ["", "provider:guessed"])
def test_a_report_without_the_proof_changes_nothing(report, provider, proof):
    make_subscription(make_subscriber(ADDRESS))
    assert report(provider, proof=proof).status_code == 400
    assert not Suppression.objects.exists()
    assert Subscription.objects.standing().exists()


def test_a_signature_is_of_its_own_token(settings):
    settings.ANYMAIL = {"MAILGUN_WEBHOOK_SIGNING_KEY": KEY}
    body, _ = mailgun()
    body["signature"]["token"] = "1234" * 12
    answer = Client().post("/webhooks/mailgun/tracking/", json.dumps(body), "application/json")
    assert answer.status_code == 400


@pytest.mark.parametrize("provider", ["postmark", "brevo", "mailgun", "sendgrid"])
def test_there_is_no_webhook_without_what_proves_it(client, settings, provider):
    settings.ANYMAIL = {}
    assert client.post(f"/webhooks/{provider}/tracking/").status_code == 404


def test_a_password_proves_nothing_to_mailgun(client):
    assert client.post("/webhooks/mailgun/tracking/").status_code == 404
