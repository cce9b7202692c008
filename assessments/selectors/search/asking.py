"""What a typed text asks for: each of its words with the known words that it may mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assessments.selectors.search.likeness import is_other_work
from assessments.selectors.search.vocabulary import Vocabulary
from assessments.selectors.search.words import LEVELS, POSTS, WORD, asked_words, plain_words

WORDS_MAX = 8
BEGINNING_FROM = 3  # letters from which a word that is not the last may be cut short
PART_FROM = 4  # letters of each part of a compound of words that no name has
ROOT_FROM = 6  # letters of an unknown word from which its root says what it may be about
ROOT_MIN = 4  # letters of a root
BEGUN, STEMMED = 1, 1  # what a word costs that is only begun, or that goes beyond a known one
SLIP = 2  # what each wrong letter costs

Meanings = Mapping[str, int]  # a known word: what it costs to read the typed one so


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a search in order; `optional` ones (levels of seniority) need not be found.

    Of the needed ones, `telling` are those that say what the work is about.
    """

    words: tuple[str, ...]
    needed: tuple[Meanings, ...]
    optional: tuple[Meanings, ...] = ()
    telling: tuple[Meanings, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether every word means something here."""
        return bool(self.needed) and all(self.needed)

    def within(self, cost: int) -> "Asked":
        """Return the same words with only the meanings of at most this cost."""
        groups = (self.needed, self.optional, self.telling)
        return Asked(self.words, *(cheap(group, cost) for group in groups))

    @property
    def meant(self) -> set[str]:
        """The words that the needed ones mean most likely."""
        return {
            word
            for group in self.needed
            for word, cost in group.items()
            if cost == min(group.values())
        }


def cheap(groups: Iterable[Meanings], most: int) -> tuple[Meanings, ...]:
    return tuple({word: cost for word, cost in group.items() if cost <= most} for group in groups)


def asked(text: str, known: Vocabulary, *, is_doubtful: bool = False) -> Asked:
    """Read a text by the vocabulary; where it `is_doubtful`, known words may be slips as well."""
    words = regrouped(asked_words(text)[:WORDS_MAX], known)
    if not words:
        return Asked((), ())
    levels = {word for word in words if word in LEVELS}
    if len(levels) == len(set(words)):
        levels = set()
    groups = [
        meanings(
            word,
            known,
            begun=last_typed(text, words) if position == len(words) else "",
            is_doubtful=is_doubtful,
        )
        for position, word in enumerate(words, start=1)
    ]
    pairs = list(zip(words, groups, strict=True))
    return Asked(
        tuple(words),
        tuple(group for word, group in pairs if word not in levels),
        tuple(group for word, group in pairs if word in levels),
        tuple(group for word, group in pairs if word not in levels and is_telling(word)),
    )


def last_typed(text: str, words: Sequence[str]) -> str:
    """Return the last word of a text as typed, unless the last of its words is made otherwise."""
    typed = (WORD.findall(text.casefold()) or [""])[-1]
    return typed if plain_words(typed)[-1:] == list(words[-1:]) else ""


def is_telling(word: str) -> bool:
    """Say whether a word tells jobs apart by what they are about."""
    return word not in POSTS and not word.isdigit()


def meanings(word: str, known: Vocabulary, *, begun: str, is_doubtful: bool) -> Meanings:
    """Return the known words that a typed one may mean; `begun` is it as typed, if the last."""
    found = {word: 0} if word in known.texts else {}
    may_be_cut = len(word) >= BEGINNING_FROM and not is_doubtful
    for start in {begun, word} if begun else {word} if may_be_cut else ():
        for longer in known.beginning(start):
            found.setdefault(longer, BEGUN)
    for other in known.kin(word):
        found.setdefault(other, STEMMED)
    if is_doubtful or not found:
        near = known.like(word) or known.like(begun) or known.like_beginning(begun)
        if is_doubtful and not found and not near and len(word) >= ROOT_FROM:
            root = word[: max(ROOT_MIN, len(word) * 3 // 5)]
            near = [(other, 1) for other in known.grown_from(root)]
        for other, slips in near:
            if not is_other_work(word, other):
                found.setdefault(other, SLIP * slips)
    return found


def regrouped(words: list[str], known: Vocabulary) -> list[str]:
    """Write as one what is one word here ("dev ops"), and as two what is two ("frontend")."""
    done: list[str] = []
    for word in words:
        if done and done[-1] + word in known.names and not {done[-1], word} <= known.names.keys():
            done[-1] += word
        elif word not in known.texts and (parts := split(word, known)):
            done += parts
        else:
            done.append(word)
    return done


def split(word: str, known: Vocabulary) -> list[str]:
    """Return the two known words that a word is made of, or nothing."""
    for least, words in ((2, known.names), (PART_FROM, known.texts)):
        for end in range(least, len(word) - least):
            if word[:end] in words and word[end:] in words:
                return [word[:end], word[end:]]
    return []
