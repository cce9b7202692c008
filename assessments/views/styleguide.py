"""The style guide: every part of the site in its states, and made-up roles as whole pages."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from assessments.selectors.styleguide import example_page, style_guide
from assessments.views.public_pages import kept_page


@require_safe
@kept_page
def styleguide(request: HttpRequest) -> HttpResponse:
    return render(request, "styleguide/index.html", {"guide": style_guide()})


@require_safe
@kept_page
def example(request: HttpRequest, slug: str) -> HttpResponse:
    found = example_page(slug)
    if found is None:
        raise Http404
    shown, page = found
    return render(request, "styleguide/role.html", {"page": page, "example": shown})
