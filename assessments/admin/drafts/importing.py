"""A dossier file becomes a draft: the full report first, then the differences, then the draft."""

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from assessments.admin.drafts.screen import address
from assessments.services.drafting.receiving import Received, receive
from assessments.services.drafting.starting import NotStarted, start_from

SIZE_LIMIT = 512 * 1024  # bytes, as for files of the command


class UploadForm(forms.Form):
    """A dossier: as a file, or as its text once it was looked at."""

    file = forms.FileField(label="Dossier", required=False, help_text="A .yaml file.")
    text = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    name = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)


def import_page(admin: ModelAdmin, request: HttpRequest) -> HttpResponse:
    """Take a dossier: report its problems, preview what it changes, save it as a draft."""
    if not admin.has_add_permission(request):
        raise PermissionDenied
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return show(admin, request, form)
    name, content = uploaded(form)
    if not content:
        form.add_error("file", "Choose a dossier file.")
        return show(admin, request, form, status=422)
    received = receive(content, name=name)
    if received.problems:
        return show(admin, request, form, received=received, status=422)
    if "_save" not in request.POST:
        return show(admin, request, form, received=received)
    try:
        draft = start_from(received.dossier, by=request.user)
    except NotStarted as refused:
        messages.error(request, str(refused))
        return show(admin, request, form, received=received, status=422)
    messages.success(request, f"{draft.title} is a draft now; nothing is public yet.")
    return redirect(address(draft, "change"))


def uploaded(form: UploadForm) -> tuple[str, bytes]:
    """Return the name and the bytes of what was sent."""
    if file := form.cleaned_data["file"]:
        return file.name, file.read(SIZE_LIMIT + 1)
    text = form.cleaned_data["text"].replace("\r\n", "\n")
    return form.cleaned_data["name"] or "dossier.yaml", text.encode()


def show(
    admin: ModelAdmin,
    request: HttpRequest,
    form: UploadForm,
    *,
    received: Received | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        **admin.admin_site.each_context(request),
        "title": "Import a dossier",
        "form": form,
        "received": received,
    }
    return render(request, "admin/drafts/import.html", context, status=status)
