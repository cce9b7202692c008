"""Operators see how the outbox stands; nobody else does."""

import pytest

from assessments.tests.alerts.make import make_email, state

pytestmark = pytest.mark.django_db

TOKEN = {"Authorization": "Bearer a token of operators"}


def test_without_a_token_there_are_no_metrics(client):
    assert client.get("/metrics", headers=TOKEN).status_code == 404


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}])
def test_a_wrong_token_is_refused(client, settings, headers):
    settings.METRICS_TOKEN = "a token of operators"
    assert client.get("/metrics", headers=headers).status_code == 401


def test_they_tell_how_the_outbox_stands(client, settings):
    settings.METRICS_TOKEN = "a token of operators"
    make_email()
    make_email(outcome="failed", settled_at="2026-06-24T00:00Z")
    state(troubles=2)
    lines = client.get("/metrics", headers=TOKEN).text.splitlines()
    assert {
        "jobzone_alerts_due 1",
        "jobzone_alerts_failed 1",
        "jobzone_alerts_server_troubles 2",
        "jobzone_alerts_paused 0",
    } <= set(lines)
