"""The page of a personal score: the mix that the address holds, and what the method makes of it."""

from dataclasses import dataclass
from decimal import Decimal

from django.http import QueryDict

from assessments.models import Assessment, Role
from assessments.scoring.inputs import AssessmentInputs
from assessments.scoring.personal import mix_problem, scaled, total_of, with_shares
from assessments.scoring.scored import ScoredAssessment, score
from assessments.selectors.inputs import scored_inputs
from assessments.selectors.personal.mix import VERSION, Mix, Tasks, address_of, read_mix
from assessments.selectors.personal.result import Result, result
from assessments.selectors.personal.since import Since, since, tasks_then

ROWS = ("tasks", "evidence", "barriers", "variant__tasks")


@dataclass(frozen=True, slots=True)
class Scaled:
    """A mix in proportion to 100%: its address and what it would score."""

    address: str
    scored: ScoredAssessment


@dataclass(frozen=True, slots=True)
class PersonalPage:
    """A mix with its result, or with what is wrong with it in words.

    `address` is the one address of a sound mix under the current version. `scaled` is what can be
    made of shares that do not make 100; `since` is None for a mix of the current version.
    """

    assessment: Assessment
    mix: Mix
    total: Decimal
    problems: tuple[str, ...]
    address: str
    result: Result | None
    scaled: Scaled | None
    since: Since | None

    @property
    def role(self) -> Role:
        return self.assessment.role

    @property
    def is_settled(self) -> bool:
        """Whether the mix should stand at its one address: nothing is left to tell about it."""
        return self.mix.is_given and self.result is not None and self.since is None


def personal_page(slug: str, given: QueryDict) -> PersonalPage | None:
    """Return the page of a role's personal score for the mix of an address.

    None when the role is unknown or withdrawn. Five queries, one more for a mix that was made
    with an earlier version and for an honest catch that cites, one less without a variant.
    """
    assessment = current_assessment(slug)
    if assessment is None:
        return None
    tasks = {task.key: task for task in assessment.tasks.all()}
    then = tasks_then(assessment, given.get(VERSION, ""))
    mix = read_mix(given, tasks, then=then)
    inputs = scored_inputs(assessment)
    problems = problems_of(mix, then)
    is_sound = mix.is_readable and not problems
    return PersonalPage(
        assessment=assessment,
        mix=mix,
        total=total_of(mix.shares),
        problems=problems,
        address=own_address(assessment, mix),
        result=result(assessment, inputs, mix.shares) if is_sound else None,
        scaled=None if is_sound else in_proportion(assessment, inputs, mix),
        since=since(then, tasks, assessment, given) if then else None,
    )


def current_assessment(slug: str) -> Assessment | None:
    current = Assessment.objects.current().filter(role__slug=slug, role__withdrawn_at=None)
    return current.select_related("role", "variant").prefetch_related(*ROWS).first()


def problems_of(mix: Mix, then: Tasks | None) -> tuple[str, ...]:
    """Return what is wrong with a mix as a whole; its rows carry their own problems."""
    unknown = (
        "The address names a version that was never published. Score the mix again to leave it out."
    )
    return tuple(
        problem
        for problem in (
            *mix.problems,
            unknown if then == {} else None,
            mix_problem(mix.shares) if mix.is_readable else None,
        )
        if problem
    )


def in_proportion(assessment: Assessment, inputs: AssessmentInputs, mix: Mix) -> Scaled | None:
    """Return a readable mix scaled to 100, or None where there is nothing to scale."""
    if not mix.is_readable or not total_of(mix.shares) or not mix_problem(mix.shares):
        return None
    shares = scaled(mix.shares)
    address = own_address(assessment, mix, shares)
    return Scaled(address, score(with_shares(inputs, shares)))


def own_address(assessment: Assessment, mix: Mix, shares: dict[str, Decimal] | None = None) -> str:
    return address_of(
        assessment.role.slug,
        shares or mix.shares,
        version=assessment.number,
        dropped={row.task.key for row in mix.rows if row.is_dropped},
    )
