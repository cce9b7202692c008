"""The method: the page that explains it, and the calculator that scores any inputs."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from assessments.forms import CalculatorForm
from assessments.selectors.calculator import ROLE, calculation, given_state, start_of
from assessments.selectors.methodology import methodology_page
from assessments.views.fragments import PARTS_VARY, wants_fragment
from assessments.views.public_pages import kept_page, public_page

SLUG_MAX = 100


@require_safe
@kept_page
def methodology(request: HttpRequest) -> HttpResponse:
    return render(request, "methodology/detail.html", {"page": methodology_page()})


@require_safe
@public_page
@vary_on_headers(*PARTS_VARY)
def calculator(request: HttpRequest) -> HttpResponse:
    """Score what the address holds; what it leaves out comes from a role or the worked example."""
    given = request.GET.dict()
    slug = given.get(ROLE, "")[:SLUG_MAX].replace("\0", "")
    start = start_of(slug) if slug else None
    form = CalculatorForm(given_state(given, start), names=start.names if start else ())
    result = calculation(form.inputs) if form.is_valid() else None
    context = {"form": form, "start": start, "asked_for": slug, "result": result, "given": given}
    part = "methodology/_calculation.html"
    name = part if wants_fragment(request) else "methodology/calculator.html"
    return render(request, name, context, status=200 if result else 422)
