"""What helps while typing: prose as it will look, and names that the catalogue knows."""

from django.contrib.admin import ModelAdmin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from assessments.models import Draft, Role, Sector, Specialism
from assessments.prose import Prose, problem, role_slugs
from assessments.selectors.roles.links import catalogue
from assessments.services.drafting.sources import find_sources

OFFERED = 12
NAMED = {
    "roles": lambda text: Role.objects.filter(title__icontains=text).values_list("slug", "title"),
    "sectors": lambda text: Sector.objects.filter(name__icontains=text).values_list("name", "slug"),
    "specialisms": lambda text: Specialism.objects.filter(name__icontains=text).values_list(
        "name", "sector__name"
    ),
}


def prose(admin: ModelAdmin, request: HttpRequest, draft: Draft) -> HttpResponse:
    """Answer one field's text as the page will show it."""
    text = next((v for name, v in request.POST.items() if name != "csrfmiddlewaretoken"), "")
    keys = [row.get("key", "") for row in draft.document.get("sources", [])]
    quotes = catalogue(role_slugs(text)).quotes()
    shown = Prose({key: number for number, key in enumerate(keys, start=1)}, quotes)
    context = {"html": shown.block(text), "problem": problem(text)}
    return render(request, "admin/drafts/_prose.html", context)


def suggest(admin: ModelAdmin, request: HttpRequest, kind: str) -> HttpResponse:
    """Answer the values that a field may mean, for what was typed so far."""
    text = next(iter(request.GET.values()), "").replace("\0", "").strip()[:100]
    if kind == "sources":
        offered = [(f"{source} [#{source.pk}]", source.date) for source in find_sources(text)]
    elif kind in NAMED:
        offered = list(NAMED[kind](text)[:OFFERED])
    else:
        raise Http404("Nothing of that kind is offered.")
    return render(request, "admin/drafts/_suggestions.html", {"offered": offered})
