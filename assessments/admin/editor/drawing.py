"""Draws a document as the fields of the screen, each with its id, its name and its value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from assessments.admin.editor.fields import Choice, Field, Group, Item, Kind, Place, Rows, Section
from assessments.admin.editor.reading import on_page, steps

BLANK_ROW = "__n__"  # where a new row's number goes


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a place of the document stands on the page, and how it is called there."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class DrawnField:
    """A field with what stands in it."""

    field: Field
    name: str
    value: str
    template: str = "admin/drafts/_field.html"

    @property
    def id(self) -> str:
        return f"id_{self.name}"

    @property
    def choices(self) -> list[Choice]:
        """Return the choices, with the value itself where it is none of them."""
        known = {choice.value for choice in self.field.choices}
        own = [] if self.value in {"", *known} else [Choice(self.value, self.value)]
        return [Choice("", "—"), *self.field.choices, *own]


@dataclass(frozen=True, slots=True)
class DrawnGroup:
    """Fields that belong together."""

    group: Group
    name: str
    items: list[Any]
    template: str = "admin/drafts/_group.html"

    @property
    def id(self) -> str:
        return f"at_{self.name}"


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """One row; `order` is its place among the others, from 1."""

    name: str
    items: list[DrawnField]
    order: int | str

    @property
    def id(self) -> str:
        return f"at_{self.name}"


@dataclass(frozen=True, slots=True)
class DrawnRows:
    """Rows, and a blank one to be copied."""

    rows: Rows
    name: str
    drawn: list[DrawnRow]
    blank: DrawnRow
    template: str = "admin/drafts/_rows.html"

    @property
    def id(self) -> str:
        return f"at_{self.name}"


@dataclass(slots=True)
class Drawing:
    """The whole screen, section by section, and the anchors of its places."""

    sections: list[tuple[Section, list[Any]]] = field(default_factory=list)
    anchors: dict[Place, Anchor] = field(default_factory=dict)

    def anchor(self, place: Place) -> Anchor:
        """Return where a place of the document stands, or what surrounds it."""
        while place and place not in self.anchors:
            place = place[:-1]
        return self.anchors.get(place, Anchor("draft-form", "The draft"))


def draw(
    document: Mapping[str, Any],
    sections: Iterable[Section],
    *,
    row_names: Mapping[Place, str] | None = None,
    spare: Mapping[str, int] | None = None,
) -> Drawing:
    """Draw a document; `spare` says how many blank rows to add to which rows, by their names.

    Where there are no rows yet, those that such rows start with are added too.
    """
    drawing = Drawing()
    drawer = Drawer(drawing, row_names or {}, spare or {})
    for section in sections:
        items = drawer.items(section.items, document, name="", place=(), label="")
        drawing.sections.append((section, items))
        drawing.anchors.setdefault(steps(section.id), Anchor(section.id, section.title))
    return drawing


class Drawer:
    """Walks the fields of the screen and puts the document's values into them."""

    def __init__(
        self, drawing: Drawing, row_names: Mapping[Place, str], spare: Mapping[str, int]
    ) -> None:
        self.drawing = drawing
        self.row_names = row_names
        self.spare = spare

    def items(
        self, items: Iterable[Item], document: Any, *, name: str, place: Place, label: str
    ) -> list[Any]:
        return [self.item(item, document, name, place, label) for item in items]

    def item(self, item: Item, document: Any, name: str, place: Place, label: str) -> Any:
        own, here = on_page(name, item.name), (*place, *steps(item.name))
        value = value_at(document, item.name)
        called = f"{label}, {item.label.lower()}" if label else item.label
        if isinstance(item, Field):
            drawn = DrawnField(item, own, text_of(item, value))
        elif isinstance(item, Group):
            inner = self.items(item.items, value or {}, name=own, place=here, label=item.label)
            drawn = DrawnGroup(item, own, inner)
        else:
            drawn = self.rows(item, value, own, here, called)
        self.drawing.anchors[here] = Anchor(drawn.id, called)
        return drawn

    def rows(self, item: Rows, value: Any, name: str, place: Place, label: str) -> DrawnRows:
        found = value if isinstance(value, list) else []
        drawn = [
            self.row(item, row, (*place, number), label, name=f"{name}-{number}", order=number + 1)
            for number, row in enumerate(found)
        ]
        spare = self.spare.get(name, 0) + (0 if found else item.spare)
        more = range(len(found), len(found) + spare)
        drawn += [self.blank(item, f"{name}-{number}", number + 1) for number in more]
        return DrawnRows(item, name, drawn, self.blank(item, f"{name}-{BLANK_ROW}", ""))

    def row(
        self, item: Rows, row: Any, place: Place, label: str, *, name: str, order: int
    ) -> DrawnRow:
        name = self.row_names.get(place, name)
        called = f"{label} {order}"
        items = self.items(item.items, row, name=name, place=place, label=called)
        drawn = DrawnRow(name, items, order)
        self.drawing.anchors[place] = Anchor(drawn.id, called)
        return drawn

    def blank(self, item: Rows, name: str, order: int | str) -> DrawnRow:
        fields = [DrawnField(own, on_page(name, own.name), "") for own in item.items]
        return DrawnRow(name, fields, order)


def value_at(document: Any, name: str) -> Any:
    """Return what stands at a dotted name of a document, or None."""
    for step in steps(name):
        document = document.get(step) if isinstance(document, Mapping) else None
    return document


def text_of(item: Field, value: Any) -> str:
    if isinstance(value, list):
        return ("\n" if item.kind is Kind.LINES else ", ").join(map(str, value))
    return "" if value is None else str(value)
