"""Search: by the names of roles, then by their definitions, then by the names that are near."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assessments.models import NameKind, SearchName, SearchText
from assessments.models.search import FoundName
from assessments.selectors.search.asking import SLIP, STEMMED, Asked, asked
from assessments.selectors.search.ranking import cheapest, ranked_names, ranked_texts
from assessments.selectors.search.vocabulary import Vocabulary, vocabulary
from assessments.selectors.search.words import plain_words

TEXT_MAX = 100  # letters of a search that are read
CANDIDATES = 80  # rows ranked at least
WORDS_SAID = 3  # words that a reason names at most


class Means(StrEnum):
    """How a role was found."""

    TITLE = "title"
    ALIAS = "alias"
    OTHER = "other"
    DEFINITION = "definition"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Match:
    """A role that was found: by which name, or in which words it shares with the text."""

    role_id: int
    means: Means
    name: str = ""
    shared: tuple[str, ...] = ()

    @property
    def is_by_name(self) -> bool:
        """Whether the role itself goes by what was asked for."""
        return self.means in {Means.TITLE, Means.ALIAS}

    def is_name_of(self, text: str) -> bool:
        """Say whether the text is a name of the role, letter by letter."""
        return self.is_by_name and self.name.casefold() == text.casefold()


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found, the best first; it is a miss where no role has such a name."""

    matches: tuple[Match, ...]

    @property
    def is_miss(self) -> bool:
        return not any(match.is_by_name for match in self.matches)


def search(text: str, *, limit: int, only_names: bool = False) -> Search:
    """Return the roles that a text asks for, at most `limit`.

    Those of such a name come first and, unless `only_names` are wanted where there are any, those
    whose definition has the words. Without such a name, those that the text names among other
    words come before them; without either, the names that share the most words. One to five
    queries.
    """
    known, read = vocabulary(), max(limit, CANDIDATES)
    wanted = asked(text[:TEXT_MAX], known)
    if not wanted.words:
        return Search(())
    found = by_name(wanted, known, read)
    if found and len(found) < limit and not only_names:
        found = together(found, by_definition(wanted.within(STEMMED), known, read))
    if not found:
        nearest = near(asked(text[:TEXT_MAX], known, is_doubtful=True), known, read)
        whole = [match for match in nearest if wanted.meant.issuperset(plain_words(match.name))]
        found = together(whole, by_definition(wanted, known, read)) or nearest
    return Search(tuple(found[:limit]))


def together(found: Sequence[Match], more: Sequence[Match]) -> list[Match]:
    seen = {match.role_id for match in found}
    return [*found, *(match for match in more if match.role_id not in seen)]


def by_name(wanted: Asked, known: Vocabulary, limit: int) -> list[Match]:
    """Return the roles with a name that has every word; else those told from a job of that name.

    No query where a word means nothing.
    """
    if not wanted.is_known:
        return []
    names = ranked_names(names_with(wanted.needed, known, limit), wanted)
    others = names if wanted.telling else ()
    own = [name for name in names if name.kind != NameKind.OTHER]
    return [Match(name.role_id, Means(name.kind), name.text) for name in own or others]


def names_with(groups: Sequence[Collection[str]], known: Vocabulary, limit: int) -> list[FoundName]:
    number = known.names_with(groups)
    return SearchName.objects.with_words(groups, limit=limit, at_most=number)


def by_definition(wanted: Asked, known: Vocabulary, limit: int) -> list[Match]:
    """Return the roles whose names and definition together have every word."""
    if not wanted.is_known:
        return []
    groups = wanted.needed
    number = known.texts_with(groups)
    texts = SearchText.objects.with_words(groups, limit=limit, at_most=number)
    return [
        Match(text.id, Means.DEFINITION, shared=shared(wanted, text.words))
        for text in ranked_texts(texts, wanted)
    ]


def near(wanted: Asked, known: Vocabulary, limit: int) -> list[Match]:
    """Return the roles with a name that has all the words, else any that tells what it is about."""
    wanted = wanted.within(SLIP)
    names = names_with(wanted.needed, known, limit) or names_with(any_word(wanted), known, limit)
    return [
        Match(name.role_id, Means.NEAR, name.text, shared(wanted, name.words))
        for name in ranked_names(names, wanted)
        if name.kind != NameKind.OTHER
    ]


def any_word(wanted: Asked) -> list[set[str]]:
    return [{word for group in wanted.telling for word in group}]


def shared(wanted: Asked, words: str) -> tuple[str, ...]:
    """Return the words that a text shares with the search."""
    hits = (cheapest(group, words.split()) for group in wanted.needed)
    return tuple(dict.fromkeys(hit[0] for hit in hits if hit))[:WORDS_SAID]
