"""The style guide: every part in its states, and the examples as whole role pages."""

from dataclasses import dataclass
from decimal import Decimal

from assessments.prose import Prose
from assessments.scoring.scored import ScoredAssessment, score
from assessments.scoring.zones import Zone, zone_of
from assessments.selectors.roles import RolePage
from assessments.selectors.roles.others import other_roles
from assessments.selectors.roles.page import assembled
from assessments.selectors.styleguide import figures
from assessments.selectors.styleguide.building import built, inputs
from assessments.selectors.styleguide.examples import EXAMPLES, Example

BY_SLUG = {example.slug: example for example in EXAMPLES}
SPECIMENS = ("yellow-urgent", "red-imminent", "green-transforming")


@dataclass(frozen=True, slots=True)
class Listed:
    """An example in the list of whole pages."""

    example: Example
    scored: ScoredAssessment


@dataclass(frozen=True, slots=True)
class Dial:
    """A score as the dial takes it, with the beginning of its ids."""

    score: Decimal
    zone: str
    chart_id: str


@dataclass(frozen=True, slots=True)
class Guide:
    """What the style guide draws its parts from; figures are those of figures.py."""

    examples: tuple[Listed, ...]
    specimens: tuple[tuple[str, RolePage], ...]
    zones: tuple[Zone, ...]
    dials: tuple[Dial, ...]
    figures: object = figures


def style_guide() -> Guide:
    """Return the style guide. Fifteen queries."""
    return Guide(
        examples=tuple(Listed(example, score(inputs(example))) for example in EXAMPLES),
        specimens=tuple((slug, page_of(BY_SLUG[slug])) for slug in SPECIMENS),
        zones=(Zone.GREEN, Zone.YELLOW, Zone.RED),
        dials=tuple(
            Dial(Decimal(end), zone_of(Decimal(end)).value, f"dial-{number}")
            for number, end in enumerate(figures.ENDS)
        ),
    )


def example_page(slug: str) -> tuple[Example, RolePage] | None:
    """Return an example with its page, or None if there is none of this name. Five queries."""
    example = BY_SLUG.get(slug)
    return (example, page_of(example)) if example else None


def page_of(example: Example) -> RolePage:
    assessment, rows = built(example)
    others = other_roles(assessment, rows)
    numbers = {row.key: row.position for row in rows.references}
    prose = Prose(source_numbers=numbers, quotes=others.named.quotes())
    return assembled(assessment, rows, others, prose)
