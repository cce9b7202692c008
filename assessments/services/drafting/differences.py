"""What differs between two documents, place by place and word by word. Pure Python."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

WORDS = re.compile(r"\s+|\S+\s*")  # a word with the space after it
NAMES = ("key", "title", "role", "name", "label")  # what tells a row from its siblings


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words: "same", "gone" or "new"."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two documents differ; `words` runs through both texts."""

    place: str
    before: str
    after: str

    @property
    def words(self) -> tuple[Words, ...]:
        return tuple(word_runs(self.before, self.after))


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Return every place where two plain documents of texts differ, in their order."""
    old, new = dict(texts(before)), dict(texts(after))
    places = [*new, *(place for place in old if place not in new)]
    return tuple(
        Difference(place, old.get(place, ""), new.get(place, ""))
        for place in places
        if old.get(place, "") != new.get(place, "")
    )


def texts(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text with its place in words; rows are named by what tells them apart."""
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from texts(item, joined(place, str(name).replace("_", " ")))
    elif isinstance(value, list):
        if all(isinstance(item, str) for item in value):
            yield place, ", ".join(value)
            return
        for number, item in enumerate(value, start=1):
            yield from texts(item, joined(place, name_of(item) or str(number)))
    else:
        yield place, str(value)


def joined(place: str, step: str) -> str:
    return f"{place} / {step}" if place else step.capitalize()


def name_of(row: Any) -> str:
    if not isinstance(row, Mapping):
        return ""
    return next((str(row[name]) for name in NAMES if row.get(name)), "")


def word_runs(before: str, after: str) -> Iterator[Words]:
    """Yield the words of both texts: those in both, those gone and those that are new."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Words("same", "".join(old[a:b]))
            continue
        if a != b:
            yield Words("gone", "".join(old[a:b]))
        if c != d:
            yield Words("new", "".join(new[c:d]))
