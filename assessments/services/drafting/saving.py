"""Saves drafts so that nobody's words are lost when two write at once."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from assessments.models import Decision, DecisionKind, Draft
from assessments.services.drafting.documents import without_blanks
from assessments.services.drafting.merging import Merge, merge

Data = dict[str, Any]


class DraftClosed(Exception):
    """The draft is published; the message says so."""


class SavedMeanwhile(Exception):
    """Somebody else saved since; `merge` holds both texts, and nothing was written."""

    def __init__(self, draft: Draft, *, base: Data, merge: Merge) -> None:
        self.draft = draft
        self.base = base
        self.merge = merge
        super().__init__(f"Saved meanwhile: revision {draft.revision}.")


@transaction.atomic
def save(draft: Draft, document: Data, *, revision: int, by: User) -> Draft:
    """Save a draft as written on top of `revision`, and return it as stored.

    A save that changes nothing writes nothing. One that does takes a scheduled draft off the
    schedule, and no approval of an earlier revision counts any more. Raises SavedMeanwhile and
    DraftClosed.
    """
    stored = Draft.objects.select_for_update().get(pk=draft.pk)
    if not stored.is_open:
        raise DraftClosed("This draft is published; start a new version to change it.")
    document = with_kept(document, stored)
    if without_blanks(document) == without_blanks(stored.document):
        return stored
    if stored.revision != revision:
        base = document_at(stored, revision)
        raise SavedMeanwhile(stored, base=base, merge=merge(base, document, stored.document))
    if stored.publish_at:
        take_off_schedule(stored, by)
    stored.document = document
    stored.title = title_of(document) or stored.title
    stored.revision += 1
    stored.saved_at = timezone.now()
    stored._history_user = by
    stored.save(update_fields=["document", "title", "revision", "saved_at", "publish_at"])
    return stored


def with_kept(document: Data, stored: Draft) -> Data:
    """Return a posted document with what the screen does not show."""
    kept = {name: stored.document[name] for name in ("change",) if name in stored.document}
    return {**document, **kept}


def title_of(document: Data) -> str:
    return str(document.get("role", {}).get("title", ""))[:120]


def document_at(draft: Draft, revision: int) -> Data:
    """Return the document as it was at a revision; empty where that is not known."""
    then = draft.history.filter(revision=revision).first()
    return then.document if then else {}


def take_off_schedule(draft: Draft, by: User) -> None:
    draft.publish_at = None
    Decision.objects.create(
        draft=draft,
        kind=DecisionKind.UNSCHEDULED,
        by=by,
        revision=draft.revision,
        is_own=by == draft.author,
        note="Changed after it was scheduled.",
    )
