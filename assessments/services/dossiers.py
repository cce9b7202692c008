"""Dossiers in and out of the catalogue, one role at a time."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Max

from assessments import dossiers
from assessments.dossiers import Dossier
from assessments.dossiers.problems import Place
from assessments.models import Assessment, FormerSlug, Role
from assessments.scoring.rules import METHOD_VERSION
from assessments.services.dossier_rows import create_draft
from assessments.services.placement import placement_problems, write_identity
from assessments.services.publishing import PublicationRefused, publish
from assessments.services.stored_dossiers import stored_document

Found = tuple[Place, str]


class DossierRefused(Exception):
    """A sound dossier does not fit the catalogue; `found` holds each place and sentence."""

    def __init__(self, found: list[Found]) -> None:
        self.found = tuple(found)
        super().__init__(" ".join(text for _, text in found))


class NothingToExport(Exception):
    """There is no published dossier of this name; the message says why."""


@transaction.atomic
def import_dossier(dossier: Dossier) -> tuple[Assessment, bool]:
    """Publish a dossier as the next version of its role; return the current version and if new.

    A dossier that says what the current version says changes nothing, so this is safe to repeat.
    Some sixty queries, whatever the dossier holds. Raises DossierRefused.
    """
    role = Role.objects.select_for_update().filter(slug=dossier.role.slug).first()
    if found := list(catalogue_problems(dossier, role)):
        raise DossierRefused(found)
    current = role.assessments.current().first() if role else None
    if current and is_same(current, dossier):
        return current, False
    if current and current.change == dossier.change:
        text = f"The dossier differs from version {current.number}; say here what changed and why."
        raise DossierRefused([(("change",), text)])
    role = write_identity(dossier.role)
    draft = create_draft(role, dossier, number=next_number(role))
    try:
        return publish(draft), True
    except PublicationRefused as refused:
        raise DossierRefused([((), text) for text in refused.problems]) from refused


def catalogue_problems(dossier: Dossier, role: Role | None) -> Iterator[Found]:
    """Yield why the catalogue cannot take this dossier."""
    identity = dossier.role
    former = FormerSlug.objects.filter(slug=identity.slug).select_related("role").first()
    if former:
        yield ("role", "slug"), f"This role was renamed; its slug is {former.role.slug} now."
    namesake = Role.objects.filter(title=identity.title).exclude(slug=identity.slug).first()
    if namesake and not former:
        yield ("role", "title"), f"This is the title of the role {namesake.slug} already."
    yield from placement_problems(identity)
    if role and role.withdrawn_at:
        text = f"This role was withdrawn ({role.withdrawn_reason}); it takes no new version."
        yield ("role", "slug"), text
    if role and (draft := role.assessments.drafts().first()):
        yield (), f"Version {draft.number} is being drafted; publish or delete that draft first."


def is_same(current: Assessment, dossier: Dossier) -> bool:
    """Say whether the current version, by today's method, holds just what the dossier says."""
    stored, _ = dossiers.check(stored_document(current))
    return stored == dossier and current.method_version == METHOD_VERSION


def next_number(role: Role) -> int:
    return (role.assessments.aggregate(last=Max("number"))["last"] or 0) + 1


def export_dossier(slug: str) -> str:
    """Return the current dossier of a role as the text of its file; raises NothingToExport."""
    role = Role.objects.filter(slug=slug).first()
    if role is None:
        former = FormerSlug.objects.filter(slug=slug).select_related("role").first()
        hint = f"; it was renamed to {former.role.slug}" if former else ""
        raise NothingToExport(f"There is no role {slug}{hint}.")
    current = role.assessments.current().first()
    if current is None:
        raise NothingToExport(f"The role {slug} has no published assessment.")
    document = stored_document(current)
    dossier, found = dossiers.check(document)
    if dossier is None:
        said = " ".join(dossiers.spoken(place, text, document) for place, text in found)
        raise NothingToExport(f"What is stored of {slug} is not a sound dossier: {said}")
    return dossiers.write(dossier)
