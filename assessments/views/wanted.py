"""Wanted roles: the public list of what visitors asked for, and asking."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from assessments.models.wanted import PUBLIC_FROM
from assessments.selectors.wanted import wanted_roles
from assessments.services.wanted import NotWanted, want
from assessments.views.public_forms import client_ip, public_form


@require_http_methods(("GET", "HEAD", "POST"))
@public_form
def wanted(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return page(request, is_counted="thanks" in request.GET)
    name = request.POST.get("job", "")
    if request.POST.get("website"):
        return page(request, name=name, problem="Leave the second field empty.", status=422)
    try:
        want(name, ip=client_ip(request))
    except NotWanted as problem:
        return page(request, name=name, problem=str(problem), status=422)
    return redirect(f"{request.path}?thanks")


def page(request: HttpRequest, *, status: int = 200, **context: object) -> HttpResponse:
    context |= {"roles": wanted_roles(), "public_from": PUBLIC_FROM}
    return render(request, "roles/wanted.html", context, status=status)
