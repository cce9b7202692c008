"""Holds a plain document to the format and to the method, all problems at once."""

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from assessments.dossiers.inputs import assessment_inputs, variant_inputs
from assessments.dossiers.problems import Found
from assessments.dossiers.references import reference_problems, self_problems
from assessments.dossiers.schema import Dossier, ScoredParts
from assessments.dossiers.schema.scored import TaskTime
from assessments.dossiers.words import sentence
from assessments.scoring import checks
from assessments.scoring.variant_checks import variant_problems

TASK_TIMES = TypeAdapter(tuple[TaskTime, ...])


def check(data: Any) -> tuple[Dossier | None, list[Found]]:
    """Return the dossier in a plain document, or None and every problem with its place."""
    if not isinstance(data, dict):
        return None, [((), "Write the dossier as a group of fields that starts with role:.")]
    dossier, found = shape(data)
    found += reference_problems(data)
    found += self_problems(data)
    found += task_problems(data)
    found += variant_problems_of(data)
    return (None if found else dossier), found


def shape(data: dict[str, Any]) -> tuple[Dossier | None, list[Found]]:
    try:
        return Dossier.model_validate(data), []
    except ValidationError as broken:
        errors = broken.errors(include_url=False)
        return None, [(error["loc"], sentence(error, model=Dossier)) for error in errors]


def task_problems(data: dict[str, Any]) -> Iterator[Found]:
    """Yield what the method says of the tasks together, once each has a key and a share."""
    try:
        tasks = TASK_TIMES.validate_python(data.get("tasks"))
    except ValidationError:
        return
    for rule in (checks.task_count_problem, checks.share_problem, checks.task_key_problem):
        if text := rule(tasks):
            yield ("tasks",), text


def variant_problems_of(data: dict[str, Any]) -> Iterator[Found]:
    """Yield what the method says of the variant, once all that it scores is sound in itself."""
    try:
        parts = ScoredParts.model_validate(data)
    except ValidationError:
        return
    if parts.variant:
        base = assessment_inputs(parts)
        for text in variant_problems(base, variant_inputs(parts.variant)):
            yield ("variant",), text
