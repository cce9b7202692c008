"""A role's page: one published assessment with everything the template prints."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.safestring import SafeString

from assessments.models import WHOLE_FIELD, Assessment, Role
from assessments.prose import Prose
from assessments.scoring.scored import ScoredAssessment, score
from assessments.selectors.distribution import distribution
from assessments.selectors.roles.audit import Audit, SourceLine, audit, inputs_of, source_lines
from assessments.selectors.roles.findings import section_findings
from assessments.selectors.roles.flip import Flip, flip
from assessments.selectors.roles.links import link_of
from assessments.selectors.roles.narrative import NarrativeSections, narrative_sections
from assessments.selectors.roles.others import Others, other_roles
from assessments.selectors.roles.position import Position, position
from assessments.selectors.roles.rows import Rows, Words, load_rows
from assessments.selectors.roles.transitions import Transition, transitions
from assessments.selectors.roles.variant import VariantSection, variant_section
from assessments.selectors.roles.versions import Version, published_versions

BLOCKS = (
    *("lead", "primary_function", "experience", "other_levels", "growth_check", "new_tasks"),
    *("override_reason", "score_vs_reality", "worry_safer", "worry_riskier", "worry_separator"),
    *("in_2028", "timeline_note", "provenance"),
)
LINES = ("growth_rationale",)


@dataclass(frozen=True, slots=True)
class RolePage:
    """One version of a role's assessment, ready to print; prose is rendered, figures are exact."""

    assessment: Assessment
    specialisms: tuple[Words, ...]
    aliases: tuple[str, ...]
    text: Mapping[str, SafeString]
    finding: Mapping[str, SafeString]
    scored: ScoredAssessment
    flip: Flip
    position: Position
    audit: Audit
    narrative: NarrativeSections
    variant: VariantSection | None
    transitions: tuple[Transition, ...]
    sources: tuple[SourceLine, ...]
    versions: tuple[Version, ...]

    @property
    def role(self) -> Role:
        return self.assessment.role

    @property
    def history(self) -> tuple[tuple[date, Decimal, str], ...]:
        """The day, score and zone of every version, the oldest first."""
        oldest_first = reversed(self.versions)
        return tuple((one.assessed_on, one.score, one.sub_label.zone.value) for one in oldest_first)


def role_page(slug: str, *, number: int | None = None) -> RolePage | None:
    """Return the page of a role's current version, or of its version `number`.

    None when the role is unknown, withdrawn, or has no such published version.
    Twelve queries, whatever the number of rows and of roles.
    """
    assessment = published_version(slug, number)
    if assessment is None:
        return None
    rows = load_rows(assessment)
    others = other_roles(assessment, rows)
    prose = Prose(
        source_numbers={row.key: number for number, row in enumerate(rows.references, start=1)},
        quotes=others.named.quotes(),
    )
    return assembled(assessment, rows, others, prose)


def published_version(slug: str, number: int | None) -> Assessment | None:
    versions = Assessment.objects.published().filter(role__slug=slug, role__withdrawn_at=None)
    wanted = versions.current() if number is None else versions.filter(number=number)
    return wanted.select_related("role", "variant", "publication").first()


def assembled(assessment: Assessment, rows: Rows, others: Others, prose: Prose) -> RolePage:
    roles, inputs = others.named, inputs_of(assessment, rows)
    own, scored, flips = link_of(assessment), score(inputs), flip(inputs)
    where = position(own, roles.by_slug.get(own.slug), others.near, distribution(WHOLE_FIELD))
    moves = transitions(own, rows, roles, prose)
    found = section_findings(assessment, inputs, scored, flips.steps, where, rows, moves)
    return RolePage(
        assessment=assessment,
        specialisms=tuple(row for row in rows.words if row.kind == "specialism"),
        aliases=tuple(row.name for row in rows.words if row.kind == "alias"),
        text=texts(assessment, prose),
        finding={name: prose.inline(text) for name, text in found.items()},
        scored=scored,
        flip=flips,
        position=where,
        audit=audit(rows, inputs, scored, prose),
        narrative=narrative_sections(own, rows, roles, prose),
        variant=variant_section(assessment, rows, inputs, prose),
        transitions=moves,
        versions=published_versions(assessment.role_id),
        sources=source_lines(rows.references, prose),
    )


def texts(assessment: Assessment, prose: Prose) -> dict[str, SafeString]:
    """Return the authored prose of an assessment by field, rendered."""
    blocks = {name: prose.block(getattr(assessment, name)) for name in BLOCKS}
    lines = {name: prose.inline(getattr(assessment, name)) for name in LINES}
    return blocks | lines
