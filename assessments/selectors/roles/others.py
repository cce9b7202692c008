"""The other roles that a role's page names: quoted, linked, or next to it in score."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import QuerySet, TextField, Value

from assessments.models import WHOLE_FIELD, Assessment, Standing
from assessments.prose import role_slugs
from assessments.selectors.roles.links import (
    Catalogue,
    RoleLink,
    led_to_by,
    published,
    rows_after,
)
from assessments.selectors.roles.rows import Rows

NEAR_EACH_SIDE = 2
UNNAMED = Value("", output_field=TextField())  # stands for the slug of a role that is only near


@dataclass(frozen=True, slots=True)
class Others:
    """The roles a page names by slug, itself among them, and those nearest in score."""

    named: Catalogue
    near: tuple[RoleLink, ...]


def other_roles(assessment: Assessment, rows: Rows) -> Others:
    """Read the roles that a version names and those around its score. One query."""
    slugs = {assessment.role.slug, *linked_slugs(rows), *quoted_slugs(assessment, rows)}
    around_it = (published().filter(role__in=ids) for ids in around(assessment))
    first, *more = (*led_to_by(slugs), *(rows_after(UNNAMED, near) for near in around_it))
    by_slug, near = {}, {}
    for slug, *figures in first.union(*more, all=True):
        link = RoleLink(*figures)
        if slug:
            by_slug[slug] = link
        else:
            near[link.slug] = link
    return Others(
        Catalogue(by_slug), tuple(sorted(near.values(), key=lambda link: (link.score, link.title)))
    )


def around(assessment: Assessment) -> Iterator[QuerySet]:
    """Yield the ids of the roles just below, just above and level with a version's score."""
    others = Standing.objects.filter(scope=WHOLE_FIELD).exclude(role=assessment.role_id)
    score = assessment.score
    for standings in (
        others.filter(score__lt=score).order_by("-score", "-role_id"),
        others.filter(score=score).order_by("role_id"),
        others.filter(score__gt=score).order_by("score", "role_id"),
    ):
        yield standings.values("role")[:NEAR_EACH_SIDE]


def linked_slugs(rows: Rows) -> Iterator[str]:
    for kind in ("not_this_role", "next_role"):
        yield from (row.slug for row in rows.narrative[kind] if row.slug)


def quoted_slugs(assessment: Assessment, rows: Rows) -> Iterator[str]:
    """Yield the slugs that any prose of a version quotes."""
    for text in texts(assessment, rows):
        yield from role_slugs(text)


def texts(assessment: Assessment, rows: Rows) -> Iterator[str]:
    variant = getattr(assessment, "variant", None)
    for row in (assessment, *([variant] if variant else ()), *rows.tasks, *rows.variant_tasks):
        yield from strings(vars(row).values())
    for groups in (rows.scored, rows.narrative, rows.variant_words):
        for group in groups.values():
            for row in group:
                yield from strings(row)
    for claims in rows.claims.values():
        for claim in claims:
            yield from (claim.text, claim.note)


def strings(values: Iterable[object]) -> Iterator[str]:
    return (value for value in values if isinstance(value, str))
