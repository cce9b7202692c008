"""Reads a posted screen back as the document of a draft; whatever was typed is kept."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from assessments.admin.editor.fields import Field, Group, Item, Kind, Place, Rows, Section
from assessments.services.drafting.documents import is_blank

ROW = re.compile(r"([a-z_0-9-]*?)-([0-9]{1,6})-")  # the rows' name and the row's number
ROWS_LIMIT = 200  # rows of one kind; more are left out


@dataclass(slots=True)
class Written:
    """A document as posted, and the name on the page of each of its rows."""

    document: dict[str, Any] = field(default_factory=dict)
    row_names: dict[Place, str] = field(default_factory=dict)


def read(data: Mapping[str, str], sections: Iterable[Section]) -> Written:
    """Return what a posted screen holds. Rows without a word in them are left out."""
    written = Written()
    reader = Reader(data, written)
    for section in sections:
        reader.items(section.items, written.document, name="", place=())
    return written


def steps(name: str) -> tuple[str, ...]:
    """Return the steps of a dotted name."""
    return tuple(name.split("."))


def on_page(parent: str, name: str) -> str:
    """Return the name on the page of what stands at a dotted name under `parent`."""
    return "-".join(filter(None, (parent, name.replace(".", "-"))))


def put(document: dict[str, Any], name: str, value: Any) -> None:
    *groups, last = steps(name)
    for group in groups:
        document = document.setdefault(group, {})
    document[last] = value


def numbers_in(data: Iterable[str]) -> dict[str, set[int]]:
    """Return the numbers of the rows that were posted, by the name of what holds them."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for key in data:
        if match := ROW.match(key):
            numbers[match[1]].add(int(match[2]))
    return numbers


class Reader:
    """Walks the fields of the screen and takes what was posted for each."""

    def __init__(self, data: Mapping[str, str], written: Written) -> None:
        self.data = data
        self.written = written
        self.numbers = numbers_in(data)

    def items(
        self, items: Iterable[Item], document: dict[str, Any], *, name: str, place: Place
    ) -> None:
        for item in items:
            own, here = on_page(name, item.name), (*place, *steps(item.name))
            if isinstance(item, Field):
                put(document, item.name, self.value(item, own))
            elif isinstance(item, Group):
                inner: dict[str, Any] = {}
                self.items(item.items, inner, name=own, place=here)
                put(document, item.name, inner)
            else:
                put(document, item.name, self.rows(item, own, here))

    def value(self, item: Field, name: str) -> str | list[str]:
        text = self.data.get(name, "").replace("\0", "").replace("\r\n", "\n").strip()
        if item.is_list:
            between = "\n" if item.kind is Kind.LINES else ","
            return [part.strip() for part in text.split(between) if part.strip()]
        return text

    def rows(self, item: Rows, name: str, place: Place) -> list[dict[str, Any]]:
        """Return the rows in the order that their places ask for."""
        found: list[dict[str, Any]] = []
        for number in self.row_numbers(name):
            own = f"{name}-{number}"
            row: dict[str, Any] = {}
            self.items(item.items, row, name=own, place=())
            if not is_blank(row) and f"{own}-remove" not in self.data:
                self.written.row_names[(*place, len(found))] = own
                found.append(row)
        return found

    def row_numbers(self, name: str) -> list[int]:
        numbers = self.numbers.get(name, ())
        return sorted(numbers, key=lambda number: self.order(name, number))[:ROWS_LIMIT]

    def order(self, name: str, number: int) -> tuple[float, int]:
        try:
            return float(self.data.get(f"{name}-{number}-order", "")), number
        except ValueError:
            return float("inf"), number
