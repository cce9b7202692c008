"""Pictures of published scores for pages elsewhere."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from assessments.pictures import share_picture
from assessments.selectors.roles.page import published_version
from assessments.views.public_pages import kept_page
from assessments.views.roles import no_page

FRESH = 3600  # seconds; pages elsewhere need not be right to the minute


@require_safe
@kept_page
@cache_control(public=True, max_age=FRESH)
def version_picture(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    version = published_version(slug, number)
    if version is None:
        return no_page(request, slug, "assessments:version_picture", number)
    title, score = version.role.title, version.score
    picture = share_picture(title, score=score, sub_label=version.sub_label)
    return HttpResponse(picture, content_type="image/png")


@require_safe
@kept_page
@cache_control(public=True, max_age=FRESH)
def badge(request: HttpRequest, slug: str) -> HttpResponse:
    version = published_version(slug, None)
    if version is None:
        return no_page(request, slug, "assessments:badge")
    return render(request, "roles/badge.svg", {"page": version}, content_type="image/svg+xml")
