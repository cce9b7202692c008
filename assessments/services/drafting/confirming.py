"""The current version is confirmed as it is, or the newest one taken into account."""

from django.contrib.auth.models import User
from django.db import transaction

from assessments.models import Assessment, Confirmation, Draft
from assessments.services.drafting.decisions import DecisionRefused, locked
from assessments.services.drafting.gate import current_version


def confirm(version: Assessment, *, by: User, note: str) -> Confirmation:
    """Record that a current version was reviewed and stands. Raises DecisionRefused."""
    if not version.is_current:
        raise DecisionRefused("Only the current version can be confirmed.")
    if not note.strip():
        raise DecisionRefused("Say for the public what was looked at.")
    return Confirmation.objects.create(
        role=version.role, assessment=version, by=by, note=note.strip()
    )


@transaction.atomic
def take_into_account(draft: Draft, *, by: User) -> Draft:
    """Stand a draft on the version that is current now. Raises DecisionRefused."""
    draft = locked(draft)
    draft.base = current_version(draft)
    draft._history_user = by
    draft.save(update_fields=["base"])
    return draft
