"""A visitor's own score for a role; the address holds all that it is made of."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import replace_url

from assessments.selectors.personal import personal_page
from assessments.views.fragments import PARTS_VARY, wants_fragment
from assessments.views.public_pages import public_page
from assessments.views.roles import no_page


@require_safe
@public_page
@cache_control(private=True, no_cache=True)
@vary_on_headers(*PARTS_VARY)
def personal_score(request: HttpRequest, slug: str) -> HttpResponse:
    """Score the mix of the address, and lead a sound one to the one address that it has."""
    page = personal_page(slug, request.GET)
    if page is None:
        return no_page(request, slug, "assessments:personal_score")
    status = 200 if page.result else 422
    if wants_fragment(request):
        answer = render(request, "personal/_calculation.html", {"page": page}, status=status)
        return replace_url(answer, page.address) if page.is_settled else answer
    if page.is_settled and request.get_full_path() != page.address:
        return redirect(page.address)
    return render(request, "personal/page.html", {"page": page}, status=status)
