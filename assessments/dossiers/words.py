"""Turns what pydantic found into sentences for the person who writes the dossier."""

from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from assessments.dossiers.problems import Place
from assessments.dossiers.schema.fields import RULE

SENTENCES = {
    "missing": "This field is required.",
    "model_type": "Write a group of fields here (name: value), not a single value or a list.",
    "tuple_type": "Write a list here (- one row after another), not a single value or a group.",
}
UNKNOWN_FIELD = "extra_forbidden"


def sentence(error: ErrorDetails, *, model: type[BaseModel]) -> str:
    """Return what one error says about a document of `model`."""
    if error["type"] == RULE:
        return error["ctx"]["sentence"]
    if error["type"] == UNKNOWN_FIELD:
        return unknown_field(error["loc"], model)
    return SENTENCES.get(error["type"], "This value does not fit here.")


def unknown_field(place: Place, model: type[BaseModel]) -> str:
    """Name the field nearest to an unknown one, or all the fields that stand there."""
    known = field_names(place[:-1], model)
    near = get_close_matches(str(place[-1]), known, n=1)
    if near:
        return f"There is no such field here; {near[0]} is meant, perhaps."
    return f"There is no such field here; the fields are {', '.join(known)}."


def field_names(place: Place, model: type[BaseModel]) -> list[str]:
    """Return the names of the fields at `place`, as a dossier writes them."""
    for step in place:
        if isinstance(step, str):
            model = model_in(named_fields(model)[step].annotation) or model
    return list(named_fields(model))


def named_fields(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model that an annotation holds: itself, in a list, or as one choice."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := model_in(part))), None)
