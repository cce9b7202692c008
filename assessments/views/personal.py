"""A visitor's own score for a role."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from assessments.forms import SharesForm
from assessments.selectors.roles.personal import current_assessment, own_score
from assessments.views.roles import no_page


@require_safe
def yours(request: HttpRequest, slug: str) -> HttpResponse:
    assessment = current_assessment(slug)
    if assessment is None:
        return no_page(request, slug, "assessments:yours")
    keys = assessment.tasks.values_list("key", flat=True)
    form = SharesForm(keys, request.GET)
    is_asked = any(name in request.GET for name in form.fields)
    own = own_score(assessment, form.shares() if is_asked else {})
    wrong = [name.removeprefix("share-") for name in form.errors] if is_asked else []
    context = {"own": own, "is_asked": is_asked, "wrong": wrong}
    status = 422 if own.problem or wrong else 200
    return render(request, "roles/yours.html", context, status=status)
