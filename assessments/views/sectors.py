"""Sectors, their specialisms, and the rankings of the whole field."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from assessments.selectors import rankings, sectors
from assessments.views.public_pages import kept_page


@require_safe
@kept_page
def sector_index(request: HttpRequest) -> HttpResponse:
    return render(request, "sectors/index.html", {"sectors": sectors.sector_index()})


@require_safe
@kept_page
def sector(request: HttpRequest, slug: str) -> HttpResponse:
    return scope_page(request, sectors.sector_page(slug))


@require_safe
@kept_page
def specialism(request: HttpRequest, sector_slug: str, slug: str) -> HttpResponse:
    return scope_page(request, sectors.specialism_page(sector_slug, slug))


def scope_page(request: HttpRequest, page: sectors.ScopePage | None) -> HttpResponse:
    if page is None:
        raise Http404("No role stands here.")
    return render(request, "sectors/detail.html", {"page": page})


@require_safe
@kept_page
def ranking_index(request: HttpRequest) -> HttpResponse:
    return render(request, "rankings/index.html", {"rankings": rankings.rankings()})


@require_safe
@kept_page
def ranking(request: HttpRequest, name: str) -> HttpResponse:
    if name not in rankings.ORDERS:
        raise Http404("There is no such ranking.")
    return render(request, "rankings/detail.html", {"ranking": rankings.ranking(name)})
