"""When a typed word may be a known one all the same: misspelt, or another form of it.

People write words as they hear them more often than they hit a wrong key, so a word that sounds
like a known one is taken for it; beyond that, little may differ. Most short words that differ by a
letter are other words ("tiger" is no "tier"), and an honest miss is better than a wrong job.
"""

import re
from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

# Letters of sound from which a word may have
OMISSION_FROM = 4  # a letter left out, or two swapped,
SLIP_FROM = 6  # any slip but at its first letter,
FIRST_SLIP_FROM = 7  # any slip at all,
TWO_SLIPS_FROM = 9  # and two of them, but for the first letter
SOUNDS = (
    (re.compile("ph"), "f"),
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile("c|q"), "k"),
    (re.compile("z"), "s"),
    (re.compile("y"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
PERSON = re.compile(r"(?:er|or|[iy]st|ian|ant)$")
QUALITY = re.compile(r"nce$")
ENDING = re.compile(r"(?<=....)(?:ing|ion|er|or|ist|ian|ant|ment|al|y|e)$")


def sound(word: str) -> str:
    """Return a word as it is heard: letters of one sound are one, and doubled ones single."""
    for letters, heard in SOUNDS:
        word = letters.sub(heard, word)
    return word


def nearest(heard: str, sounds: Mapping[str, str]) -> list[tuple[str, int]]:
    """Return which of some words, given with their sounds, may be meant, with their slips.

    A slip is a letter too many, too few or wrong, or two swapped.
    """
    most = slips_allowed(heard)
    found = process.extract(heard, sounds, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [(word, int(slips)) for other, slips, word in found if is_slip(heard, other, slips)]


def slips_allowed(heard: str) -> int:
    """Return how many slips a word of this sound may have."""
    return 0 if len(heard) < OMISSION_FROM else 1 if len(heard) < TWO_SLIPS_FROM else 2


def is_slip(heard: str, other: str, slips: int) -> bool:
    """Say whether two sounds that differ by an allowed number of slips may be one word."""
    if heard[0] != other[0]:
        return slips == 1 and len(heard) >= FIRST_SLIP_FROM
    is_long = len(heard) >= SLIP_FROM
    return is_long or len(other) > len(heard) or sorted(other) == sorted(heard)


def stem(word: str) -> str:
    """Return what nurse and nursing, or scientist and science, have in common."""
    shorter = ENDING.sub("", QUALITY.sub("nt", word))
    return word if shorter == word else stem(shorter)


def is_person(word: str) -> bool:
    """Say whether a word names who does the work."""
    return PERSON.search(word) is not None


def is_other_work(word: str, other: str) -> bool:
    """Say whether a name of who does the work is no slip for a word of the same stem.

    A builder does not build software, and a counsellor is no counsel.
    """
    return is_person(word) and not is_person(other) and stem(sound(word)) == stem(sound(other))
