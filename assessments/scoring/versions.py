"""The versions of the method, the newest first; a published score keeps the one that made it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MethodVersion:
    """A version of the method by its number, and what it changed."""

    number: str
    change: str


METHOD_HISTORY = (MethodVersion("1", "The method as it is described on this page."),)
