"""Every answer carries the headers that keep a visitor safe, and no public one a cookie."""

import pytest
from django.urls import reverse

from assessments.urls import urlpatterns

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}
PLAIN_ADDRESSES = [
    str(pattern.pattern) for pattern in urlpatterns if not pattern.pattern.converters
]


@pytest.fixture(params=["/healthz", "/admin/login/", "/no-such-page/"])
def response(request, client, db):
    return client.get(request.param)


def test_only_our_own_files_are_run_or_shown(response):
    assert set(response["Content-Security-Policy"].split("; ")) == POLICY


def test_other_sites_learn_and_embed_nothing(response):
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_pages_may_not_use_the_device(response):
    assert "camera=()" in response["Permissions-Policy"]
    assert "geolocation=()" in response["Permissions-Policy"]


def test_browsers_remember_to_come_by_https(client, settings):
    settings.SECURE_HSTS_SECONDS = 3600
    response = client.get("/healthz", secure=True)
    assert response["Strict-Transport-Security"] == "max-age=3600; includeSubDomains"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["healthz", "readyz", "favicon.ico", "no-such-page/", *PLAIN_ADDRESSES]
)
def test_public_pages_set_no_cookie(client, address):
    response = client.get(f"/{address}")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.django_db
def test_the_admin_keeps_its_csrf_cookie(client):
    assert "csrftoken" in client.get(reverse("admin:login")).cookies
