"""Alerts: the sign-up, its confirmation and its end."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from assessments.forms import SignUpForm
from assessments.selectors.alerts import role_to_follow, sectors_to_follow, subscription_by
from assessments.selectors.changes import past_changes
from assessments.services.sign_ups import TooManySignUps, sign_up
from assessments.services.subscriptions import confirm as confirm_subscription
from assessments.services.subscriptions import stop as stop_subscription
from assessments.tokens import Purpose, TokenRefused, read_token
from assessments.views.public_forms import client_ip, private_page, public_form

ASKING = ("GET", "HEAD", "POST")


@require_http_methods(ASKING)
@public_form
def alerts(request: HttpRequest) -> HttpResponse:
    form = SignUpForm(request.POST or None, initial={"role": request.GET.get("role", "")})
    if request.method != "POST" or not form.is_valid():
        return _form_page(request, form, status=200 if request.method != "POST" else 422)
    wanted = {name: value for name, value in form.cleaned_data.items() if name != "website"}
    try:
        sign_up(ip=client_ip(request), **wanted)
    except TooManySignUps:
        return too_many(request)
    return redirect("assessments:sent")


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    return render(request, "alerts/sent.html")


@require_http_methods(ASKING)
@private_page
@public_form
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    try:
        key = read_token(token, purpose=Purpose.CONFIRM)
    except TokenRefused as refused:
        return dead_link(request, refused)
    if request.method == "POST":
        standing = confirm_subscription(key)
        return render(request, "alerts/confirmed.html", {"subscription": standing})
    subscription = subscription_by(key)
    past = past_changes(subscription) if subscription else []
    context = {"subscription": subscription, "past": past}
    return render(request, "alerts/confirm.html", context)


@require_http_methods(ASKING)
@csrf_exempt  # RFC 8058: mail providers post here, for the holder of the token
@private_page
def stop(request: HttpRequest, token: str) -> HttpResponse:
    try:
        key = read_token(token, purpose=Purpose.STOP)
    except TokenRefused as refused:
        return dead_link(request, refused)
    if request.method == "POST":
        stop_subscription(key)
        return render(request, "alerts/stopped.html")
    return render(request, "alerts/stop.html", {"subscription": subscription_by(key)})


def too_many(request: HttpRequest) -> HttpResponse:
    """Answer a network that asks too often."""
    response = render(request, "alerts/too_many.html", status=429)
    response["Retry-After"] = "3600"
    return response


def dead_link(request: HttpRequest, refused: TokenRefused) -> HttpResponse:
    """Answer a link that is not ours (404) or has expired (410)."""
    status = 410 if refused.is_old else 404
    return render(request, "alerts/dead_link.html", {"is_old": refused.is_old}, status=status)


def _form_page(request: HttpRequest, form: SignUpForm, *, status: int) -> HttpResponse:
    role = role_to_follow(form["role"].value() or "")
    context = {"form": form, "role": role, "sectors": sectors_to_follow()}
    return render(request, "alerts/index.html", context, status=status)
