"""The calculator: any inputs scored by the method, and the address that holds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from assessments.models import Assessment
from assessments.scoring.example import EXAMPLE
from assessments.scoring.inputs import AssessmentInputs, Impact
from assessments.scoring.rules import HIGH_TASK_SCORE, TASKS_MAX
from assessments.scoring.scored import ScoredAssessment, score
from assessments.selectors.inputs import all_inputs
from assessments.selectors.roles.flip import Flip, flip

ROLE = "role"

State = dict[str, str]

UNUSED_TASKS: State = {
    f"{name}{number}": value
    for number in range(1, TASKS_MAX + 1)
    for name, value in (("score", str(HIGH_TASK_SCORE)), ("impact", Impact.AUGMENTATION.value))
}


@dataclass(frozen=True, slots=True)
class Start:
    """A published role that a calculation starts from, with the names of its tasks."""

    slug: str
    title: str
    score: Decimal
    inputs: AssessmentInputs
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calculation:
    """What the method makes of some inputs, and what would flip it."""

    scored: ScoredAssessment
    flip: Flip


def calculation(inputs: AssessmentInputs) -> Calculation:
    """Score sound inputs. No queries."""
    return Calculation(score(inputs), flip(inputs))


def start_of(slug: str) -> Start | None:
    """Return the current assessment of a role as a start, or None. Five queries."""
    current = Assessment.objects.current().filter(role__slug=slug, role__withdrawn_at=None)
    rows = ("tasks", "evidence", "barriers", "principles")
    found = current.select_related("role").prefetch_related(*rows).first()
    if found is None:
        return None
    names = tuple(task.name for task in found.tasks.all())
    return Start(found.role.slug, found.role.title, found.score, all_inputs(found), names)


def given_state(given: Mapping[str, str], start: Start | None) -> State:
    """Return the fields of the calculator: those given, the others from the start or the example.

    Tasks are given together: where one has a share, no other comes from the start.
    """
    known = state_of(start.inputs if start else EXAMPLE)
    if any(name.startswith("share") for name in given):
        known = {name: value for name, value in known.items() if not is_of_a_task(name)}
    return UNUSED_TASKS | known | {name: value for name, value in given.items() if name != ROLE}


def state_of(inputs: AssessmentInputs) -> State:
    """Return inputs as the fields of the calculator."""
    state: State = {}
    for number, task in enumerate(inputs.tasks, start=1):
        state[f"share{number}"] = f"{task.share.normalize():f}"
        state[f"score{number}"] = str(task.score)
        state[f"impact{number}"] = task.impact.value
    for rows in (inputs.evidence, inputs.barriers, inputs.principles):
        state |= {kind.value: str(value) for kind, value in rows.items()}
    return state | {"growth": str(inputs.growth), "override": f"{inputs.override.normalize():f}"}


def query_of(inputs: AssessmentInputs) -> str:
    """Return inputs as the query of the calculator's address."""
    return urlencode(state_of(inputs))


def is_of_a_task(name: str) -> bool:
    return name.startswith(("share", "score", "impact"))
