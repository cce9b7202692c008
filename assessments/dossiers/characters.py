"""Characters that no reader can see and no dossier needs."""

import unicodedata

CATEGORIES = {"Cc", "Cs", "Co", "Zl", "Zp"}  # controls, halves of pairs, private use, separators
TURNING = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)


def unseen_character(text: str, *, allowed: str = "\n") -> str | None:
    """Return the name (U+0007) of the first unseen character of `text`, or None."""
    return next((name(char) for char in text if char not in allowed and is_unseen(char)), None)


def visible(text: str) -> str:
    """Return `text` with the names of its unseen characters in their place."""
    return "".join(name(char) if is_unseen(char) else char for char in text)


def is_unseen(char: str) -> bool:
    return unicodedata.category(char) in CATEGORIES or char in TURNING


def name(char: str) -> str:
    return f"U+{ord(char):04X}"
