"""The mails of a laptop are for that laptop alone."""

import pytest
from django.core.mail import EmailMultiAlternatives, get_connection


@pytest.fixture
def folder(settings, tmp_path):
    settings.MAIL_VIEWER, settings.EMAIL_FILE_PATH = True, str(tmp_path / "mail")
    message = EmailMultiAlternatives("Grüße", "See http://127.0.0.1:8000/x/", to=["a@example.org"])
    message.attach_alternative("<p style='color:red'>Hi</p>", "text/html")
    get_connection("django.core.mail.backends.filebased.EmailBackend").send_messages([message] * 2)
    return tmp_path / "mail"


def name_of(folder, number=1):
    return f"{next(folder.iterdir()).stem}-{number}"


def test_it_lists_and_shows_what_would_have_been_sent(client, folder):
    assert client.get("/mail/").text.count("Grüße") == 2
    page = client.get(f"/mail/{name_of(folder, 2)}/")
    assert '<a href="http://127.0.0.1:8000/x/"' in page.text


def test_a_mail_still_being_written_is_not_shown(client, folder):
    (file,) = folder.iterdir()
    file.write_bytes(file.read_bytes() + b"Subject: Half of a")
    assert "Half of a" not in client.get("/mail/").text


def test_the_html_may_style_itself_and_nothing_else(client, folder):
    response = client.get(f"/mail/{name_of(folder)}/html/")
    assert response.content == b"<p style='color:red'>Hi</p>"
    policy = response["Content-Security-Policy"]
    assert "style-src 'unsafe-inline'" in policy
    assert "sandbox" in policy
    assert "script-src 'self'" in policy


@pytest.mark.parametrize(
    "request_of_another",
    [
        {"REMOTE_ADDR": "192.0.2.1"},
        {"REMOTE_ADDR": ""},
        {"headers": {"X-Forwarded-For": "192.0.2.1"}},
    ],
)
def test_another_machine_finds_nothing(client, folder, request_of_another):
    assert client.get("/mail/", **request_of_another).status_code == 404
    assert client.get(f"/mail/{name_of(folder)}/", **request_of_another).status_code == 404


def test_a_site_that_sends_shows_nothing(client, folder, settings):
    settings.MAIL_VIEWER = False
    assert client.get("/mail/").status_code == 404


@pytest.mark.parametrize("name", ["nothing", "20260101-000000-1-1"])
def test_a_mail_that_is_not_there_is_not_found(client, folder, name):
    assert client.get(f"/mail/{name}/").status_code == 404
