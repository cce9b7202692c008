"""Drafts begin: for a role that is new, from the published version, or from a dossier file."""

from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from assessments.dossiers import Dossier
from assessments.models import Assessment, Draft, Role
from assessments.services.drafting.documents import as_typed
from assessments.services.stored_dossiers import stored_document

Data = dict[str, Any]


class NotStarted(Exception):
    """No draft can be started; the message says why."""


def start_new(*, slug: str, title: str, seniority: str, blank: Data, by: User) -> Draft:
    """Start the first assessment of a role on a blank document. Raises NotStarted."""
    if Role.objects.filter(slug=slug).exists():
        raise NotStarted(f"There is a role {slug} already; start a new version of it.")
    role = {"title": title, "seniority": seniority, "live_tracked": "true"}
    document = {
        **blank,
        "role": {**blank.get("role", {}), **role},
        "assessed_on": timezone.localdate().isoformat(),
    }
    return start(slug=slug, document=document, by=by)


def start_version(version: Assessment, *, by: User, is_correction: bool = False) -> Draft:
    """Copy a published version into a draft of the next. Raises NotStarted."""
    document = as_typed(stored_document(version))
    del document["change"]
    if not is_correction:
        document["assessed_on"] = timezone.localdate().isoformat()
    role = version.role
    if role.withdrawn_at:
        raise NotStarted(f"The role {role.slug} was withdrawn; it takes no new version.")
    return start(
        slug=role.slug,
        document=document,
        by=by,
        base=role.assessments.current().first(),
        is_correction=is_correction,
    )


def start_from(dossier: Dossier, *, by: User) -> Draft:
    """Start a draft that says what a dossier says. Raises NotStarted."""
    document = as_typed(dossier.model_dump(by_alias=True))
    base = Assessment.objects.current().filter(role__slug=dossier.role.slug).first()
    return start(slug=dossier.role.slug, document=document, by=by, base=base)


def start(
    *,
    slug: str,
    document: Data,
    by: User,
    base: Assessment | None = None,
    is_correction: bool = False,
) -> Draft:
    document["role"].pop("slug", None)
    draft = Draft(
        slug=slug,
        title=document["role"]["title"],
        document=document,
        author=by,
        base=base,
        is_correction=is_correction,
    )
    draft._history_user = by
    try:
        with transaction.atomic():
            draft.save()
    except IntegrityError as error:
        opened = Draft.objects.open().filter(slug=slug).select_related("author").first()
        who = f" of {opened.author}" if opened else ""
        raise NotStarted(f"There is an open draft{who} for this role already.") from error
    return draft
