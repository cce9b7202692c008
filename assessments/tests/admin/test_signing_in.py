"""Signing in: throttled by name and address, with a second factor where the account has one."""

import runpy

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch):
    monkeypatch.setattr(
        settings, "PASSWORD_HASHERS", ["django.contrib.auth.hashers.MD5PasswordHasher"]
    )


@pytest.fixture
def ada():
    return User.objects.create_superuser("ada", password="two words")


def sign_in(client, password="two words", **more):
    return client.post(LOGIN, {"username": "ada", "password": password, "next": "/admin/"} | more)


def code(device, *, ahead=0):
    clock = TOTP(device.bin_key)
    clock.drift = ahead
    return f"{clock.token():06d}"


def test_a_name_and_a_password_are_enough_without_a_second_factor(client, ada):
    assert sign_in(client).status_code == 302


def test_after_five_wrong_passwords_even_the_right_one_waits(client, ada):
    for _ in range(5):
        sign_in(client, password="wrong")
    answer = sign_in(client)
    assert answer.status_code == 429
    assert "closed for 15 minutes" in answer.content.decode()


def test_an_account_with_a_second_factor_needs_its_code(client, ada):
    device = TOTPDevice.objects.create(user=ada, name="App", confirmed=True)
    assert sign_in(client).status_code == 200
    assert sign_in(client, otp_token=code(device)).status_code == 302


def test_a_second_factor_is_switched_on_and_off_by_its_code(client, ada):
    client.force_login(ada)
    address = reverse("admin:second_factor")
    assert "<svg" in client.get(address).content.decode()
    device = TOTPDevice.objects.get()
    assert client.post(address, {"code": "abc"}).status_code == 422
    client.post(address, {"code": code(device)})
    device.refresh_from_db()
    assert device.confirmed
    client.post(address, {"code": code(device, ahead=1)})
    assert not TOTPDevice.objects.exists()


def test_the_admin_stands_where_the_settings_say(read_admin_path):
    assert read_admin_path("workshop") == "workshop"
    with pytest.raises(Exception, match="ADMIN_PATH"):
        read_admin_path("Work shop/")


@pytest.fixture
def read_admin_path(monkeypatch, tmp_path):
    def read(path):
        monkeypatch.setenv("ADMIN_PATH", path)
        monkeypatch.setenv("VAR_DIR", str(tmp_path))
        return runpy.run_path(str(settings.BASE_DIR / "jobzone_site" / "settings.py"))["ADMIN_PATH"]

    return read
