"""Single values of YAML 1.2 as Python values; what no rule names stays text."""

import re
from datetime import date
from decimal import Decimal

WHOLE = re.compile(r"[-+]?[0-9]{1,15}")
DECIMAL = re.compile(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NOTHING = {"", "~", "null", "Null", "NULL"}
FLAGS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}

Scalar = str | int | bool | Decimal | date | None


def read_scalar(text: str, *, quoted: bool) -> Scalar:
    """Return the value that `text` stands for: quoted text is always text."""
    if quoted:
        return text
    if text in NOTHING:
        return None
    if text in FLAGS:
        return FLAGS[text]
    if WHOLE.fullmatch(text):
        return int(text)
    if DECIMAL.fullmatch(text):
        return Decimal(text)
    return day_or_text(text) if DAY.fullmatch(text) else text


def day_or_text(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
