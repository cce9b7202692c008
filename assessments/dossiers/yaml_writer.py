"""Writes a dossier in its one canonical form, so that equal dossiers are equal files.

Blocks of two spaces, fields in the order of the format, optional fields without a value left out.
Long prose is a literal block, a short row stands on one line, and no line is folded.
"""

import io
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic.fields import FieldInfo
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.emitter import Emitter
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from assessments.dossiers.schema import Dossier
from assessments.dossiers.schema.base import Section
from assessments.dossiers.schema.fields import MARKDOWN, ONE_LINE

BLOCK_FROM = 88  # characters from which prose is written as a block
OLD_FLAGS = ("yes", "no")  # text here, but true and false to readers of older YAML
NO_FOLDING = 1_000_000  # characters a line


class DoubleQuotes(Emitter):
    """Quotes text that needs quotes with double ones.

    In a row on one line, that is also text that begins with "?": the reader takes it for a key.
    """

    def choose_scalar_style(self) -> str:
        style = super().choose_scalar_style()
        is_like_key = self.flow_level and self.event.value.startswith("?")
        return '"' if style == "'" or is_like_key else style


def write(dossier: Dossier) -> str:
    """Return the dossier as the text of its file, with a blank line around each group."""
    text, after_group = "", False
    for name, value in plain_fields(dossier).items():
        is_group = isinstance(value, CommentedMap | CommentedSeq)
        gap = "\n" if text and (is_group or after_group) else ""
        text += gap + dumped({name: value})
        after_group = is_group
    return text


def dumped(data: dict[str, Any]) -> str:
    yaml = YAML()
    yaml.Emitter = DoubleQuotes
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = NO_FOLDING
    text = io.StringIO()
    yaml.dump(data, text)
    return text.getvalue()


def plain_fields(section: Section) -> CommentedMap:
    fields = CommentedMap()
    for name, field in type(section).model_fields.items():
        value = getattr(section, name)
        if value not in (None, "", ()):
            fields[field.alias or name] = plain(value, field)
    if section.is_one_line:
        fields.fa.set_flow_style()
    return fields


def plain(value: Any, field: FieldInfo) -> Any:
    if isinstance(value, Section):
        return plain_fields(value)
    if isinstance(value, tuple):
        return plain_list(value, field)
    if isinstance(value, StrEnum):
        value = value.value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if MARKDOWN in field.metadata and ("\n" in value or len(value) > BLOCK_FROM):
        return LiteralScalarString(value)
    return DoubleQuotedScalarString(value) if value in OLD_FLAGS else value


def plain_list(values: tuple, field: FieldInfo) -> CommentedSeq:
    rows = CommentedSeq(plain(value, field) for value in values)
    if ONE_LINE in field.metadata:
        rows.fa.set_flow_style()
    return rows
