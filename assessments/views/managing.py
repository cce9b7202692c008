"""Managing: what the holder of a mailed link sees and may do."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessments.forms import AddressForm, WishFields
from assessments.models import Frequency, Subscriber, Trigger, Wish
from assessments.selectors.alerts import managed, own_data
from assessments.services.sign_ups import TooManySignUps, sign_up
from assessments.services.subscriptions import change_wish, erase, stop
from assessments.tokens import Purpose, TokenRefused, read_token
from assessments.views.alerts import ASKING, dead_link, too_many
from assessments.views.public_forms import client_ip, private_page, public_form


@require_http_methods(ASKING)
@public_form
def manage_request(request: HttpRequest) -> HttpResponse:
    form = AddressForm(request.POST or None)
    if request.method != "POST":
        return render(request, "alerts/manage_request.html", {"form": form})
    if not form.is_valid():
        return render(request, "alerts/manage_request.html", {"form": form}, status=422)
    try:
        sign_up(ip=client_ip(request), address=form.cleaned_data["address"], wish=Wish.LINK)
    except TooManySignUps:
        return too_many(request)
    return redirect("assessments:sent")


@require_safe
@private_page
def manage(request: HttpRequest, token: str) -> HttpResponse:
    try:
        page = managed(read_token(token, purpose=Purpose.MANAGE))
    except TokenRefused as refused:
        return dead_link(request, refused)
    return _manage_page(request, token, page)


@require_POST
@private_page
@public_form
def manage_change(request: HttpRequest, token: str, number: int) -> HttpResponse:
    subscriber = _holder(token)
    subscription = get_object_or_404(subscriber.subscriptions.filter(ended_at=None), pk=number)
    form = WishFields(request.POST)
    if not form.is_valid():
        page = managed(subscriber.key)
        return _manage_page(request, token, page, wrong={"number": number, "form": form})
    change_wish(subscription, **form.cleaned_data)
    return redirect("assessments:manage", token)


@require_POST
@private_page
@public_form
def manage_stop(request: HttpRequest, token: str, number: int) -> HttpResponse:
    stop(get_object_or_404(_holder(token).subscriptions, pk=number).key)
    return redirect("assessments:manage", token)


@require_safe
@private_page
def manage_data(request: HttpRequest, token: str) -> HttpResponse:
    response = JsonResponse(own_data(_holder(token)), json_dumps_params={"indent": 2})
    response["Content-Disposition"] = 'attachment; filename="jobzone-my-data.json"'
    return response


@require_POST
@private_page
@public_form
def manage_erase(request: HttpRequest, token: str) -> HttpResponse:
    erase(_holder(token))
    return render(request, "alerts/erased.html")


def _holder(token: str) -> Subscriber:
    """Return the address that a link belongs to, or answer 404."""
    try:
        key = read_token(token, purpose=Purpose.MANAGE)
    except TokenRefused:
        key = None
    return get_object_or_404(Subscriber, key=key)


def _manage_page(
    request: HttpRequest, token: str, page: object, *, wrong: dict | None = None
) -> HttpResponse:
    choices = {"triggers": Trigger.choices, "frequencies": Frequency.choices}
    context = {"page": page, "token": token, "wrong": wrong, **choices}
    return render(request, "alerts/manage.html", context, status=422 if wrong else 200)
