"""What can be done about a published version: a next one, a correction, a confirmation."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from assessments.models import Assessment, Role
from assessments.services.drafting.confirming import confirm
from assessments.services.drafting.decisions import DecisionRefused
from assessments.services.drafting.differences import differences
from assessments.services.drafting.documents import as_typed
from assessments.services.drafting.starting import NotStarted, start_version
from assessments.services.roles import RoleRefused, withdraw_role
from assessments.services.stored_dossiers import stored_document

START, PUBLISH = "assessments.add_draft", "assessments.publish_draft"
REVIEWED = "Reviewed, no change"
FIGURES = {
    "score": "Score",
    "sub_label": "Sub-label",
    "task_resistance": "Task resistance",
    "evidence_total": "Evidence",
    "barriers_total": "Barriers",
    "protective_total": "Protective principles",
    "growth_score": "AI growth",
}


class NoteForm(forms.Form):
    """A sentence for the public."""

    note = forms.CharField(label="Note", max_length=600, widget=forms.Textarea(attrs={"rows": 3}))


class WithdrawalForm(NoteForm):
    """Why a role leaves, and which one takes its place, if any."""

    into = forms.ModelChoiceField(
        Role.objects.published(), label="Merged into", required=False, empty_label="no other role"
    )


def start_page(admin: ModelAdmin, request: HttpRequest, version: Assessment) -> HttpResponse:
    """Start a draft of the next version, or of a correction."""
    if request.method != "POST" or not request.user.has_perm(START):
        raise PermissionDenied
    is_correction = request.POST.get("_do") == "correction"
    try:
        draft = start_version(version, by=request.user, is_correction=is_correction)
    except NotStarted as refused:
        messages.error(request, str(refused))
        return redirect("admin:assessments_assessment_change", version.pk)
    return redirect("admin:assessments_draft_change", draft.pk)


def confirm_page(admin: ModelAdmin, request: HttpRequest, version: Assessment) -> HttpResponse:
    """Record publicly that the version was reviewed and stands."""

    def done(note: str) -> None:
        confirm(version, by=request.user, note=note)

    form = NoteForm(request.POST or None)
    said = "The public record says today’s date, and what was looked at."
    return note_page(admin, request, version, form, said=said, button=REVIEWED, done=done)


def withdraw_page(admin: ModelAdmin, request: HttpRequest, version: Assessment) -> HttpResponse:
    """Take the role's page away, with the reason that its address then gives."""

    def done(note: str, into: Role | None) -> None:
        withdraw_role(version.role, reason=note, into=into)

    form = WithdrawalForm(request.POST or None)
    said = (
        f"The page of {version.role} goes, with all of its versions; its address answers with the "
        "reason. Roles that name it show it without figures. Who has alerts about it hears of it "
        "by mail. This cannot be undone here."
    )
    return note_page(admin, request, version, form, said=said, button="Withdraw", done=done)


def note_page(
    admin: ModelAdmin,
    request: HttpRequest,
    version: Assessment,
    form: NoteForm,
    *,
    said: str,
    button: str,
    done: Callable[..., None],
) -> HttpResponse:
    """Ask for a note and do what it is for, with all of the form; refusals are told in words."""
    if not request.user.has_perm(PUBLISH):
        raise PermissionDenied
    if form.is_valid():
        try:
            done(**form.cleaned_data)
        except (DecisionRefused, RoleRefused) as refused:
            form.add_error("note", str(refused))
        else:
            messages.success(request, f"{button}: recorded.")
            return redirect("admin:assessments_assessment_change", version.pk)
    context = {
        **admin.admin_site.each_context(request),
        "title": f"{version.role}: {button.lower()}",
        "version": version,
        "form": form,
        "said": said,
        "button": button,
    }
    status = 422 if form.errors else 200
    return render(request, "admin/version_note.html", context, status=status)


def compare_page(admin: ModelAdmin, request: HttpRequest, version: Assessment) -> HttpResponse:
    """Show what differs between two published versions: figures, rows, and prose by word."""
    others = list(version.role.assessments.published().exclude(pk=version.pk).order_by("-number"))
    wanted = request.GET.get("with", "")
    nearest = next((one for one in others if one.number < version.number), None)
    other = next((one for one in others if str(one.number) == wanted), nearest)
    other = other or next(iter(others), None)
    context = {
        **admin.admin_site.each_context(request),
        "title": f"{version.role}: what version {version.number} changed",
        "version": version,
        "others": others,
        "other": other,
    }
    if other:
        before, after = (as_typed(stored_document(one)) for one in (other, version))
        context |= {"found": differences(before, after), "figures": figures(other, version)}
    return render(request, "admin/compare_versions.html", context)


def figures(before: Assessment, after: Assessment) -> list[tuple[str, object, object]]:
    return [(label, shown(before, name), shown(after, name)) for name, label in FIGURES.items()]


def shown(version: Assessment, name: str) -> object:
    return version.get_sub_label_display() if name == "sub_label" else getattr(version, name)
