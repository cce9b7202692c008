"""A comparison of two to four roles, with everything the template prints."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString

from assessments.prose import Prose
from assessments.scoring.comparison import component_rows
from assessments.scoring.inputs import BarrierKind, EvidenceDimension, PrincipleKind
from assessments.selectors.comparison import words
from assessments.selectors.comparison.choosing import (
    ROLES_MAX,
    ROLES_MIN,
    Choice,
    Problem,
    choose,
)
from assessments.selectors.comparison.contenders import LETTERS, Contender, contenders
from assessments.selectors.comparison.figures import DuoRow, component_row, signal_rows
from assessments.selectors.comparison.gaps import Gap, gap
from assessments.selectors.comparison.moving import Moving, moving
from assessments.selectors.comparison.offers import Offer, offers
from assessments.selectors.side_by_side import address_of

PLAIN = Prose(source_numbers={}, quotes={})


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the picker: its role, if it has one, with what links make of the comparison.

    `without` leaves the role out, `earlier` changes places with the one before it.
    """

    letter: str
    title: str = ""
    without: str = ""
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """Two to four roles side by side, or the way there: one role or none, with offers.

    `address` holds the choice as it stands, `canonical` in the order of slugs.
    """

    choice: Choice
    roles: tuple[Contender, ...]
    title: str
    description: str
    verdict: str
    address: str
    canonical: str
    fields: tuple[Field, ...]
    offers: tuple[Offer, ...]
    finding: dict[str, SafeString]
    components: tuple[DuoRow, ...]
    evidence: tuple[DuoRow, ...]
    barriers: tuple[DuoRow, ...]
    principles: tuple[DuoRow, ...]
    gaps: tuple[Gap, ...]
    moving: Moving | None

    @property
    def problems(self) -> tuple[tuple[str, tuple[Offer, ...]], ...]:
        """What could not be compared, in words, each with links that take a near role instead."""
        return tuple((problem.text, self.instead(problem)) for problem in self.choice.problems)

    def instead(self, problem: Problem) -> tuple[Offer, ...]:
        slugs = self.choice.slugs
        near = [(title, slug) for title, slug in problem.near if slug not in slugs]
        room = len(slugs) < ROLES_MAX
        return tuple(Offer(title, address_of([*slugs, slug])) for title, slug in near if room)

    @property
    def is_comparison(self) -> bool:
        return len(self.roles) > 1

    @property
    def is_pair(self) -> bool:
        return len(self.roles) == 2

    @property
    def is_indexed(self) -> bool:
        """Whether search engines may keep it: pairs and the empty picker, not every combination."""
        return not self.problems and len(self.roles) in {0, 2}

    @property
    def method_versions(self) -> tuple[str, ...]:
        """The versions of the method behind these roles, each once."""
        return tuple(dict.fromkeys(role.assessment.method_version for role in self.roles))

    @property
    def placed(self) -> tuple[tuple[Contender, Field], ...]:
        """Every role with its field of the picker."""
        return tuple(zip(self.roles, self.fields, strict=False))

    @property
    def component_cells(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """Each component's name with the title and the printed figure of every role."""
        titles = [role.title for role in self.roles]
        return tuple(
            (row.name, tuple(zip(titles, row.shown, strict=True))) for row in self.components
        )

    @property
    def task_scale(self) -> tuple[Decimal, ...]:
        """Every task's share, in %, so that all the bars are drawn on one scale."""
        return tuple(task.share for role in self.roles for task in role.tasks)


def comparison_page(names: Sequence[str]) -> ComparisonPage:
    """Return the comparison of the roles that these names mean.

    Seven queries, and a search for each name that is neither a slug nor a title.
    """
    choice = choose(names)
    roles = contenders(choice.slugs)
    slugs = [role.slug for role in roles]
    rows = component_rows([role.side.components for role in roles]) if roles else ()
    gaps = tuple(gap(roles[0], role) for role in roles[1:])
    move = moving(*roles) if len(roles) == 2 else None
    found = words.findings(roles, rows, gaps) if len(roles) > 1 else {}
    return ComparisonPage(
        choice=choice,
        roles=roles,
        title=words.title(roles),
        description=words.description(roles),
        verdict=words.verdict(roles, rows),
        address=address_of(slugs),
        canonical=address_of(sorted(slugs)),
        fields=fields(roles),
        offers=offers(slugs),
        finding={name: PLAIN.inline(text) for name, text in found.items()},
        components=tuple(component_row(row) for row in rows),
        evidence=signal_rows(EvidenceDimension, [role.inputs.evidence for role in roles]),
        barriers=signal_rows(BarrierKind, [role.inputs.barriers for role in roles]),
        principles=signal_rows(PrincipleKind, [role.inputs.principles for role in roles]),
        gaps=gaps,
        moving=move,
    )


def fields(roles: Sequence[Contender]) -> tuple[Field, ...]:
    """Return a field for each role and one for another, as long as there is room; two at least."""
    slugs = [role.slug for role in roles]
    taken = [field(place, role, slugs) for place, role in enumerate(roles)]
    wanted = max(ROLES_MIN, min(len(roles) + 1, ROLES_MAX))
    return (*taken, *(Field(letter) for letter in LETTERS[len(taken) : wanted]))


def field(place: int, role: Contender, slugs: Sequence[str]) -> Field:
    before, after = slugs[:place], slugs[place + 1 :]
    swapped = [*before[:-1], role.slug, *before[-1:], *after]
    return Field(
        letter=role.letter,
        title=role.title,
        without=address_of([*before, *after]),
        earlier=address_of(swapped) if place else "",
    )
