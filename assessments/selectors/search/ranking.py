"""The order of what a search found: what fits the typed words best, and is said in the fewest."""

from collections.abc import Iterable, Sequence

from assessments.models.search import FoundName, FoundText, NameKind
from assessments.selectors.search.asking import Asked, Meanings

MISSED = 20  # what a word costs that a name lacks


def ranked_names(names: Iterable[FoundName], asked: Asked) -> list[FoundName]:
    """Return names, the best of each role only and the best first."""
    best: dict[int, FoundName] = {}
    for name in sorted(names, key=lambda name: name_rank(name, asked)):
        best.setdefault(name.role_id, name)
    return list(best.values())


def name_rank(name: FoundName, asked: Asked) -> tuple:
    words = name.words.split()
    found = [cheapest(group, words) for group in asked.needed]
    levels = [cheapest(group, words) for group in asked.optional]
    cost = sum(MISSED if one is None else one[1] for one in found)
    hits = [one[0] for one in (*found, *levels) if one is not None]
    places = [words.index(word) for word in hits]
    extra = len(words) - len(set(hits)) + levels.count(None)
    is_other, is_title = name.kind == NameKind.OTHER, name.kind == NameKind.TITLE
    return is_other, cost, extra, places != sorted(places), not is_title, name.text, name.role_id


def ranked_texts(texts: Iterable[FoundText], asked: Asked) -> list[FoundText]:
    """Return definitions, first those that fit best and name the words earliest."""
    return sorted(texts, key=lambda text: text_rank(text, asked))


def text_rank(text: FoundText, asked: Asked) -> tuple:
    words = text.words.split()
    found = [cheapest(group, words) for group in asked.needed]
    cost = sum(MISSED if one is None else one[1] for one in found)
    places = sum(words.index(one[0]) for one in found if one is not None)
    return cost, places, text.id


def cheapest(group: Meanings, words: Sequence[str]) -> tuple[str, int] | None:
    """Return the word that the group finds at the least cost, with the cost."""
    hits = [(cost, word) for word, cost in group.items() if word in words]
    if not hits:
        return None
    cost, word = min(hits)
    return word, cost
