"""The provider's reports: believed when signed, and heeded at once."""

import json
from base64 import b64encode
from types import SimpleNamespace

import pytest
from anymail.webhooks.postmark import PostmarkTrackingWebhookView
from django.core.exceptions import SuspiciousOperation
from django.test import RequestFactory

from assessments.models import Subscription, Suppression
from assessments.services.bounces import heed_report

from .make import make_subscriber, make_subscription

pytestmark = pytest.mark.django_db

SECRET = "provider:a long secret"


@pytest.fixture
def report(settings):
    """Report a hard bounce as Postmark does."""
    settings.ANYMAIL = {"WEBHOOK_SECRET": SECRET}
    bounce = {"RecordType": "Bounce", "Type": "HardBounce", "Email": "ada@example.org", "ID": 1}

    def post(secret):
        request = RequestFactory().post(
            "/webhooks/postmark/tracking/",
            json.dumps(bounce),
            content_type="application/json",
            headers={"Authorization": f"Basic {b64encode(secret.encode()).decode()}"},
        )
        return PostmarkTrackingWebhookView.as_view()(request)

    return post


def test_a_signed_bounce_suppresses_and_ends_everything(report):
    make_subscription(make_subscriber("ada@example.org"))
    assert report(SECRET).status_code == 200
    assert Suppression.objects.get().reason == "bounced"
    assert not Subscription.objects.standing().exists()


def test_a_report_without_the_secret_is_refused(report):
    with pytest.raises(SuspiciousOperation):  # answered with 400
        report("provider:guessed")
    assert not Suppression.objects.exists()


def test_there_is_no_webhook_without_a_secret(client):
    assert client.post("/webhooks/postmark/tracking/").status_code == 404


@pytest.mark.parametrize(
    ("event", "reason"),
    [("complained", "complained"), ("bounced", "bounced"), ("deferred", None), ("opened", None)],
)
def test_only_what_is_final_counts(event, reason):
    heed_report(SimpleNamespace(event_type=event, recipient="ada@example.org"))
    assert list(Suppression.objects.values_list("reason", flat=True)) == [reason] * bool(reason)
