"""What became of a role's address that shows no assessment."""

from dataclasses import dataclass

from assessments.models import FormerSlug, Role


@dataclass(frozen=True, slots=True)
class Missing:
    """Where an address leads instead: a renamed role's new slug, a withdrawn role, or nowhere."""

    renamed_to: str = ""
    withdrawn: Role | None = None


def missing_role(slug: str) -> Missing:
    """Say why no page stands at `slug`. At most two queries."""
    withdrawn = Role.objects.filter(slug=slug, withdrawn_at__isnull=False).first()
    if withdrawn:
        return Missing(withdrawn=withdrawn)
    former = FormerSlug.objects.filter(slug=slug).select_related("role").first()
    return Missing(renamed_to=former.role.slug) if former else Missing()
