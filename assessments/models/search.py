"""What roles are found by: their names and definitions as plain words, with a full-text index.

SQLite keeps the index in an FTS5 table beside each of ours, PostgreSQL in a GIN index on it. The
words are plain already, so both compare them letter by letter and find the same rows.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.db import connections, models

from .roles import Role

INDEX = {
    "sqlite": "CREATE VIRTUAL TABLE {table}_fts USING fts5(words, detail=none, columnsize=0)",
    "postgresql": """
        CREATE INDEX {table}_fts ON {table}
        USING gin (array_to_tsvector(string_to_array(words, ' ')))
    """,
}
NO_INDEX = {"sqlite": "DROP TABLE {table}_fts", "postgresql": "DROP INDEX {table}_fts"}
FIND = {
    "sqlite": """
        SELECT {columns} FROM {table}_fts JOIN {table} ON {table}.id = {table}_fts.rowid
        WHERE {table}_fts MATCH %s ORDER BY {table}_fts.rowid LIMIT %s
    """,
    "postgresql": """
        SELECT {columns} FROM {table}
        WHERE array_to_tsvector(string_to_array(words, ' ')) @@ %s::tsquery
        ORDER BY {order} LIMIT %s
    """,
}
# PostgreSQL would rather walk all rows by id until enough are found, however rare the words are;
# it can not where it has to compute the order. From so many rows on, walking is quicker.
COMMON_FROM = 10_000
AND = {"sqlite": " AND ", "postgresql": " & "}
OR = {"sqlite": " OR ", "postgresql": " | "}
BATCH = 500  # rows a statement
QUOTE = {"sqlite": '"', "postgresql": "'"}


class NameKind(models.TextChoices):
    """Whose name it is: the role's own, or that of a job which its definition tells it from."""

    TITLE = "title", "Title"
    ALIAS = "alias", "Alias"
    OTHER = "other", "Another role"


class FoundName(NamedTuple):
    """A name that a search found."""

    id: int
    role_id: int
    text: str
    words: str
    kind: str


class FoundText(NamedTuple):
    """A definition that a search found; the id is that of its role."""

    id: int
    words: str


class WordsManager(models.Manager):
    """Finds and replaces rows of words together with the full-text index."""

    def __init__(self, found: type[tuple] = tuple) -> None:
        super().__init__()
        self.found = found

    def with_words(
        self, groups: Iterable[Iterable[str]], *, limit: int, at_most: int = COMMON_FROM
    ) -> list:
        """Return the first rows, by id, that hold a word of every group. At most one query.

        `at_most` is what is known of how many such rows there are.
        """
        groups = [list(group) for group in groups]
        if not all(groups):
            return []
        vendor = connections[self.db].vendor
        quote = QUOTE[vendor]
        wanted = AND[vendor].join(
            f"({OR[vendor].join(f'{quote}{word}{quote}' for word in group)})" for group in groups
        )
        find = FIND[vendor].format(
            table=self._table,
            columns=", ".join(f"{self._table}.{name}" for name in self.found._fields),
            order="id" if at_most >= COMMON_FROM else "id + 0",
        )
        with connections[self.db].cursor() as cursor:
            cursor.execute(find, [wanted, limit])
            return [self.found(*row) for row in cursor.fetchall()]

    def replace(self, old: Iterable[models.Model], new: Iterable[models.Model]) -> None:
        """Write new rows in place of old ones. No query for rows that are in both."""
        kept, wanted = ({self._values(row): row for row in rows} for rows in (old, new))
        self._remove([row.pk for values, row in kept.items() if values not in wanted])
        self._add([row for values, row in wanted.items() if values not in kept])

    def _add(self, rows: Sequence[models.Model]) -> None:
        """Write rows whose ids are given."""
        self.bulk_create(rows, batch_size=BATCH)
        if self._has_table_beside and rows:
            with connections[self.db].cursor() as cursor:
                cursor.executemany(
                    f"INSERT OR REPLACE INTO {self._table}_fts (rowid, words) VALUES (%s, %s)",
                    [(row.pk, row.words) for row in rows],
                )

    def _remove(self, ids: Sequence[int]) -> None:
        if self._has_table_beside and ids:
            with connections[self.db].cursor() as cursor:
                cursor.executemany(
                    f"DELETE FROM {self._table}_fts WHERE rowid = %s", [(pk,) for pk in ids]
                )
        self.filter(pk__in=ids).delete()

    def _values(self, row: models.Model) -> tuple:
        return tuple(getattr(row, field.attname) for field in self.model._meta.concrete_fields)

    def clear(self) -> None:
        """Delete every row."""
        if self._has_table_beside:
            with connections[self.db].cursor() as cursor:
                cursor.execute(f"DELETE FROM {self._table}_fts")
        self.all().delete()

    @property
    def _table(self) -> str:
        return self.model._meta.db_table

    @property
    def _has_table_beside(self) -> bool:
        return connections[self.db].vendor == "sqlite"


class SearchName(models.Model):
    """A title, an alias or the name of a job often taken for the role, as words.

    The id is given, and says what comes first among names that match alike: the role's own names,
    then fewer words, then titles before aliases.
    """

    id = models.BigIntegerField(primary_key=True)
    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="search_names")
    text = models.CharField(max_length=120)
    words = models.TextField()
    kind = models.CharField(max_length=5, choices=NameKind)

    objects = WordsManager(FoundName)

    def __str__(self) -> str:
        return self.text


class SearchText(models.Model):
    """Everything a role is found by, its names and its definition, as words; the id is its own."""

    role = models.OneToOneField(
        Role, on_delete=models.CASCADE, related_name="search_text", primary_key=True, db_column="id"
    )
    words = models.TextField()

    objects = WordsManager(FoundText)

    def __str__(self) -> str:
        return f"Words of {self.role}"


class SearchWord(models.Model):
    """A word of the vocabulary that typed words are corrected against, and how often it occurs."""

    word = models.CharField(max_length=120, unique=True)
    names = models.IntegerField()
    texts = models.IntegerField()

    def __str__(self) -> str:
        return self.word
