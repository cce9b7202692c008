"""Writes what a role is called and where it belongs, as its dossier says."""

from collections.abc import Iterator

from django.utils.text import slugify

from assessments.dossiers.problems import Found
from assessments.dossiers.schema.role import RoleIdentity
from assessments.models import Alias, Role, RoleSpecialism, Sector, Specialism


def placement_problems(identity: RoleIdentity) -> Iterator[Found]:
    """Yield each sector and specialism that the catalogue cannot tell from another. Two queries."""
    sectors = dict(Sector.objects.values_list("slug", "name"))
    names = {
        (sector, slug): name
        for sector, slug, name in Specialism.objects.values_list("sector__slug", "slug", "name")
    }
    seen = set()
    for number, one in enumerate(identity.specialisms):
        place = ("role", "specialisms", number)
        own = (address(one.sector), address(one.name))
        if not all(own):
            yield place, "Sector and name each need a Latin letter or a digit for their address."
        if sectors.setdefault(own[0], one.sector) != one.sector:
            yield (*place, "sector"), f"The catalogue writes this “{sectors[own[0]]}”."
        if names.setdefault(own, one.name) != one.name:
            yield (*place, "name"), f"The catalogue writes this “{names[own]}”."
        if own in seen:
            yield place, "This specialism is listed already."
        seen.add(own)


def address(name: str) -> str:
    """Return the slug of a name: that of AI/ML Engineering is ai-ml-engineering."""
    return slugify(name.replace("/", " "))


def locked_role(identity: RoleIdentity) -> Role:
    """Return the role of a dossier, made where it is new, for this transaction alone."""
    locked = Role.objects.select_for_update()
    role, _ = locked.get_or_create(slug=identity.slug, defaults=own_columns(identity))
    return role


def own_columns(identity: RoleIdentity) -> dict[str, str | bool]:
    return {
        "title": identity.title,
        "seniority": identity.seniority,
        "live_tracked": identity.live_tracked,
    }


def write_identity(role: Role, identity: RoleIdentity) -> None:
    """Write what a role is called and where it belongs. Two queries where all stands already."""
    columns = own_columns(identity)
    changed = [name for name, value in columns.items() if getattr(role, name) != value]
    if changed:
        for name in changed:
            setattr(role, name, columns[name])
        role.save(update_fields=changed)
    write_aliases(role, identity)
    write_placements(role, identity)


def write_aliases(role: Role, identity: RoleIdentity) -> None:
    stored = role.aliases.values_list("text", flat=True)
    if list(stored) == list(identity.aliases):
        return
    role.aliases.all().delete()
    Alias.objects.bulk_create(
        Alias(role=role, text=text, position=position)
        for position, text in enumerate(identity.aliases, start=1)
    )


def write_placements(role: Role, identity: RoleIdentity) -> None:
    stored = role.placements.values_list("specialism__sector__name", "specialism__name")
    if list(stored) == [(one.sector, one.name) for one in identity.specialisms]:
        return
    role.placements.all().delete()
    RoleSpecialism.objects.bulk_create(
        RoleSpecialism(role=role, specialism=specialism, position=position)
        for position, specialism in enumerate(specialisms(identity), start=1)
    )


def specialisms(identity: RoleIdentity) -> Iterator[Specialism]:
    """Yield the specialisms of a role, made where they are new."""
    for one in identity.specialisms:
        sector, _ = Sector.objects.get_or_create(
            slug=address(one.sector), defaults={"name": one.sector}
        )
        specialism, _ = Specialism.objects.get_or_create(
            sector=sector, slug=address(one.name), defaults={"name": one.name}
        )
        yield specialism
