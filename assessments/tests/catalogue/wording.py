"""The prose of a dossier as a reader meets it: without citations, marks and emphasis."""

import re

from assessments.dossiers.references import texts
from assessments.prose import CITATION, ROLE_QUOTE, TRACE

FIGURE = re.compile(r"[$€£]?\d(?:[\d.,:/–-]*\d)?%?")
WORD = re.compile(r"[^\W_]+(?:['’&/.-][^\W_]+)*")
LINK_WORDS = {"key", "base", "sources", "slug"}


def passages(dossier):
    """Yield the place and the text of everything that a dossier says in its own words."""
    for place, text in texts(dossier.model_dump(mode="json", by_alias=True)):
        if place[0] != "role" and not LINK_WORDS & set(place):
            yield place, plain(text)


def sentences(dossier):
    """Yield the passages that are whole sentences, but for the notes on where a claim was read."""
    for place, text in passages(dossier):
        is_note = place[0] == "evidence" and place[-1] == "note"
        if text[-1:] in ".?!" and " " in text and not is_note:
            yield text


def plain(text):
    """Return a text without its marks; where another role's figure is looked up stands an X."""
    for mark, instead in ((CITATION, ""), (TRACE, ""), (ROLE_QUOTE, "X")):
        text = mark.sub(instead, text)
    return " ".join(text.replace("**", "").split()).replace(" .", ".")


def words(text):
    """Return the words of a text in lower case, figures left out."""
    return [word.lower() for word in WORD.findall(text) if not word[0].isdigit()]
