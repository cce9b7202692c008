"""The words that roles are found by, kept in each process and read again when they change."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from threading import Lock

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assessments.models import SearchWord
from assessments.selectors.catalogue_version import catalogue_version

LIKE_MAX = 6  # words kept as what a misspelt one may mean
BEGINNING_MAX = 12  # words kept as what a word still being typed may become


@dataclass(slots=True)
class Vocabulary:
    """Words with how many names and how many texts hold them."""

    version: int
    names: dict[str, int] = field(default_factory=dict)
    texts: dict[str, int] = field(default_factory=dict)
    ordered: list[str] = field(default_factory=list)
    by_length: dict[int, list[str]] = field(default_factory=dict)

    def weight(self, word: str) -> tuple[int, int]:
        """Return how common a word is: in names, then in texts."""
        return self.names.get(word, 0), self.texts.get(word, 0)

    def beginning(self, start: str) -> list[str]:
        """Return the commonest words that begin with `start`, those of names first."""
        first = bisect_left(self.ordered, start)
        last = bisect_left(self.ordered, start + "\U0010ffff", lo=first)
        found = sorted(self.ordered[first:last], key=self.weight, reverse=True)
        return found[:BEGINNING_MAX]

    def like(self, word: str) -> list[tuple[str, int]]:
        """Return the words nearest to a misspelt one, each with its number of slips."""
        most = slips_allowed(word)
        near = [
            other
            for length in range(len(word) - most, len(word) + most + 1)
            for other in self.by_length.get(length, ())
        ]
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=most, limit=None)
        slips = [(other, int(distance)) for other, distance, _ in found if other != word]
        slips.sort(
            key=lambda pair: (pair[1], pair[0][0] != word[0], negative(self.weight(pair[0])))
        )
        return slips[:LIKE_MAX]

    def like_beginning(self, start: str) -> list[tuple[str, int]]:
        """Return words that begin nearly as `start` does, with the number of slips."""
        most = slips_allowed(start)
        first = bisect_left(self.ordered, start[0])
        last = bisect_left(self.ordered, start[0] + "\U0010ffff", lo=first)
        near = {word: word[: len(start)] for word in self.ordered[first:last]}
        found = process.extract(start, near, scorer=OSA.distance, score_cutoff=most, limit=None)
        slips = [(word, int(distance)) for _, distance, word in found]
        slips.sort(key=lambda pair: (pair[1], negative(self.weight(pair[0]))))
        return slips[:LIKE_MAX]


def slips_allowed(word: str) -> int:
    """Return how many slips a word of this length may have."""
    return 0 if len(word) < 4 else 1 if len(word) < 6 else 2 if len(word) < 11 else 3


def negative(weight: tuple[int, int]) -> tuple[int, int]:
    return -weight[0], -weight[1]


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
    by_length = defaultdict(list)
    rows = SearchWord.objects.filter(texts__gt=0).values_list("word", "names", "texts")
    for word, names, texts in rows.iterator(chunk_size=5000):
        if names:
            found.names[word] = names
        found.texts[word] = texts
        by_length[len(word)].append(word)
    found.ordered = sorted(found.texts)
    found.by_length = dict(by_length)
    return found
