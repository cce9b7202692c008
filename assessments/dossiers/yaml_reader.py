"""Reads the part of YAML 1.2 that dossiers use, remembering lines and refusing in words.

Built on the parser's events rather than on its loader, so that one reading finds every problem,
aliases cannot multiply and figures become exact decimals.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from assessments.dossiers.characters import unseen_character
from assessments.dossiers.problems import Place
from assessments.dossiers.scalars import read_scalar

SIZE_LIMIT = 512 * 1024  # bytes
DEPTH_LIMIT = 12  # levels of nesting; the format itself needs five
SYNTAX = {
    "mapping values are not allowed": "A colon and a space start a field here; put the text in "
    "quotes or in a |- block.",
    "that cannot start any token": "A value cannot start with this character; put the text in "
    "quotes, and indent with spaces, not tabs.",
    "expected <block end>": "The indentation or the quotes do not fit the lines above.",
    "unexpected end of stream": "A quote opened here is never closed.",
    "expected ',' or": "A bracket opened here is never closed, or a comma is missing.",
    "could not find expected ':'": "A field needs a colon and a space after its name; text of "
    "several lines needs a |- block.",
}
OTHER_SYNTAX = "This cannot be read as YAML; look at the indentation, quotes and colons nearby."


@dataclass(slots=True)
class Document:
    """A document read: plain values, the line of each place, and what could not be read."""

    data: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[tuple[Place, int | None, str]] = field(default_factory=list)

    def refuse(self, text: str, *, line: int | None = None, place: Place = ()) -> None:
        self.problems.append((place, line, text))

    def line_of(self, place: Place) -> int | None:
        """Return the line of `place`, or of what surrounds it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place)


class Unreadable(Exception):
    """The rest of the document cannot be read."""


def read_yaml(content: bytes) -> Document:
    """Read one YAML document; whatever `content` holds, the answer is a Document."""
    document = Document()
    if len(content) > SIZE_LIMIT:
        document.refuse(f"The file is larger than {SIZE_LIMIT // 1024} KB.")
        return document
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        document.refuse("The file is not UTF-8 text.", line=line)
        return document
    refuse_characters(document, text)
    if not document.problems:
        read_text(document, text)
    return document


def refuse_characters(document: Document, text: str) -> None:
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if name := unseen_character(line, allowed="\t"):
            document.refuse(f"The line holds the unseen character {name}.", line=number)


def read_text(document: Document, text: str) -> None:
    try:
        Builder(document, YAML(typ="safe", pure=True).parse(text)).build()
    except Unreadable:
        return
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        document.refuse(syntax_words(error.problem or ""), line=mark.line + 1 if mark else None)
    except YAMLError:
        document.refuse(OTHER_SYNTAX)


def syntax_words(said: str) -> str:
    return next((words for sign, words in SYNTAX.items() if sign in said), OTHER_SYNTAX)


class Builder:
    """Turns the parser's events into plain values."""

    def __init__(self, document: Document, events: Iterator[Event]) -> None:
        self.document = document
        self.events = events

    def build(self) -> None:
        started = False
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                if started:
                    self.stop(event, "The file holds more than one document.")
                started = True
                if event.version or event.tags:
                    self.refuse(event, "Lines that start with % are not used in dossiers.")
            elif isinstance(
                event, ScalarEvent | AliasEvent | MappingStartEvent | SequenceStartEvent
            ):
                self.document.data = self.value(event, ())
        if self.document.data is None and not self.document.problems:
            self.document.refuse("The file is empty.")

    def value(self, event: Event, place: Place) -> Any:
        self.document.lines.setdefault(place, line_of(event))
        self.refuse_machinery(event, place)
        if len(place) > DEPTH_LIMIT:
            self.stop(event, f"This is nested more than {DEPTH_LIMIT} levels deep.", place)
        if isinstance(event, MappingStartEvent):
            return self.mapping(place)
        if isinstance(event, SequenceStartEvent):
            return self.sequence(place)
        return read_scalar(event.value, quoted=bool(event.style)) if is_scalar(event) else None

    def mapping(self, place: Place) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            inner = (*place, self.name(event, place))
            if first := self.document.lines.get(inner):
                self.refuse(event, f"This field is written twice, first on line {first}.", inner)
            self.document.lines.setdefault(inner, line_of(event))
            values.setdefault(inner[-1], self.value(next(self.events), inner))
        return values

    def name(self, event: Event, place: Place) -> str:
        self.refuse_machinery(event, place)
        if not is_scalar(event):
            self.stop(event, "The name of a field must be a word.", place)
        return event.value

    def sequence(self, place: Place) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            values.append(self.value(event, (*place, len(values))))
        return values

    def refuse_machinery(self, event: Event, place: Place) -> None:
        if isinstance(event, AliasEvent):
            self.refuse(event, f"Aliases (*{event.anchor}) are not used here; write it out.", place)
        elif getattr(event, "anchor", None):
            self.refuse(event, f"Anchors (&{event.anchor}) are not used; leave it out.", place)
        if getattr(event, "tag", None):
            self.refuse(event, f"Tags ({event.tag}) are not used; leave it out.", place)

    def refuse(self, event: Event, text: str, place: Place = ()) -> None:
        self.document.refuse(text, line=line_of(event), place=place)

    def stop(self, event: Event, text: str, place: Place = ()) -> None:
        self.refuse(event, text, place)
        raise Unreadable


def is_scalar(event: Event) -> bool:
    return isinstance(event, ScalarEvent)


def line_of(event: Event) -> int:
    return event.start_mark.line + 1
