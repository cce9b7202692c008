"""Roles that move to another address or leave the catalogue."""

from django.db import transaction
from django.utils import timezone

from assessments.dossiers import SLUG
from assessments.models import FormerSlug, Role
from assessments.services.catalogue import relist


class RoleRefused(Exception):
    """The role cannot be changed so; the message says why."""


def role_called(slug: str) -> Role:
    """Return the role of a slug; raises RoleRefused where there is none."""
    role = Role.objects.filter(slug=slug).first()
    if role is None:
        raise RoleRefused(f"There is no role {slug}.")
    return role


@transaction.atomic
def rename_role(role: Role, *, slug: str) -> Role:
    """Move a role to the address `slug`; the old one still leads to it. Raises RoleRefused."""
    role = Role.objects.select_for_update().get(pk=role.pk)
    if problem := slug_problem(role, slug):
        raise RoleRefused(problem)
    FormerSlug.objects.filter(slug=slug, role=role).delete()
    FormerSlug.objects.create(slug=role.slug, role=role)
    role.slug = slug
    role.save(update_fields=["slug"])
    relist(role)
    return role


def slug_problem(role: Role, slug: str) -> str | None:
    """Return why a role cannot have this slug, or None."""
    if not SLUG.fullmatch(slug) or len(slug) > 100:
        return "A slug is of lower-case letters, digits and hyphens, at most 100."
    if slug == role.slug:
        return f"The slug is {slug} already."
    if Role.objects.filter(slug=slug).exists():
        return f"Another role has the slug {slug}."
    former = FormerSlug.objects.filter(slug=slug).exclude(role=role).select_related("role").first()
    return f"The slug {slug} still leads to {former.role.slug}." if former else None


@transaction.atomic
def withdraw_role(role: Role, *, reason: str, into: Role | None = None) -> Role:
    """Take a role's page away; its address then gives the reason, and the role it merged `into`.

    Raises RoleRefused.
    """
    role = Role.objects.select_for_update().get(pk=role.pk)
    if role.withdrawn_at:
        raise RoleRefused(f"The role {role.slug} was withdrawn already.")
    if not reason.strip():
        raise RoleRefused("A role is withdrawn with a reason, which its page then gives.")
    if into and (into == role or not Role.objects.published().filter(pk=into.pk).exists()):
        raise RoleRefused("A role is merged into another one that has a page.")
    role.withdrawn_at = timezone.now()
    role.withdrawn_reason, role.merged_into = reason.strip(), into
    role.save(update_fields=["withdrawn_at", "withdrawn_reason", "merged_into"])
    relist(role)
    return role
