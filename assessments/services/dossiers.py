"""Dossiers in and out of the catalogue, one role at a time."""

from collections.abc import Iterable, Iterator

from django.db import transaction
from django.db.models import Q, QuerySet

from assessments import dossiers
from assessments.dossiers import Dossier
from assessments.dossiers.problems import Found
from assessments.models import Assessment, FormerSlug, Role
from assessments.scoring.rules import METHOD_VERSION
from assessments.services.dossier_rows import create_draft
from assessments.services.placement import locked_role, placement_problems, write_identity
from assessments.services.publications import Record
from assessments.services.publishing import NOBODY, PublicationRefused, publish
from assessments.services.stored_dossiers import stored_document

# What is read of every version of a role to tell which one comes next.
HEAD = ("role", "number", "change", "method_version", "published_at", "superseded_at")


class DossierRefused(Exception):
    """A sound dossier does not fit the catalogue; `found` holds each place and sentence."""

    def __init__(self, found: list[Found]) -> None:
        self.found = tuple(found)
        super().__init__(" ".join(text for _, text in found))


class NothingToExport(Exception):
    """There is no published dossier of this name; the message says why."""


@transaction.atomic
def import_dossier(dossier: Dossier, *, record: Record = NOBODY) -> tuple[Assessment, bool]:
    """Publish a dossier as the next version of its role; return its version and whether it is new.

    A dossier that a version already holds changes nothing, even where a later version has taken
    its place or the role goes by another name: so this is safe to repeat, and an old file never
    undoes newer work. Some eighty queries, whatever the dossier holds. Raises DossierRefused.
    """
    known = role_at(dossier.role.slug)
    if known and (version := holder(dossier, known)):
        return version, False
    refuse(naming_problems(dossier))
    role = locked_role(dossier.role)
    if not known and (version := holder(dossier, role)):  # another import was faster
        return version, False
    versions = versions_of(role)
    refuse(version_problems(dossier, role, versions))
    write_identity(role, dossier.role)
    draft = create_draft(role, dossier, number=next_number(versions))
    try:
        return publish(draft, record=record), True
    except PublicationRefused as refused:
        raise DossierRefused([((), text) for text in refused.problems]) from refused


def catalogue_problems(dossier: Dossier) -> Iterator[Found]:
    """Yield why the catalogue cannot take a new version by this dossier."""
    yield from naming_problems(dossier)
    if role := Role.objects.filter(slug=dossier.role.slug).first():
        yield from withdrawal_problems(role)


def naming_problems(dossier: Dossier) -> Iterator[Found]:
    """Yield why a role cannot be called so, or stand where the dossier puts it."""
    identity = dossier.role
    former = FormerSlug.objects.filter(slug=identity.slug).select_related("role").first()
    if former:
        yield ("role", "slug"), f"This role was renamed; its slug is {former.role.slug} now."
    namesake = Role.objects.filter(title=identity.title).exclude(slug=identity.slug).first()
    if namesake and not former:
        yield ("role", "title"), f"This is the title of the role {namesake.slug} already."
    yield from placement_problems(identity)


def withdrawal_problems(role: Role) -> Iterator[Found]:
    if role.withdrawn_at:
        text = f"This role was withdrawn ({role.withdrawn_reason}); it takes no new version."
        yield ("role", "slug"), text


def version_problems(
    dossier: Dossier, role: Role, versions: Iterable[Assessment]
) -> Iterator[Found]:
    """Yield why this dossier cannot be the next of these versions of its role."""
    yield from withdrawal_problems(role)
    for version in versions:
        if version.is_current and version.change == dossier.change:
            text = (
                f"The dossier differs from version {version.number}; say here what changed and why."
            )
            yield ("change",), text
        if not version.is_published:
            text = f"Version {version.number} is being drafted; publish or delete that draft first."
            yield (), text


def refuse(problems: Iterable[Found]) -> None:
    if found := list(problems):
        raise DossierRefused(found)


def role_at(slug: str) -> Role | None:
    """Return the role of this slug, today's or a former one, locked; None if there is none."""
    is_called = Q(slug=slug) | Q(former_slugs__slug=slug)
    return Role.objects.filter(is_called).select_for_update(of=["self"]).first()


def versions_of(role: Role) -> QuerySet[Assessment]:
    return role.assessments.order_by("number").only(*HEAD)


def holder(dossier: Dossier, role: Role) -> Assessment | None:
    """Return the published version of a role that holds just what a dossier says, or None."""
    for version in versions_of(role):
        if version.is_published and version.change == dossier.change and is_same(version, dossier):
            return version
    return None


def is_same(version: Assessment, dossier: Dossier) -> bool:
    """Say whether a version, if current by today's method, holds just what the dossier says.

    What the role is called is kept of the current version alone; its address may have moved.
    """
    if version.is_current and version.method_version != METHOD_VERSION:
        return False
    stored, _ = dossiers.check(stored_document(version))
    if stored is None:  # rules have become stricter since
        return False
    kept = {"slug": dossier.role.slug}
    named = stored.role.model_copy(update=kept) if version.is_current else dossier.role
    return stored.model_copy(update={"role": named}) == dossier


def next_number(versions: Iterable[Assessment]) -> int:
    return max((version.number for version in versions), default=0) + 1


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
