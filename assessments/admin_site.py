"""The admin as assessors see it: signing in, and worklists on the first page."""

from typing import Any

from django import forms
from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminAuthenticationForm
from django.http import HttpRequest, HttpResponse
from django_otp import user_has_device
from django_otp.forms import OTPAuthenticationFormMixin

from assessments.selectors.outbox import outbox_figures
from assessments.selectors.worklists import worklists


class SignInForm(OTPAuthenticationFormMixin, AdminAuthenticationForm):
    """Name and password, and a code where the account has a second factor."""

    otp_token = forms.CharField(
        label="Code",
        required=False,
        help_text="Only if your account has a second factor: the six digits of your app.",
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if user_has_device(self.get_user()):
            self.clean_otp(self.get_user())
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
