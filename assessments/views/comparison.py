"""The comparison of roles: the picker, pairs at an address of their own, and up to four."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from assessments.selectors.comparison import comparison_page, names_in
from assessments.views.public_pages import kept_page


@require_safe
@kept_page
def compare(request: HttpRequest) -> HttpResponse:
    """Compare the roles of the query, or ask for some."""
    return compared(request, request.GET.getlist("role"))


@require_safe
@kept_page
def compare_pair(request: HttpRequest, pair: str) -> HttpResponse:
    """Compare the two roles of an address such as a-vs-b."""
    return compared(request, names_in(pair))


def compared(request: HttpRequest, names: Sequence[str]) -> HttpResponse:
    """Show what can be compared, at the one address of this choice; not found if nothing can."""
    page = comparison_page(names)
    if not page.problems and request.get_full_path() != page.address:
        return redirect(page.address, permanent=page.choice.is_renamed)
    status = 404 if page.problems and not page.is_comparison else 200
    return render(request, "comparison/page.html", {"page": page}, status=status)
