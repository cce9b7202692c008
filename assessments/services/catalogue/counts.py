"""The counts of the catalogue, changed by differences in one statement a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from django.db import connection, models

from assessments.models import NameKind, ScoreTally, SearchWord, Tally
from assessments.services.catalogue.entries import Entries

BATCH = 200  # rows a statement

TALLY = ("scope", "sub_label", "level", "course")
SCORE_TALLY = ("scope", "score")


@dataclass(slots=True)
class Counts:
    """How often each key occurs; a difference of two may be negative."""

    alike: Counter = field(default_factory=Counter)
    scores: Counter = field(default_factory=Counter)
    names: Counter = field(default_factory=Counter)
    texts: Counter = field(default_factory=Counter)

    @classmethod
    def of(cls, entries: Entries) -> Counts:
        counts = cls()
        counts.add(entries)
        return counts

    def add(self, entries: Entries) -> None:
        for standing in entries.standings:
            self.alike[tuple(getattr(standing, name) for name in TALLY)] += 1
            self.scores[standing.scope, standing.score] += 1
        for name in entries.names:
            counter = self.texts if name.kind == NameKind.OTHER else self.names
            counter.update(name.words.split())
        for text in entries.texts:
            self.texts.update(text.words.split())

    def __sub__(self, other: Counts) -> Counts:
        result = Counts(*(Counter(counter) for counter in self.counters()))
        for counter, less in zip(result.counters(), other.counters(), strict=True):
            counter.subtract(less)
        return result

    def counters(self) -> tuple[Counter, ...]:
        return (self.alike, self.scores, self.names, self.texts)


def store(difference: Counts) -> None:
    """Add a difference to the stored counts."""
    increase(Tally, TALLY, ("number",), {key: (n,) for key, n in difference.alike.items()})
    increase(
        ScoreTally, SCORE_TALLY, ("number",), {key: (n,) for key, n in difference.scores.items()}
    )
    words = {*difference.names, *difference.texts}
    amounts = {(word,): (difference.names[word], difference.texts[word]) for word in words}
    increase(SearchWord, ("word",), ("names", "texts"), amounts)


def increase(
    model: type[models.Model],
    keys: tuple[str, ...],
    columns: tuple[str, ...],
    amounts: dict[tuple, tuple[int, ...]],
) -> None:
    """Add amounts to the columns of the rows of these keys, made where they are new."""
    rows = sorted((*key, *more) for key, more in amounts.items() if any(more))
    table = model._meta.db_table
    names = (*keys, *columns)
    sums = ", ".join(f"{name} = {table}.{name} + excluded.{name}" for name in columns)
    one = f"({', '.join(['%s'] * len(names))})"
    with connection.cursor() as cursor:
        for start in range(0, len(rows), BATCH):
            batch = rows[start : start + BATCH]
            cursor.execute(
                f"INSERT INTO {table} ({', '.join(names)}) VALUES {', '.join([one] * len(batch))} "
                f"ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {sums}",
                [value for row in batch for value in row],
            )
