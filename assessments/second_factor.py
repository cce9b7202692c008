"""The second factor of one's own account: an app that makes six digits (TOTP, RFC 6238)."""

from base64 import b32encode
from io import BytesIO

import segno
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString, mark_safe
from django_otp import login as otp_login
from django_otp.plugins.otp_totp.models import TOTPDevice


class CodeForm(forms.Form):
    """Six digits of the app."""

    code = forms.RegexField(
        r"^[0-9]{6}$",
        label="Code",
        error_messages={"invalid": "Write the six digits that the app shows."},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


def second_factor(request: HttpRequest, *, context: dict[str, object]) -> HttpResponse:
    """Show whether the account has a second factor; set one up, or take it away, by its code."""
    own = TOTPDevice.objects.filter(user=request.user)
    confirmed = own.filter(confirmed=True).first()
    device = (
        confirmed
        or own.first()
        or TOTPDevice.objects.create(user=request.user, name="App", confirmed=False)
    )
    form = CodeForm(request.POST or None)
    if form.is_valid():
        if device.verify_token(form.cleaned_data["code"]):
            return changed(request, device)
        form.add_error("code", "This code is wrong or has been used; wait for the next one.")
    shown = {**context, "form": form, "device": device, "is_on": bool(confirmed)}
    if not confirmed:
        shown |= {"picture": picture(device.config_url), "secret": secret(device)}
    return render(request, "admin/second_factor.html", shown, status=422 if form.errors else 200)


def changed(request: HttpRequest, device: TOTPDevice) -> HttpResponse:
    """Switch the second factor on, or off where it was on."""
    if device.confirmed:
        device.delete()
        messages.success(request, "The second factor is off.")
    else:
        device.confirmed = True
        device.save(update_fields=["confirmed"])
        otp_login(request, device)
        messages.success(request, "The second factor is on: signing in now asks for a code.")
    return redirect("admin:second_factor")


def picture(address: str) -> SafeString:
    """Return the code that a phone reads, as SVG without a style."""
    image = BytesIO()
    segno.make(address).save(
        image, kind="svg", xmldecl=False, svgns=False, scale=5, light="#fff", title="Set-up code"
    )
    return mark_safe(image.getvalue().decode())


def secret(device: TOTPDevice) -> str:
    """Return what one types where no picture can be read, in groups of four."""
    text = b32encode(device.bin_key).decode()
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))
