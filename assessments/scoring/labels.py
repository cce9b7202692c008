"""Enumerations whose members carry the words a person reads."""

from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """A string enumeration: the value is the key in dossiers and columns, `label` is for people."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member
