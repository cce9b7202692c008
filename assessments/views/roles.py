"""Roles: the list of them, and the page of one."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import push_url

from assessments.selectors.browse import AddressWrong, browse, filters_of
from assessments.selectors.changes import version_changes
from assessments.selectors.missing import missing_role
from assessments.selectors.roles import role_page
from assessments.selectors.search import suggestions
from assessments.views.fragments import PARTS_VARY, wants_fragment
from assessments.views.public_pages import kept_page

NEAREST = 5  # roles named where there is none of the address
SUGGESTIONS_FRESH = 60  # seconds


@require_safe
@kept_page
@vary_on_headers(*PARTS_VARY, "HX-Trigger")
def role_index(request: HttpRequest) -> HttpResponse:
    """List the roles that the address asks for."""
    try:
        page = browse(filters_of(request.GET))
    except AddressWrong as wrong:
        raise BadRequest("No list of roles has this.") from wrong
    if wants_fragment(request):
        context = {"page": page, "is_filtering": request.htmx.trigger == "filters"}
        return push_url(render(request, "roles/_browse.html", context), page.filters.url)
    return render(request, "roles/index.html", {"page": page})


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """List the roles that a text being typed may mean, as options of a list box."""
    text = request.GET.get("q", "").replace("\0", "")
    response = render(request, "roles/_suggestions.html", {"page": suggestions(text)})
    patch_cache_control(response, public=True, max_age=SUGGESTIONS_FRESH)
    return response


@require_safe
@kept_page
def role(request: HttpRequest, slug: str) -> HttpResponse:
    page = role_page(slug)
    if page is None:
        return no_page(request, slug, "assessments:role")
    return render(request, "roles/detail.html", {"page": page})


@require_safe
@kept_page
def role_version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    page = role_page(slug, number=number)
    if page is None:
        return no_page(request, slug, "assessments:role_version", number)
    return render(request, "roles/detail.html", {"page": page})


@require_safe
@kept_page
def changes(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    page = version_changes(slug, number)
    if page is None:
        return no_page(request, slug, "assessments:version_changes", number)
    return render(request, "roles/changes.html", {"page": page})


def no_page(request: HttpRequest, slug: str, name: str, *rest: int) -> HttpResponse:
    """Send a renamed role's visitor on; tell others what became of it, or what is near."""
    missing = missing_role(slug)
    if missing.renamed_to:
        address = reverse(name, args=[missing.renamed_to, *rest], query=request.GET)
        return redirect(address, permanent=True)
    if missing.withdrawn:
        return render(request, "roles/withdrawn.html", {"role": missing.withdrawn}, status=410)
    words = slug.replace("-", " ")
    found = {"words": words, "page": suggestions(words, limit=NEAREST)}
    return render(request, "roles/unknown.html", found, status=404)
