"""Decisions about drafts: given to review, approved, sent back; each with who, when and why."""

from django.contrib.auth.models import User
from django.db import transaction

from assessments.models import Decision, DecisionKind, Draft, Stage


class DecisionRefused(Exception):
    """This cannot be decided now; the message says why."""


@transaction.atomic
def submit(draft: Draft, *, by: User, reviewer: User | None, note: str = "") -> Draft:
    """Give a draft to review, to one reviewer or to whoever may. Raises DecisionRefused."""
    draft = locked(draft)
    draft.stage = Stage.IN_REVIEW
    draft.reviewer = reviewer
    draft.save(update_fields=["stage", "reviewer"])
    decide(draft, DecisionKind.SUBMITTED, by=by, note=note)
    return draft


@transaction.atomic
def approve(draft: Draft, *, by: User, revision: int, note: str = "") -> Draft:
    """Approve the revision that was read. Raises DecisionRefused where it changed since."""
    draft = locked(draft)
    if draft.revision != revision:
        raise DecisionRefused("The draft was saved again since you read it; read it once more.")
    if has_approved(draft, by):
        raise DecisionRefused("You approved this very text already.")
    decide(draft, DecisionKind.APPROVED, by=by, note=note)
    return draft


@transaction.atomic
def send_back(draft: Draft, *, by: User, note: str) -> Draft:
    """Send a draft back to its author with what is to be done. Raises DecisionRefused."""
    draft = locked(draft)
    if not note.strip():
        raise DecisionRefused("Say what is to be done before it can be approved.")
    draft.stage = Stage.DRAFT
    draft.publish_at = None
    draft.save(update_fields=["stage", "publish_at"])
    decide(draft, DecisionKind.RETURNED, by=by, note=note)
    return draft


def locked(draft: Draft) -> Draft:
    """Return an open draft as stored, for this transaction alone. Raises DecisionRefused."""
    stored = Draft.objects.select_for_update(of=["self"]).get(pk=draft.pk)
    if not stored.is_open:
        raise DecisionRefused("This draft is published already.")
    return stored


def decide(draft: Draft, kind: DecisionKind, *, by: User, note: str = "") -> Decision:
    """Write down who decided what about the draft as it is now."""
    return Decision.objects.create(
        draft=draft,
        kind=kind,
        by=by,
        revision=draft.revision,
        is_own=by.pk == draft.author_id,
        note=note.strip(),
    )


def approval(draft: Draft) -> Decision | None:
    """Return the approval of the draft as it is now, a second person's before the author's own.

    An approval counts until the draft is sent back or saved again.
    """
    decisions = draft.decisions.filter(revision=draft.revision).select_related("by")
    returned = decisions.filter(kind=DecisionKind.RETURNED).first()
    approvals = decisions.filter(kind=DecisionKind.APPROVED)
    if returned:
        approvals = approvals.filter(pk__gt=returned.pk)
    return approvals.order_by("is_own", "-pk").first()


def has_approved(draft: Draft, user: User) -> bool:
    found = approval(draft)
    return found is not None and found.by_id == user.pk
