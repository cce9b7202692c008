"""The kinds of values a dossier holds; each refuses what does not fit in one sentence."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from assessments import prose
from assessments.dossiers.characters import unseen_character, visible

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
WEB = ("http", "https")
RULE = "rule"  # the type of errors that bring their own sentence


def refuse(sentence: str) -> PydanticCustomError:
    """Return the error that reports `sentence` at the place of the value."""
    return PydanticCustomError(RULE, "{sentence}", {"sentence": sentence})


def shown(value: Any) -> str:
    """Return a value as a sentence names it."""
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return "a group of fields"
    if isinstance(value, list):
        return "a list"
    text = visible(str(value).lower() if isinstance(value, bool) else str(value))
    return f"“{text}”" if len(text) <= 40 else f"“{text[:40]}…”"


def one_line(limit: int) -> Any:
    """Return the type of plain text on one line, of at most `limit` characters."""

    def check(value: Any) -> str:
        text = plain_line(value, limit)
        if "[@" in text or "{{" in text:
            raise refuse("Write no citation or role mark here; they belong in prose.")
        return text

    return Annotated[str, BeforeValidator(check)]


def plain_line(value: Any, limit: int) -> str:
    text = read_text(value)
    if "\n" in text:
        raise refuse("Write this on one line.")
    if len(text) > limit:
        raise refuse(f"Write at most {limit} characters; these are {len(text)}.")
    return text


def read_text(value: Any) -> str:
    if isinstance(value, bool | int | Decimal | date):
        raise refuse(f"Write text here; put {shown(value)} in quotes if it is meant.")
    if value is not None and not isinstance(value, str):
        raise refuse(f"Write text here, not {shown(value)}.")
    text = "\n".join(line.rstrip() for line in (value or "").strip().split("\n"))
    if not text:
        raise refuse("Write something here.")
    if name := unseen_character(text):
        raise refuse(f"The text holds the unseen character {name}.")
    return text


def read_prose(value: Any) -> str:
    text = read_text(value)
    if sentence := prose.problem(text):
        raise refuse(sentence)
    return text


def read_finding(value: Any) -> str:
    text = read_prose(value)
    if "\n" in text:
        raise refuse("Write this on one line.")
    return text


def read_date_words(value: Any) -> str:
    is_figure = isinstance(value, date | int) and not isinstance(value, bool)
    return plain_line(str(value) if is_figure else value, 40)


def read_day(value: Any) -> date:
    if not isinstance(value, date):
        raise refuse(f"Write a day such as 2026-06-24, not {shown(value)}.")
    return value


def read_flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise refuse(f"Write true or false, not {shown(value)}.")
    return value


def kebab(limit: int) -> Any:
    """Return the type of a name in lower case with hyphens, of at most `limit` characters."""

    def check(value: Any) -> str:
        text = plain_line(value, limit)
        if not SLUG.fullmatch(text):
            raise refuse(f"Write lower-case letters, digits and hyphens, not {shown(text)}.")
        return text

    return Annotated[str, BeforeValidator(check)]


def read_url(value: Any) -> str:
    text = plain_line(value, 2000)
    try:
        address = urlsplit(text)
        is_web = address.scheme in WEB and bool(address.hostname) and " " not in text
    except ValueError:
        is_web = False
    if not is_web:
        raise refuse(f"Write a full address that starts with https://, not {shown(text)}.")
    return text


def whole(low: int, high: int) -> Any:
    """Return the type of a whole number from `low` to `high`."""

    def check(value: Any) -> int:
        is_whole = isinstance(value, int) and not isinstance(value, bool)
        if not is_whole or not low <= value <= high:
            raise refuse(f"Write a whole number from {low} to {high}, not {shown(value)}.")
        return value

    return Annotated[int, BeforeValidator(check)]


def read_figure(value: Any) -> Decimal:
    if not isinstance(value, int | Decimal) or isinstance(value, bool):
        raise refuse(f"Write a figure, not {shown(value)}.")
    return Decimal(value)


def choice(words: type[StrEnum]) -> Any:
    """Return the type of one of `words`."""

    def check(value: Any) -> StrEnum:
        if isinstance(value, str) and value in set(words):
            return words(value)
        raise refuse(f"Write one of {', '.join(words)}; not {shown(value)}.")

    return Annotated[words, BeforeValidator(check)]


def rows(of: Any, *, low: int = 0, high: int, unique: str = "") -> Any:
    """Return the type of a list of `low` to `high` rows that differ in the field `unique`."""

    def count(values: tuple) -> tuple:
        if not low <= len(values) <= high:
            span = f"at most {high}" if not low else f"{low} to {high}"
            raise refuse(f"List {span} of these; here are {len(values)}.")
        return values

    checks: list[Callable[[tuple], tuple]] = [count]
    if unique:
        checks.append(unique_by(unique))
    return Annotated[tuple[of, ...], *(AfterValidator(check) for check in checks)]


def unique_by(name: str) -> Callable[[tuple], tuple]:
    """Return a check that no two rows are the same text, or have the same field `name`."""

    def check(values: tuple) -> tuple:
        found = Counter(row if isinstance(row, str) else getattr(row, name) for row in values)
        if twice := [value for value, times in found.items() if value and times > 1]:
            raise refuse(f"Two rows have the same {name}: {', '.join(twice)}.")
        return values

    return check


MARKDOWN = "markdown"  # marks fields that are written as blocks when they are long
ONE_LINE = "one line"  # marks lists that are written on one line
Prose = Annotated[str, BeforeValidator(read_prose), MARKDOWN]  # any number of lines
Finding = Annotated[str, BeforeValidator(read_finding)]  # one line of Markdown
DateWords = Annotated[str, BeforeValidator(read_date_words)]  # "2026-04-28", "2026", "n.d."
Day = Annotated[date, BeforeValidator(read_day)]
Figure = Annotated[Decimal, BeforeValidator(read_figure)]
Flag = Annotated[bool, BeforeValidator(read_flag)]
Url = Annotated[str, BeforeValidator(read_url)]
Key = kebab(80)
Slug = kebab(100)
