"""What is wrong with a dossier: where it stands and the rule in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assessments.dossiers.characters import visible

Place = tuple[str | int, ...]  # the way into a document: ("tasks", 2, "share")
Found = tuple[Place, str]  # where something is wrong, and the sentence


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken rule of a dossier file; `line` counts from 1 and is None when unknown."""

    file: str
    line: int | None
    path: str
    text: str

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return ": ".join(part for part in (where, self.path, self.text) if part)


def path_of(place: Place, data: Any) -> str:
    """Return a place in the document `data` as a person writes it.

    Rows with a key are named by it (tasks.training.share), others count from 1 (claims[2].text).
    """
    path = ""
    for step in place:
        data = child(data, step)
        key = data.get("key") if isinstance(step, int) and isinstance(data, Mapping) else step
        path += f".{key}" if isinstance(key, str) else f"[{step + 1}]"
    return visible(path.removeprefix("."))


def spoken(place: Place, text: str, data: Any) -> str:
    """Return a problem of the document `data` as one line: where, then what."""
    return ": ".join(part for part in (path_of(place, data), text) if part)


def child(data: Any, step: str | int) -> Any:
    """Return what stands at `step` of a mapping or list, or None."""
    if isinstance(data, Mapping):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None
