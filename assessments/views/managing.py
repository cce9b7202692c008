"""Managing: what the holder of a mailed link sees and may do."""

from functools import wraps

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessments.forms import AddressForm, WishFields
from assessments.models import Subscriber, Wish
from assessments.selectors.alerts import managed, own_data
from assessments.services.sign_ups import TooManySignUps, sign_up
from assessments.services.subscriptions import change_wish, erase, stop
from assessments.tokens import Purpose, TokenRefused, read_token
from assessments.views.alerts import ASKING, dead_link, too_many
from assessments.views.public_forms import View, client_ip, private_page, public_form


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


def for_holder(view: View) -> View:
    """Give a view the address that its link belongs to, or answer that it is erased (410)."""

    @private_page
    @public_form
    @wraps(view)
    def answer(request: HttpRequest, token: str, **named: int) -> HttpResponse:
        try:
            key = read_token(token, purpose=Purpose.MANAGE)
        except TokenRefused as refused:
            return dead_link(request, refused)
        subscriber = Subscriber.objects.filter(key=key).first()
        if subscriber is None:
            return render(request, "alerts/erased.html", status=410)
        return view(request, subscriber, token, **named)

    return answer


@require_safe
@for_holder
def manage(request: HttpRequest, subscriber: Subscriber, token: str) -> HttpResponse:
    return _manage_page(request, subscriber, token)


@require_POST
@for_holder
def manage_change(
    request: HttpRequest, subscriber: Subscriber, token: str, number: int
) -> HttpResponse:
    subscription = get_object_or_404(subscriber.subscriptions, pk=number)
    form = WishFields(request.POST)
    if not form.is_valid():
        return _manage_page(request, subscriber, token, wrong={"number": number, "form": form})
    change_wish(subscription, **form.cleaned_data)
    return redirect("assessments:manage", token)


@require_POST
@for_holder
def manage_stop(
    request: HttpRequest, subscriber: Subscriber, token: str, number: int
) -> HttpResponse:
    stop(get_object_or_404(subscriber.subscriptions, pk=number).key)
    return redirect("assessments:manage", token)


@require_safe
@for_holder
def manage_data(request: HttpRequest, subscriber: Subscriber, token: str) -> HttpResponse:
    response = JsonResponse(own_data(subscriber), json_dumps_params={"indent": 2})
    response["Content-Disposition"] = 'attachment; filename="jobzone-my-data.json"'
    return response


@require_POST
@for_holder
def manage_erase(request: HttpRequest, subscriber: Subscriber, token: str) -> HttpResponse:
    erase(subscriber)
    return render(request, "alerts/erased.html")


def _manage_page(
    request: HttpRequest, subscriber: Subscriber, token: str, *, wrong: dict | None = None
) -> HttpResponse:
    context = {"page": managed(subscriber), "token": token, "wrong": wrong}
    return render(request, "alerts/manage.html", context, status=422 if wrong else 200)
