"""The health addresses that load balancers and operators ask."""

import pytest
from django.db import OperationalError, connection


def test_the_process_answers_without_the_database(client):
    response = client.get("/healthz")
    assert response.status_code == 200
    assert response.content == b"The process runs.\n"


@pytest.mark.django_db
def test_the_site_is_ready_when_the_database_answers(client):
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.content == b"The database answers.\n"


@pytest.mark.django_db
def test_the_site_is_not_ready_without_the_database(client, monkeypatch, caplog):
    def refuse():
        raise OperationalError("connection refused")

    monkeypatch.setattr(connection, "cursor", refuse)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.content == b"The database does not answer.\n"
    assert "connection refused" in caplog.text


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_health_is_plain_text_and_never_stored(client, address):
    response = client.get(address)
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "no-store" in response["Cache-Control"]
    assert client.post(address).status_code == 405


def test_health_answers_over_http_where_pages_are_redirected(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/healthz").status_code == 200
    assert client.get("/").status_code == 301
