"""Published versions as data for others."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from assessments.models import Assessment
from assessments.selectors.roles.page import published_version
from assessments.services.version_data import as_csv, as_json, version_data
from assessments.views.public_pages import kept_page

FRESH = 3600  # seconds; a published version stays as it is, its role may be renamed


@require_safe
@kept_page
@cache_control(public=True, max_age=FRESH)
def version_json(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    text = as_json(version_data(version_or_404(slug, number)))
    return HttpResponse(text, content_type="application/json; charset=utf-8")


@require_safe
@kept_page
@cache_control(public=True, max_age=FRESH)
def version_csv(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    text = as_csv(version_data(version_or_404(slug, number)))
    name = f'attachment; filename="{slug}-{number}.csv"'
    headers = {"Content-Disposition": name}
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)


def version_or_404(slug: str, number: int) -> Assessment:
    version = published_version(slug, number)
    if version is None:
        raise Http404("There is no such published version.")
    return version
