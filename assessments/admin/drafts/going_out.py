"""Review and publishing: one page with the checklist, what was decided, and what can be."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from assessments.admin.drafts.screen import address, panel
from assessments.admin.editor.drawing import draw
from assessments.admin.editor.sections import SECTIONS
from assessments.models import Draft
from assessments.services.drafting import confirming, decisions, releasing
from assessments.services.drafting.decisions import DecisionRefused
from assessments.services.drafting.releasing import NotPublished
from assessments.services.drafting.standing import standing

REVIEW, PUBLISH = "assessments.review_draft", "assessments.publish_draft"


class PublishForm(forms.Form):
    """What the public is told, and when it goes out."""

    change = forms.CharField(
        label="What changed and why",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="For the public, in a sentence or two; it stands with the version for ever.",
    )
    is_minor = forms.BooleanField(
        label="A minor change", required=False, help_text="No alert is sent for it."
    )
    publish_at = forms.DateTimeField(
        label="Publish at (UTC)",
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text="Leave empty to publish at once.",
    )

    def clean_change(self) -> str:
        return " ".join(self.cleaned_data["change"].split())


class DecisionForm(forms.Form):
    """What is decided about a draft, and why."""

    note = forms.CharField(required=False, max_length=2000)
    revision = forms.IntegerField(min_value=0)
    reviewer = forms.ModelChoiceField(User.objects.filter(is_active=True), required=False)


def publish_page(admin: ModelAdmin, request: HttpRequest, draft: Draft) -> HttpResponse:
    """Show what stands in the way and who decided what; on POST, publish or schedule."""
    if request.method != "POST":
        change = draft.document.get("change", "")
        return show(admin, request, draft, PublishForm(initial={"change": change}))
    if not request.user.has_perm(PUBLISH):
        raise PermissionDenied
    form = PublishForm(request.POST)
    if not form.is_valid():
        return show(admin, request, draft, form, status=422)
    try:
        return gone_out(request, draft, form.cleaned_data)
    except NotPublished as refused:
        return show(admin, request, draft, form, refused=refused.problems, status=422)
    except DecisionRefused as refused:
        return show(admin, request, draft, form, refused=[str(refused)], status=422)


def gone_out(request: HttpRequest, draft: Draft, cleaned: dict[str, Any]) -> HttpResponse:
    said = {"by": request.user, "change": cleaned["change"], "is_minor": cleaned["is_minor"]}
    if at := cleaned["publish_at"]:
        releasing.schedule(draft, at=at, **said)
        messages.success(request, f"{draft.title} goes public on {at:%d %B %Y at %H:%M} UTC.")
        return redirect(address(draft, "publish"))
    version = releasing.publish_draft(draft, **said)
    messages.success(request, f"{draft.title} is public as version {version.number}.")
    return redirect(address(draft, "publish"))


def decide_page(admin: ModelAdmin, request: HttpRequest, draft: Draft) -> HttpResponse:
    """Decide about a draft: submit, approve, send back, unschedule, take a version into account."""
    form = DecisionForm(request.POST)
    if not form.is_valid():
        messages.error(request, "This could not be read; try again.")
        return redirect(address(draft, "publish"))
    try:
        said = decided(admin, request, draft, form.cleaned_data)
    except DecisionRefused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, said)
    return redirect(address(draft, "publish"))


def decided(admin: ModelAdmin, request: HttpRequest, draft: Draft, cleaned: dict[str, Any]) -> str:
    """Do what the pressed button asks for, if the account may, and say what was done."""
    do, by, note = request.POST.get("_do"), request.user, cleaned["note"]
    may_change = admin.has_change_permission(request, draft)
    if do == "submit" and may_change:
        decisions.submit(draft, by=by, reviewer=cleaned["reviewer"], note=note)
        return "Given to review."
    if do == "account" and may_change:
        confirming.take_into_account(draft, by=by)
        return "The draft now stands on the current version."
    if do == "approve" and by.has_perm(REVIEW):
        decisions.approve(draft, by=by, revision=cleaned["revision"], note=note)
        return "Approved as it is now."
    if do == "return" and by.has_perm(REVIEW):
        decisions.send_back(draft, by=by, note=note)
        return "Sent back to its author."
    if do == "unschedule" and by.has_perm(PUBLISH):
        releasing.unschedule(draft, by=by)
        return "Taken off the schedule."
    raise PermissionDenied


def show(
    admin: ModelAdmin,
    request: HttpRequest,
    draft: Draft,
    form: PublishForm,
    *,
    refused: tuple[str, ...] | list[str] = (),
    status: int = 200,
) -> HttpResponse:
    context = {
        **admin.admin_site.each_context(request),
        "title": f"{draft.title}: review and publish",
        "draft": draft,
        "form": form,
        "refused": refused,
        "decisions": draft.decisions.select_related("by"),
        "reviewers": reviewers(),
        "may_change": admin.has_change_permission(request, draft),
        "may_review": request.user.has_perm(REVIEW),
        "may_publish": request.user.has_perm(PUBLISH),
        **panel(draw(draft.document, SECTIONS), standing(draft)),
    }
    return render(request, "admin/drafts/publish.html", context, status=status)


def reviewers() -> list[User]:
    """Return the accounts that may approve. One query."""
    may = Q(groups__permissions__codename="review_draft") | Q(is_superuser=True)
    found = User.objects.filter(may, is_active=True, is_staff=True)
    return list(found.distinct().order_by("username"))
