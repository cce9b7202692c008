"""Drafts go public: at once or at a moment that was set, by the service the importer uses."""

from collections.abc import Iterator
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from assessments import dossiers
from assessments.dossiers import Dossier
from assessments.models import Assessment, DecisionKind, Draft, Stage
from assessments.services.dossiers import DossierRefused, import_dossier
from assessments.services.drafting.decisions import DecisionRefused, decide, locked
from assessments.services.drafting.documents import values_of
from assessments.services.drafting.gate import Gate, gate
from assessments.services.publications import Record


class NotPublished(Exception):
    """A draft may not go public; `problems` are the reasons, as sentences."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problems))


@transaction.atomic
def publish_draft(draft: Draft, *, by: User, change: str, is_minor: bool) -> Assessment:
    """Publish a draft with its public note as the next version of its role, and return that.

    Holds it to every check once more. Raises NotPublished and DecisionRefused.
    """
    draft = locked(draft)
    draft.document = {**draft.document, "change": change.strip()}
    found = gate(draft)
    dossier = passed(draft, found)
    record = Record(
        author=draft.author,
        approver=found.approval.by,
        publisher=by,
        is_minor=is_minor,
        is_correction=draft.is_correction,
    )
    version = released(dossier, record)
    draft.stage, draft.version, draft.publish_at = Stage.PUBLISHED, version, None
    draft.is_minor = is_minor
    draft._history_user = by
    draft.save(update_fields=["document", "stage", "version", "publish_at", "is_minor"])
    decide(draft, DecisionKind.PUBLISHED, by=by, note=change)
    return version


def passed(draft: Draft, found: Gate) -> Dossier:
    """Return the draft as a dossier, or raise NotPublished with everything in its way."""
    if not found.is_open:
        data = values_of(draft)
        said = [dossiers.spoken(place, text, data) for place, text in found.found]
        raise NotPublished([*said, *found.hurdles])
    return found.dossier


def released(dossier: Dossier, record: Record) -> Assessment:
    try:
        version, is_new = import_dossier(dossier, record=record)
    except DossierRefused as refused:
        raise NotPublished([text for _, text in refused.found]) from refused
    if not is_new:
        raise NotPublished([f"Version {version.number} says just the same; nothing would change."])
    return version


@transaction.atomic
def schedule(draft: Draft, *, by: User, at: datetime, change: str, is_minor: bool) -> Draft:
    """Set the moment at which a draft goes public. Raises NotPublished and DecisionRefused."""
    draft = locked(draft)
    if at <= timezone.now():
        raise NotPublished(["The moment has passed; publish at once or choose a later one."])
    draft.document = {**draft.document, "change": change.strip()}
    passed(draft, gate(draft))
    draft.publish_at, draft.is_minor = at, is_minor
    draft._history_user = by
    draft.save(update_fields=["document", "publish_at", "is_minor"])
    decide(draft, DecisionKind.SCHEDULED, by=by, note=f"For {at:%d %B %Y, %H:%M} UTC. {change}")
    return draft


@transaction.atomic
def unschedule(draft: Draft, *, by: User) -> Draft:
    """Take a draft off the schedule. Raises DecisionRefused."""
    draft = locked(draft)
    draft.publish_at = None
    draft.save(update_fields=["publish_at"])
    decide(draft, DecisionKind.UNSCHEDULED, by=by)
    return draft


def publish_due() -> Iterator[tuple[Draft, Assessment | None, tuple[str, ...]]]:
    """Publish each draft whose moment has come; yield it with its version or what refused it.

    One that is refused leaves the schedule with the reasons written down. Safe to repeat, and for
    any number of processes at once.
    """
    for draft in Draft.objects.due().order_by("publish_at", "pk"):
        planned = draft.decisions.filter(kind=DecisionKind.SCHEDULED).select_related("by").first()
        change = draft.document.get("change", "")
        try:
            version = publish_draft(draft, by=planned.by, change=change, is_minor=draft.is_minor)
            yield draft, version, ()
        except NotPublished as refused:
            give_up(draft, by=planned.by, problems=refused.problems)
            yield draft, None, refused.problems
        except DecisionRefused:  # another process was faster
            continue


@transaction.atomic
def give_up(draft: Draft, *, by: User, problems: tuple[str, ...]) -> None:
    draft = locked(draft)
    draft.publish_at = None
    draft.save(update_fields=["publish_at"])
    decide(draft, DecisionKind.REFUSED, by=by, note=" ".join(problems))
