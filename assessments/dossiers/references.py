"""Checks that what a dossier cites is listed and what it lists is cited.

Works on the plain document, so that these problems are told together with all others.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from assessments import prose
from assessments.dossiers.problems import Found, Place

Placed = tuple[Place, str]  # a text or key of the document and where it stands
NOT_PROSE = ("sources", "resources")  # their titles and addresses are quoted from elsewhere


def reference_problems(data: Mapping[str, Any]) -> Iterator[Found]:
    """Yield each citation without a source and each source without a citation."""
    listed = list(source_keys(data))
    cited = list(cited_keys(data))
    for place, key in cited:
        if key not in (known for _, known in listed):
            yield place, f"The source {key} is not listed under sources."
    for place, key in listed:
        if key not in (used for _, used in cited):
            yield place, "This source is cited nowhere; cite it or leave it out."


def self_problems(data: Mapping[str, Any]) -> Iterator[Found]:
    """Yield each row that names the dossier's own role as another one."""
    role = data.get("role")
    own = role.get("slug") if isinstance(role, Mapping) else None
    for place, slug in named_roles(data):
        if place[-1] == "role" and slug == own:
            yield place, "This is the role itself; name another one."


def source_keys(data: Mapping[str, Any]) -> Iterator[Placed]:
    """Yield the key of each listed source and its place."""
    for number, row in enumerate(rows_of(data.get("sources"))):
        key = row.get("key") if isinstance(row, Mapping) else None
        if isinstance(key, str):
            yield ("sources", number), key


def cited_keys(data: Mapping[str, Any]) -> Iterator[Placed]:
    """Yield each source key that a claim names or prose cites, and where."""
    for place, text in texts(data):
        if is_claim_source(place):
            yield place, text
        else:
            yield from ((place, key) for key in prose.source_keys(text))


def named_roles(data: Mapping[str, Any]) -> Iterator[Placed]:
    """Yield the slug of each other role that rows name or prose quotes, and where."""
    for place, text in texts(data):
        if place[-1] == "role" and len(place) > 1:
            yield place, text
        else:
            yield from ((place, slug) for slug in prose.role_slugs(text))


def texts(data: Any, place: Place = ()) -> Iterator[Placed]:
    """Yield every text of the document that is the assessor's own, and where it stands."""
    if isinstance(data, str):
        yield place, data
    elif isinstance(data, Mapping):
        for name, value in data.items():
            if place or name not in NOT_PROSE:
                yield from texts(value, (*place, name))
    else:
        for number, value in enumerate(rows_of(data)):
            yield from texts(value, (*place, number))


def is_claim_source(place: Place) -> bool:
    return place[0] == "evidence" and "sources" in place[-2:-1]


def rows_of(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
