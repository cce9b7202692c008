"""The document of a draft: texts as they were typed, and the values that they stand for."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from assessments import dossiers
from assessments.dossiers import Dossier
from assessments.dossiers.problems import Found
from assessments.dossiers.references import named_roles
from assessments.dossiers.scalars import read_scalar
from assessments.models import Draft, FormerSlug, Role

PLAIN = {
    *("score", "share", "points", "years_min", "years_max", "from", "to"),
    *("assessed_on", "rederived_on", "seen_on"),
    *("live_tracked", "passed"),
}  # fields whose text stands for a figure, a day, or yes and no
OPTIONAL = (("override",), ("variant", "deltas"), ("variant",))
LATER = "To be said when it is published."

Data = dict[str, Any]


def as_typed(document: Mapping[str, Any]) -> Data:
    """Return a plain document of values as the texts that an assessor would type."""
    return _as_text(document)


def values_of(draft: Draft, document: Data | None = None) -> Data:
    """Return what a draft's texts stand for, as a plain document; what is blank is left out."""
    data = _as_values(draft.document if document is None else document)
    data.setdefault("role", {})["slug"] = draft.slug
    data.setdefault("change", LATER)
    for place in OPTIONAL:
        leave_out_blank(data, place)
    return data


def found_problems(
    data: Data, *, known: set[str] | None = None
) -> tuple[Dossier | None, list[Found]]:
    """Return the dossier in a draft's values, or None, and every problem with its place.

    Roles named in it have to be `known`; two queries where that is not given.
    """
    dossier, found = dossiers.check(data)
    known = known_slugs() | {data["role"]["slug"]} if known is None else known
    found += unknown_roles(data, known)
    return (None if found else dossier), found


def unknown_roles(data: Data, known: set[str]) -> Iterator[Found]:
    for place, slug in named_roles(data):
        if slug not in known:
            yield place, f"There is no role {slug} in the catalogue."


def known_slugs() -> set[str]:
    """Return every slug that leads to a role. Two queries."""
    roles = Role.objects.values_list("slug", flat=True)
    return {*roles, *FormerSlug.objects.values_list("slug", flat=True)}


def leave_out_blank(data: Data, place: tuple[str, ...]) -> None:
    """Leave out an optional group that holds nothing."""
    *way, name = place
    for step in way:
        data = data.get(step) or {}
    if name in data and is_blank(data[name]):
        del data[name]


def without_blanks(value: Any) -> Any:
    """Return a document without the fields and groups that hold nothing."""
    if isinstance(value, dict):
        return {name: without_blanks(item) for name, item in value.items() if not is_blank(item)}
    if isinstance(value, list):
        return [without_blanks(item) for item in value]
    return value


def is_blank(value: Any) -> bool:
    if isinstance(value, dict):
        return all(is_blank(item) for item in value.values())
    if isinstance(value, list):
        return all(is_blank(item) for item in value)
    return value in (None, "")


def _as_text(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _as_text(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_as_text(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def _as_values(value: Any, name: str = "") -> Any:
    if isinstance(value, Mapping):
        values = {key: _as_values(item, key) for key, item in value.items()}
        return {key: item for key, item in values.items() if item is not None and item != ""}
    if isinstance(value, list):
        return [_as_values(item, name) for item in value]
    if name in PLAIN:
        return read_scalar(str(value).strip().replace("\N{MINUS SIGN}", "-"), quoted=False)
    return value
