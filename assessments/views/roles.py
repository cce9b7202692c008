"""Roles: the list of them, and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from assessments.selectors.missing import missing_role
from assessments.selectors.roles import role_page
from assessments.selectors.search import find_roles

QUERY_MAX = 100
NEAREST = 5


@require_safe
def role_index(request: HttpRequest) -> HttpResponse:
    text = request.GET.get("q", "")[:QUERY_MAX].replace("\0", "").strip()
    matches = find_roles(text)
    nearest = [] if matches else find_roles("")
    return render(
        request, "roles/index.html", {"q": text, "matches": matches, "all_roles": nearest}
    )


@require_safe
def role(request: HttpRequest, slug: str) -> HttpResponse:
    page = role_page(slug)
    if page is None:
        return no_page(request, slug, "assessments:role")
    return render(request, "roles/detail.html", {"page": page})


@require_safe
def role_version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    page = role_page(slug, number=number)
    if page is None:
        return no_page(request, slug, "assessments:role_version", number)
    return render(request, "roles/detail.html", {"page": page})


def no_page(request: HttpRequest, slug: str, name: str, *rest: int) -> HttpResponse:
    """Send a renamed role's visitor on; tell others what became of it, or what is near."""
    missing = missing_role(slug)
    if missing.renamed_to:
        return redirect(name, missing.renamed_to, *rest, permanent=True)
    if missing.withdrawn:
        return render(request, "roles/withdrawn.html", {"role": missing.withdrawn}, status=410)
    words = slug.replace("-", " ")
    found = {"words": words, "matches": find_roles(words, limit=NEAREST)}
    return render(request, "roles/unknown.html", found, status=404)
