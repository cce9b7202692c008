"""Drafts: the list of them, and the addresses of all that can be done with one."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.views.decorators.http import require_POST

from assessments.admin.drafts import comparing, going_out, importing, screen, typing_aids
from assessments.admin.drafts.start_form import StartForm
from assessments.admin.drafts.state import StateFilter, state_of
from assessments.admin.editor.reading import read
from assessments.admin.editor.sections import SECTIONS
from assessments.models import Draft, Stage
from assessments.services.drafting.decisions import submit
from assessments.services.drafting.documents import values_of
from assessments.services.drafting.figures import figures_of
from assessments.services.drafting.starting import start_new

View = Callable[[admin.ModelAdmin, HttpRequest, Draft], HttpResponse]


@admin.register(Draft)
class DraftAdmin(admin.ModelAdmin):
    """Drafts, those saved last first."""

    form = StartForm
    list_display = ["title", "state", "score", "zone", "number", "author", "reviewer", "saved_at"]
    list_filter = [StateFilter, "author", "reviewer"]
    list_select_related = ["author", "reviewer", "version__role", "base"]
    search_fields = ["title", "slug"]
    prepopulated_fields = {"slug": ["title"]}
    fields = ["title", "slug", "seniority"]
    change_list_template = "admin/drafts/list.html"
    actions = ["give_to_review"]

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Offer no deletion of many: a draft is deleted on its own page, which says what goes."""
        found = super().get_actions(request)
        found.pop("delete_selected", None)
        return found

    @admin.action(description="Give to review", permissions=["change"])
    def give_to_review(self, request: HttpRequest, queryset: QuerySet[Draft]) -> None:
        """Give those of the selected drafts to review that are still being written."""
        given = 0
        for draft in queryset.filter(stage=Stage.DRAFT):
            submit(draft, by=request.user, reviewer=draft.reviewer)
            given += 1
        messages.success(request, f"Given to review: {given} of {queryset.count()}.")

    def state(self, draft: Draft) -> str:
        return state_of(draft)

    def score(self, draft: Draft) -> Decimal | None:
        scored = figures_of(values_of(draft)).scored
        return scored and scored.composite.score

    def zone(self, draft: Draft) -> str | None:
        scored = figures_of(values_of(draft)).scored
        return scored and scored.sub_label.label

    @admin.display(description="version")
    def number(self, draft: Draft) -> int:
        if draft.version:
            return draft.version.number
        return draft.base.number + 1 if draft.base else 1

    def get_queryset(self, request: HttpRequest) -> QuerySet[Draft]:
        return super().get_queryset(request).select_related("author")

    def has_delete_permission(self, request: HttpRequest, obj: Draft | None = None) -> bool:
        is_open = obj is None or obj.is_open
        return is_open and super().has_delete_permission(request, obj)

    def get_urls(self) -> list[URLPattern]:
        pages: dict[str, tuple[str, View]] = {
            "live": ("live/", posted(screen.live)),
            "prose": ("prose/", posted(typing_aids.prose)),
            "publish": ("publish/", going_out.publish_page),
            "decide": ("decide/", posted(going_out.decide_page)),
            "preview": ("preview/", comparing.preview_page),
            "differences": ("differences/", comparing.differences_page),
            "export": ("dossier.yaml", comparing.export_page),
        }
        own = [
            path(f"<int:pk>/{way}", self.on_draft(view), name=f"assessments_draft_{name}")
            for name, (way, view) in pages.items()
        ]
        return [
            path("import/", self.on_all(importing.import_page), name="assessments_draft_import"),
            path(
                "suggest/<slug:kind>/",
                self.on_all(typing_aids.suggest),
                name="assessments_draft_suggest",
            ),
            *own,
            *super().get_urls(),
        ]

    def on_draft(self, view: View) -> Callable[..., HttpResponse]:
        """Wrap a page about one draft: only for who may see it."""

        def wrapped(request: HttpRequest, pk: int) -> HttpResponse:
            return view(self, request, self.seen(request, pk))

        return self.admin_site.admin_view(wrapped)

    def on_all(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        def wrapped(request: HttpRequest, **kwargs: str) -> HttpResponse:
            if not self.has_view_permission(request):
                raise PermissionDenied
            return view(self, request, **kwargs)

        return self.admin_site.admin_view(wrapped)

    def seen(self, request: HttpRequest, pk: int | str) -> Draft:
        draft = self.get_object(request, str(pk))
        if draft is None:
            raise Http404("There is no such draft.")
        if not self.has_view_permission(request, draft):
            raise PermissionDenied
        return draft

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        return screen.edit(self, request, self.seen(request, object_id))

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        return comparing.history_page(self, request, self.seen(request, object_id))

    def save_model(self, request: HttpRequest, obj: Draft, form: StartForm, change: bool) -> None:
        """Start the first assessment of a role; what the form checked cannot have failed here."""
        blank = read({}, SECTIONS).document
        started = start_new(**form.cleaned_data, blank=blank, by=request.user)
        obj.pk = started.pk

    def response_add(
        self, request: HttpRequest, obj: Draft, post_url_continue: str | None = None
    ) -> HttpResponse:
        messages.success(request, f"{obj.title} is started. Write it in the order of the method.")
        return redirect(screen.address(obj, "change"))


def posted(view: View) -> View:
    """Let a page about a draft answer POST alone."""

    def wrapped(model_admin: admin.ModelAdmin, request: HttpRequest, draft: Draft) -> HttpResponse:
        return require_POST(lambda req: view(model_admin, req, draft))(request)

    return wrapped
