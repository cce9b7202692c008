"""A draft as its page, as its differences, as its past and as a file."""

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string

from assessments.admin.drafts.screen import address
from assessments.models import Draft
from assessments.services.drafting.differences import differences
from assessments.services.drafting.documents import as_typed
from assessments.services.drafting.exporting import NotSound, draft_file
from assessments.services.drafting.preview import NotReady, preview
from assessments.services.stored_dossiers import stored_document


def preview_page(admin: ModelAdmin, request: HttpRequest, draft: Draft) -> HttpResponse:
    """Show the page that the draft would have; never indexed and, as all of the admin, uncached."""
    if not draft.is_open:
        return redirect(draft.version.role)

    def drawn(page: object) -> str:
        return render_to_string(
            "admin/drafts/preview.html", {"page": page, "draft": draft}, request
        )

    try:
        response = HttpResponse(preview(draft, drawn))
    except NotReady as lacking:
        context = {
            **admin.admin_site.each_context(request),
            "title": f"{draft.title}: no preview yet",
            "draft": draft,
            "problems": lacking.problems,
        }
        response = render(request, "admin/drafts/not_ready.html", context)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def differences_page(admin: ModelAdmin, request: HttpRequest, draft: Draft) -> HttpResponse:
    """Show what a draft changes: against the version it started from, or between two saves."""
    after = saved(draft, request.GET.get("to")) or draft
    before = saved(draft, request.GET.get("from"))
    if before:
        old, name = before.document, f"revision {before.revision}"
    elif draft.base:
        old, name = as_typed(stored_document(draft.base)), f"version {draft.base.number}"
        old["role"].pop("slug", None)
        old.pop("change", None)
    else:
        raise Http404("There is nothing to compare this draft with.")
    new = {
        key: value for key, value in after.document.items() if key != "change" or "change" in old
    }
    context = {
        **admin.admin_site.each_context(request),
        "title": f"{draft.title}: revision {after.revision} against {name}",
        "draft": draft,
        "found": differences(old, new),
    }
    return render(request, "admin/drafts/differences.html", context)


def saved(draft: Draft, revision: str | None) -> Draft | None:
    """Return a draft as it was at a revision, or None."""
    if not revision or not revision.isdigit() or len(revision) > 9:
        return None
    return draft.history.filter(revision=revision).order_by("-history_id").first()


def history_page(admin: ModelAdmin, request: HttpRequest, draft: Draft) -> HttpResponse:
    """Show every save of a draft with who and when, and every decision."""
    context = {
        **admin.admin_site.each_context(request),
        "title": f"{draft.title}: history",
        "draft": draft,
        "saves": draft.history.select_related("history_user").defer("document"),
        "decisions": draft.decisions.select_related("by"),
    }
    return render(request, "admin/drafts/history.html", context)


def export_page(admin: ModelAdmin, request: HttpRequest, draft: Draft) -> HttpResponse:
    """Answer the draft as a dossier file, if it is a sound one."""
    try:
        text = draft_file(draft)
    except NotSound as lacking:
        messages.error(request, str(lacking))
        return redirect(address(draft, "change"))
    response = HttpResponse(text, content_type="application/yaml; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{draft.slug}.yaml"'
    return response
