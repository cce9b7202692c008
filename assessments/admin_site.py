"""The admin as assessors see it: signing in, and worklists on the first page."""

from typing import Any

from django import forms
from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminAuthenticationForm
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django_otp import devices_for_user, verify_token

from assessments.second_factor import second_factor
from assessments.selectors.outbox import outbox_figures
from assessments.selectors.worklists import worklists

NO_CODE = "Your account has a second factor: write the code that its app shows now."


class SignInForm(AdminAuthenticationForm):
    """Name and password, and a code where the account has a second factor."""

    otp_token = forms.CharField(
        label="Code",
        required=False,
        help_text="Only if your account has a second factor: the six digits of your app.",
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        user = self.get_user()
        device = next(devices_for_user(user), None)
        if device:
            token = cleaned["otp_token"]  # asking without one would count as a wrong one
            user.otp_device = verify_token(user, device.persistent_id, token) if token else None
            if user.otp_device is None:
                raise forms.ValidationError(NO_CODE)
        return cleaned


class AuthoringSite(AdminSite):
    """Django's admin with our names, our way to sign in and our first page."""

    site_header = "JobZone authoring"
    site_title = "JobZone authoring"
    index_title = "Worklists"
    login_form = SignInForm
    login_template = "admin/sign_in.html"
    index_template = "admin/worklists.html"

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        may_see = request.user.has_perm("assessments.view_draft")
        work = {"work": worklists(request.user) if may_see else ()}
        if request.user.has_perm("assessments.view_alertemail"):
            work["outbox"] = outbox_figures()
        return super().index(request, {**work, **(extra_context or {})})

    def get_urls(self) -> list[URLPattern]:
        own = path("second-factor/", self.admin_view(self.second_factor), name="second_factor")
        return [own, *super().get_urls()]

    def second_factor(self, request: HttpRequest) -> HttpResponse:
        context = {**self.each_context(request), "title": "Second factor"}
        return second_factor(request, context=context)
