"""Pages about the whole site."""

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from assessments.selectors.home import home_page
from assessments.selectors.latest import latest_page
from assessments.services import retention
from assessments.views.public_pages import kept_page, public_page

KEY_DIGITS = 18  # a key of more digits is past what a database holds


@require_safe
@kept_page
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/home.html", {"page": home_page()})


@require_safe
@kept_page
def changes(request: HttpRequest) -> HttpResponse:
    """List the published versions, the newest first, from the address's place on."""
    before = request.GET.get("before")
    if before is not None and not (before.isascii() and before.isdigit()):
        raise BadRequest("The place in the list is not a number.")
    page = latest_page(int(before[:KEY_DIGITS]) if before else None)
    if page is None:
        raise Http404("There is no such version.")
    return render(request, "pages/changes.html", {"page": page, "is_first": before is None})


@require_safe
@public_page
def text(request: HttpRequest, name: str) -> HttpResponse:
    """Show a page that is nothing but text."""
    return render(request, f"pages/{name}.html", {"retention": retention})


@require_safe
@public_page
def robots(request: HttpRequest) -> HttpResponse:
    return render(request, "robots.txt", content_type="text/plain; charset=utf-8")
