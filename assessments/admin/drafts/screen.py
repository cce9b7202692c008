"""The screen on which a draft is written, and what it asks while one types."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from assessments.admin.editor.drawing import Drawing, draw
from assessments.admin.editor.reading import read
from assessments.admin.editor.sections import SECTIONS
from assessments.models import Draft
from assessments.services.drafting.differences import differences, texts
from assessments.services.drafting.saving import DraftClosed, SavedMeanwhile, save
from assessments.services.drafting.sources import add_source
from assessments.services.drafting.standing import Standing, standing

NEXT = {"preview": "preview", "publish": "publish"}  # button: page that follows the saving


def edit(admin: ModelAdmin, request: HttpRequest, draft: Draft) -> HttpResponse:
    """Show the screen, save it, or check it without saving."""
    if request.method != "POST":
        return show(admin, request, draft, draft.document)
    if not admin.has_change_permission(request, draft):
        raise PermissionDenied
    written = read(request.POST, SECTIONS)
    do, _, name = request.POST.get("_do", "save").partition(":")
    if do == "check":
        return show(admin, request, draft, written.document, is_unsaved=True)
    if do == "source":
        add_source(written.document, request.POST.get("_source", ""))
    try:
        saved = save(draft, written.document, revision=revision_of(request.POST), by=request.user)
    except DraftClosed as closed:
        messages.error(request, str(closed))
        return redirect(address(draft, "change"))
    except SavedMeanwhile as meanwhile:
        return show_meanwhile(admin, request, meanwhile)
    return after_saving(request, saved, do=do, name=name)


def after_saving(request: HttpRequest, draft: Draft, *, do: str, name: str) -> HttpResponse:
    if do in NEXT:
        return redirect(address(draft, NEXT[do]))
    if do == "add":
        return redirect(f"{address(draft, 'change')}?add={name}#at_{name}")
    if do == "source":
        return redirect(f"{address(draft, 'change')}#at_sources")
    messages.success(request, f"Saved as revision {draft.revision}.")
    return redirect(address(draft, "change"))


def show(
    admin: ModelAdmin,
    request: HttpRequest,
    draft: Draft,
    document: dict[str, Any],
    *,
    is_unsaved: bool = False,
    status: int = 200,
    **more: object,
) -> HttpResponse:
    drawing = draw(document, SECTIONS, spare={request.GET.get("add", ""): 1})
    context = {
        **admin.admin_site.each_context(request),
        "title": f"{draft.title}: {draft.get_stage_display().lower()}",
        "opts": admin.opts,
        "draft": draft,
        "drawing": drawing,
        "is_unsaved": is_unsaved,
        "may_save": draft.is_open and admin.has_change_permission(request, draft),
        "may_delete": admin.has_delete_permission(request, draft),
        **panel(drawing, standing(draft, document)),
        **more,
    }
    return render(request, "admin/drafts/screen.html", context, status=status)


def show_meanwhile(
    admin: ModelAdmin, request: HttpRequest, meanwhile: SavedMeanwhile
) -> HttpResponse:
    """Answer 409 with both texts: one's own in the fields, the other's beside where both wrote."""
    draft = meanwhile.draft
    return show(
        admin,
        request,
        draft,
        meanwhile.merge.document,
        is_unsaved=True,
        status=409,
        theirs=differences(meanwhile.base, draft.document),
        clashes=clash_lines(meanwhile),
        saved_by=draft.history.filter(revision=draft.revision).first(),
    )


def clash_lines(meanwhile: SavedMeanwhile) -> list[tuple[Any, str, str]]:
    anchors = draw(meanwhile.merge.document, SECTIONS)
    return [
        (anchors.anchor(clash.place), spoken(clash.mine), spoken(clash.theirs))
        for clash in meanwhile.merge.clashes
    ]


def spoken(value: Any) -> str:
    """Return a value of any shape as lines of text."""
    if isinstance(value, str):
        return value
    return "\n".join(f"{place}: {text}" if place else text for place, text in texts(value))


def panel(drawing: Drawing, stands: Standing) -> dict[str, Any]:
    """Return what the panel beside the screen prints."""
    problems = [(drawing.anchor(place), text) for place, text in stands.gate.found]
    return {"stands": stands, "problems": problems, "problem_count": len(problems)}


def live(admin: ModelAdmin, request: HttpRequest, draft: Draft) -> HttpResponse:
    """Answer the panel for the screen as it is being typed; nothing is saved."""
    written = read(request.POST, SECTIONS)
    drawing = draw(written.document, SECTIONS, row_names=written.row_names)
    context = panel(drawing, standing(draft, written.document))
    return render(request, "admin/drafts/_standing.html", {"draft": draft, **context})


def address(draft: Draft, page: str, *rest: object) -> str:
    return reverse(f"admin:assessments_draft_{page}", args=[draft.pk, *rest])


def revision_of(data: Any) -> int:
    text = data.get("_revision", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
