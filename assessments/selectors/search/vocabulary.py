"""The words that roles are found by, kept in each process and read again when they change."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock

from assessments.models import SearchWord
from assessments.selectors.catalogue_version import catalogue_version
from assessments.selectors.search.likeness import (
    SLIP_FROM,
    is_person,
    nearest,
    slips_allowed,
    sound,
    stem,
)

LIKE_MAX = 6  # words kept as what a misspelt one may mean
BEGINNING_MAX = 12  # words kept as what a word still being typed may become
ROOT_GROWS = 2  # times the letters of its root that a word has at most
# A word of definitions alone stands for a typed one only where that is hardly another word:
TEXT_BEGINNING_FROM = 4  # letters of its beginning that have to be typed,
TEXT_SOUND_FROM = 7  # and letters of its sound from which it may be misspelt,
TEXT_SLIPS = 1  # by so many slips
LAST_LETTER = "\U0010ffff"


@dataclass(slots=True)
class Vocabulary:
    """Words with how many names and how many texts hold them, and by what they are like."""

    version: int
    names: dict[str, int] = field(default_factory=dict)
    texts: dict[str, int] = field(default_factory=dict)
    ordered: list[str] = field(default_factory=list)
    stems: dict[str, list[str]] = field(default_factory=dict)  # words of names
    sounds: dict[str, str] = field(default_factory=dict)
    by_length: dict[int, dict[str, str]] = field(default_factory=dict)  # sounds, by their lengths

    def weight(self, word: str) -> tuple[int, int]:
        """Return how common a word is: in names, then in texts."""
        return self.names.get(word, 0), self.texts.get(word, 0)

    def names_with(self, groups: Iterable[Iterable[str]]) -> int:
        """Return how many names can hold a word of every group at most."""
        return rarest(self.names, groups)

    def texts_with(self, groups: Iterable[Iterable[str]]) -> int:
        """Return how many texts can hold a word of every group at most."""
        return rarest(self.texts, groups)

    def beginning(self, start: str) -> list[str]:
        """Return the commonest words that begin with `start`, those of names first."""
        found = self._between(start, start + LAST_LETTER)
        if len(start) < TEXT_BEGINNING_FROM:
            found = [word for word in found if word in self.names]
        return sorted(found, key=self.weight, reverse=True)[:BEGINNING_MAX]

    def grown_from(self, root: str) -> list[str]:
        """Return words of names that grow from a root: neither it alone nor much longer."""
        most = ROOT_GROWS * len(root)
        longer = (word for word in self.beginning(root) if len(root) < len(word) <= most)
        return [word for word in longer if word in self.names]

    def kin(self, word: str) -> list[str]:
        """Return words of names of the same stem, as nurse for nursing.

        None for a word that is in a name, or that names who does the work.
        """
        return [] if word in self.names or is_person(word) else self.stems.get(stem(word), [])

    def like(self, word: str) -> list[tuple[str, int]]:
        """Return the words nearest to a misspelt one, each with its number of slips."""
        heard = sound(word)
        most = slips_allowed(heard)
        lengths = range(len(heard) - most, len(heard) + most + 1) if most else ()
        found = [
            (other, slips)
            for length in lengths
            for other, slips in nearest(heard, self.by_length.get(length, {}))
            if other != word
            and (other in self.names or (length >= TEXT_SOUND_FROM and slips <= TEXT_SLIPS))
        ]
        return self._likeliest(found)

    def like_beginning(self, start: str) -> list[tuple[str, int]]:
        """Return words of names that begin nearly as `start` does, with the number of slips."""
        heard = sound(start)
        if len(heard) < SLIP_FROM:
            return []
        near = self._between(start[0], start[0] + LAST_LETTER)
        sounds = {word: self.sounds[word][: len(heard)] for word in near if word in self.names}
        return self._likeliest(nearest(heard, sounds))

    def _between(self, first: str, last: str) -> list[str]:
        place = bisect_left(self.ordered, first)
        return self.ordered[place : bisect_left(self.ordered, last, lo=place)]

    def _likeliest(self, found: list[tuple[str, int]]) -> list[tuple[str, int]]:
        """Return the words of the fewest slips, the commonest first; to sound alike is a slip."""
        names, texts = self.names, self.texts
        found.sort(key=lambda pair: (pair[1], -names.get(pair[0], 0), -texts.get(pair[0], 0)))
        return [(word, max(1, slips)) for word, slips in found[:LIKE_MAX]]


def rarest(numbers: Mapping[str, int], groups: Iterable[Iterable[str]]) -> int:
    return min((sum(numbers.get(word, 0) for word in group) for group in groups), default=0)


_lock = Lock()
_kept = Vocabulary(version=-1)


def vocabulary() -> Vocabulary:
    """Return the words as they are now. One query, two when they have changed."""
    global _kept
    version = catalogue_version()
    if _kept.version != version:
        with _lock:
            if _kept.version != version:
                _kept = read(version)
    return _kept


def read(version: int) -> Vocabulary:
    found = Vocabulary(version)
    stems, by_length = defaultdict(list), defaultdict(dict)
    rows = SearchWord.objects.filter(texts__gt=0).values_list("word", "names", "texts")
    for word, names, texts in rows.iterator(chunk_size=5000):
        if names:
            found.names[word] = names
            stems[stem(word)].append(word)
        found.texts[word] = texts
        found.sounds[word] = heard = sound(word)
        by_length[len(heard)][word] = heard
    found.ordered = sorted(found.texts)
    found.stems, found.by_length = dict(stems), dict(by_length)
    return found
