"""Puts two texts that grew from one together, field by field. Pure Python."""

from dataclasses import dataclass
from typing import Any

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """A place that both changed: mine stands in the merged text, theirs is kept here."""

    place: Place
    mine: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Merge:
    """Both texts in one; what only one side changed is taken from it."""

    document: dict[str, Any]
    clashes: tuple[Clash, ...]


def merge(base: Any, mine: Any, theirs: Any) -> Merge:
    """Merge two documents that grew from `base`."""
    clashes: list[Clash] = []
    return Merge(merged(base, mine, theirs, (), clashes), tuple(clashes))


def merged(base: Any, mine: Any, theirs: Any, place: Place, clashes: list[Clash]) -> Any:
    if mine == theirs or theirs == base:
        return mine
    if mine == base:
        return theirs
    if isinstance(mine, dict) and isinstance(theirs, dict):
        return merged_groups(base, mine, theirs, place, clashes)
    if are_same_rows(base, mine, theirs):
        return [
            merged(*rows, (*place, number), clashes)
            for number, rows in enumerate(zip(base, mine, theirs, strict=True))
        ]
    clashes.append(Clash(place, mine, theirs))
    return mine


def merged_groups(
    base: Any, mine: dict[str, Any], theirs: dict[str, Any], place: Place, clashes: list[Clash]
) -> dict[str, Any]:
    before = base if isinstance(base, dict) else {}
    both = {
        name: merged(before.get(name), mine.get(name), theirs.get(name), (*place, name), clashes)
        for name in {**theirs, **mine}
    }
    return {name: value for name, value in both.items() if value is not None}


def are_same_rows(base: Any, mine: Any, theirs: Any) -> bool:
    """Say whether three lists hold the same rows in the same order, by their keys or number."""
    lists = (base, mine, theirs)
    if not all(isinstance(rows, list) for rows in lists):
        return False
    names = [[row.get("key") if isinstance(row, dict) else row for row in rows] for rows in lists]
    return names[0] == names[1] == names[2]
