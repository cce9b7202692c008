"""Writes synthetic roles in bulk; each is published and scored like a real one."""

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from assessments.models import Alias, Assessment, Role, RoleSpecialism, Sector, Specialism
from assessments.scoring.scored import score
from assessments.services.catalogue import relist_all
from assessments.services.publishing import computed
from assessments.services.synthetic.inputs import generated_inputs
from assessments.services.synthetic.names import MARK, Name, names
from assessments.services.synthetic.rows import add_rows

BATCH = 500
SECTORS = 12
SPECIALISMS = 12  # in each sector
LEVELS = ("Entry-Level", "Mid-Level", "Mid-Senior", "Senior", "Lead", "Principal")
FIRST_DAY = date(2026, 1, 1)
DAYS = 200
SAYS = "Synthetic: generated to measure the site, not an assessment."


class RealRolesHere(Exception):
    """The database holds roles that somebody assessed; published versions cannot be deleted."""


def generate_roles(total: int, *, told: Callable[[int], object] = print) -> None:
    """Write so many synthetic roles more, published, and list them; raises RealRolesHere.

    `told` hears how many are written. The same call in an empty database writes the same roles.
    """
    if Role.objects.exclude(slug__startswith=MARK).exists():
        raise RealRolesHere
    before = Role.objects.count()
    chance = random.Random(before + 1)
    specialisms = synthetic_specialisms()
    known = {*Role.objects.values_list("title", flat=True)}
    fresh = (name for name in names(total + before, chance=chance) if name.title not in known)
    for number, batch in enumerate(in_batches(fresh, total)):
        write(batch, specialisms, chance)
        told(number * BATCH + len(batch))
    relist_all()


def in_batches(fresh: Iterator[Name], total: int) -> Iterator[list[Name]]:
    batch: list[Name] = []
    for count, name in enumerate(fresh, start=1):
        batch.append(name)
        if len(batch) == BATCH or count == total:
            yield batch
            batch = []
        if count == total:
            return


def synthetic_specialisms() -> list[Specialism]:
    found = []
    for number in range(1, SECTORS + 1):
        name = f"Sector {number} ({MARK})"
        sector, _ = Sector.objects.get_or_create(slug=slugify(name), defaults={"name": name})
        for part in range(1, SPECIALISMS + 1):
            name = f"Specialism {number}.{part} ({MARK})"
            found.append(
                Specialism.objects.get_or_create(
                    sector=sector, slug=slugify(name.replace(".", " ")), defaults={"name": name}
                )[0]
            )
    return found


@transaction.atomic
def write(batch: Sequence[Name], specialisms: list[Specialism], chance: random.Random) -> None:
    roles = Role.objects.bulk_create(
        Role(title=name.title, slug=slug_of(name), seniority=chance.choice(LEVELS))
        for name in batch
    )
    pairs = list(zip(roles, batch, strict=True))
    Alias.objects.bulk_create(
        Alias(role=role, text=text, position=position)
        for role, name in pairs
        for position, text in enumerate(name.aliases, start=1)
    )
    RoleSpecialism.objects.bulk_create(
        RoleSpecialism(role=role, specialism=specialism, position=position)
        for role in roles
        for position, specialism in enumerate(chance.sample(specialisms, chance.randint(1, 2)), 1)
    )
    scored = [score(generated_inputs(chance)) for _ in roles]
    drafts = Assessment.objects.bulk_create(
        draft(role, name, one, chance) for (role, name), one in zip(pairs, scored, strict=True)
    )
    add_rows(drafts, [one.inputs for one in scored], chance)
    Assessment.objects.filter(role__in=roles).update(published_at=timezone.now())


def slug_of(name: Name) -> str:
    return f"{MARK}-{slugify(name.title.removesuffix(f' ({MARK})'))}"


def draft(role: Role, name: Name, scored: object, chance: random.Random) -> Assessment:
    return Assessment(
        role=role,
        number=1,
        assessed_on=FIRST_DAY + timedelta(days=chance.randrange(DAYS)),
        change=SAYS,
        verdict=SAYS,
        lead=SAYS,
        provenance=SAYS,
        finding_definition=f"Works with **{name.subject}**.",
        primary_function=SAYS,
        growth_score=scored.inputs.growth,
        growth_reading=SAYS,
        new_tasks_answer="no",
        timeline_years_min=2,
        timeline_years_max=4,
        method_version="1",
        **computed(scored),
    )
