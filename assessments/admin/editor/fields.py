"""What the screen is made of: fields, groups of fields, rows, and sections of them.

A name is the place in the document, with dots between its steps; on the page, with hyphens.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

Place = tuple[str | int, ...]


class Kind(StrEnum):
    """How a field is written."""

    LINE = "line"
    PROSE = "prose"
    FIGURE = "figure"
    DAY = "day"
    CHOICE = "choice"
    LINES = "lines"  # a list, one item a line
    KEYS = "keys"  # a list, with commas between


class Choice(NamedTuple):
    """A value of a choice and what it means."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One text of the document; `suggest` names a list of values that the page offers."""

    name: str
    label: str
    kind: Kind = Kind.LINE
    help: str = ""
    choices: tuple[Choice, ...] = ()
    tall: int = 3  # lines of prose shown at first
    limit: int = 0  # characters; 0 for no limit
    suggest: str = ""
    is_short: bool = False

    @property
    def is_list(self) -> bool:
        return self.kind in (Kind.LINES, Kind.KEYS)


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together, such as one barrier."""

    name: str
    label: str
    items: tuple["Item", ...]
    help: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of the same fields, which can be added, removed and put in order."""

    name: str
    label: str
    noun: str
    items: tuple[Field, ...]
    help: str = ""
    spare: int = 0  # blank rows on a new draft


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the screen that one can jump to."""

    id: str
    title: str
    items: tuple["Item", ...]
    help: str = ""


Item = Field | Group | Rows


def line(name: str, label: str, help: str = "", **more: object) -> Field:
    return Field(name, label, Kind.LINE, help, **more)


def prose(name: str, label: str, help: str = "", **more: object) -> Field:
    return Field(name, label, Kind.PROSE, help, **more)


def figure(name: str, label: str, help: str = "") -> Field:
    return Field(name, label, Kind.FIGURE, help, is_short=True)


def day(name: str, label: str, help: str = "") -> Field:
    return Field(name, label, Kind.DAY, help, is_short=True)


def choice(name: str, label: str, choices: Iterable[tuple[str, str]], help: str = "") -> Field:
    offered = tuple(Choice(str(value), text) for value, text in choices)
    return Field(name, label, Kind.CHOICE, help, offered, is_short=True)


def words(enum: type[StrEnum]) -> list[tuple[str, str]]:
    """Return the choices of one of scoring's words."""
    return [(word.value, word.label) for word in enum]
