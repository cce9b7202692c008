"""What became of a role's address that shows no assessment."""

from dataclasses import dataclass

from assessments.models import FormerSlug, Role


@dataclass(frozen=True, slots=True)
class Missing:
    """Where an address leads instead: a renamed role's new slug, a withdrawn role, or nowhere.

    A slug in capital letters counts as renamed to the one in small letters.
    """

    renamed_to: str = ""
    withdrawn: Role | None = None


def missing_role(slug: str) -> Missing:
    """Say why no page stands at `slug`. At most three queries."""
    gone = Role.objects.filter(withdrawn_at__isnull=False).select_related("merged_into")
    withdrawn = gone.filter(slug=slug).first()
    if withdrawn:
        return Missing(withdrawn=withdrawn)
    small = slug.lower()
    if small != slug and Role.objects.published().filter(slug=small).exists():
        return Missing(renamed_to=small)
    former = FormerSlug.objects.filter(slug=slug).select_related("role").first()
    return Missing(renamed_to=former.role.slug) if former else Missing()
