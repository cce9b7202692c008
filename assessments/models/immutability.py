"""Immutability: triggers by which the database itself refuses to change what is published.

They are written from the models, so a new column or a new kind of row is covered without a word
here, on SQLite and on PostgreSQL. A refusal is an IntegrityError with a sentence to read.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps as installed_apps
from django.apps.registry import Apps
from django.db import connections, transaction
from django.db.models import CASCADE, ForeignKey, Model

PREFIX = "immutable_"

FIND = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s",
    "postgresql": """
        SELECT proname FROM pg_proc
        WHERE proname LIKE %s AND pronamespace = current_schema()::regnamespace
    """,
}
DROP = {"sqlite": "DROP TRIGGER {}", "postgresql": "DROP FUNCTION {} CASCADE"}
CREATE = {
    "sqlite": """
        CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW WHEN {condition}
        BEGIN SELECT RAISE(ABORT, '{refusal}'); END
    """,
    "postgresql": """
        CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF {condition} THEN
                RAISE EXCEPTION '{refusal}' USING ERRCODE = 'restrict_violation';
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
        END $$;
        CREATE TRIGGER {name} BEFORE {event} ON {table}
        FOR EACH ROW EXECUTE FUNCTION {name}()
    """,
}
HISTORY = {"scorechange": "score change", "confirmation": "confirmation"}
DIFFERS = {"sqlite": "IS NOT", "postgresql": "IS DISTINCT FROM"}
# A row added while another session publishes waits for it and is then refused; SQLite has only one
# writer at a time.
LOCK = {"sqlite": "", "postgresql": "FOR SHARE"}


@dataclass(frozen=True, slots=True)
class Trigger:
    """A refusal of INSERT, UPDATE or DELETE on a table's rows that meet a condition."""

    model: type[Model]
    event: str
    condition: str
    refusal: str


def install(*, using: str, apps: Apps = installed_apps) -> None:
    """Put the triggers of the models in apps in place; safe to repeat."""
    vendor = connections[using].vendor
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        remove(using=using)
        for trigger in _triggers(apps, vendor):
            table = trigger.model._meta.db_table
            statement = CREATE[vendor].format(
                name=f"{PREFIX}{table}_{trigger.event.lower()}",
                event=trigger.event,
                table=table,
                condition=trigger.condition,
                refusal=trigger.refusal,
            )
            cursor.execute(statement)


def remove(*, using: str) -> None:
    """Take every trigger away."""
    vendor = connections[using].vendor
    with connections[using].cursor() as cursor:
        cursor.execute(FIND[vendor], [f"{PREFIX}%"])
        for (name,) in cursor.fetchall():
            cursor.execute(DROP[vendor].format(name))


def before_migrate(*, using: str, plan: list, **signal: object) -> None:
    """Make way for a migration, if there is one to run.

    SQLite refuses to rebuild a table that the triggers of another one mention, and a migration may
    have to fill a new column of published rows. A migrate that fails leaves the triggers off until
    one succeeds.
    """
    if plan:
        remove(using=using)


def after_migrate(*, using: str, apps: Apps = installed_apps, **signal: object) -> None:
    """Put the triggers back after every migrate, for the models as that migrate left them.

    Not a migration of its own: SQLite drops a table's triggers whenever it rebuilds the table, so
    every later migration would have to remember them.
    """
    install(using=using, apps=apps)


def _triggers(apps: Apps, vendor: str) -> Iterator[Trigger]:
    models = apps.all_models["assessments"]
    if models:
        yield from _of_assessments(models["assessment"], vendor)
        for model, path in parts(models["assessment"]):
            yield from _of_part(model, path, vendor)
        yield from _of_sources(models["source"], models["reference"], models["assessment"])
        for name, noun in HISTORY.items():
            if name in models:
                yield from _of_history(models[name], noun)


def _of_assessments(model: type[Model], vendor: str) -> Iterator[Trigger]:
    changes = {
        field.name: f'OLD."{field.column}" {DIFFERS[vendor]} NEW."{field.column}"'
        for field in model._meta.local_concrete_fields
    }
    superseding = changes.pop("superseded_at")
    changed = " OR ".join([*changes.values(), f"OLD.superseded_at IS NOT NULL AND {superseding}"])
    refusal = "A published assessment never changes; write a new version."
    yield Trigger(model, "UPDATE", f"OLD.published_at IS NOT NULL AND ({changed})", refusal)
    refusal = "A published assessment is never deleted."
    yield Trigger(model, "DELETE", "OLD.published_at IS NOT NULL", refusal)


def parts(
    owner: type[Model], path: tuple[ForeignKey, ...] = ()
) -> Iterator[tuple[type[Model], tuple[ForeignKey, ...]]]:
    """Yield each model whose rows go with an assessment, and its foreign keys up to it."""
    for relation in owner._meta.related_objects:
        if relation.on_delete is CASCADE:
            upwards = (relation.field, *path)
            yield relation.related_model, upwards
            yield from parts(relation.related_model, upwards)


def _of_part(model: type[Model], path: tuple[ForeignKey, ...], vendor: str) -> Iterator[Trigger]:
    old, new = _is_published("OLD", path, vendor), _is_published("NEW", path, vendor)
    conditions = {"INSERT": new, "UPDATE": f"{old} OR {new}", "DELETE": old}
    refusal = (
        f"This {model._meta.verbose_name} belongs to a published assessment, which never changes;"
        " write a new version."
    )
    for event, condition in conditions.items():
        yield Trigger(model, event, condition, refusal)


def _is_published(row: str, path: tuple[ForeignKey, ...], vendor: str) -> str:
    key = f"{row}.{path[0].column}"
    for field in path[1:]:
        key = f"(SELECT {field.column} FROM {field.model._meta.db_table} WHERE id = {key})"
    table = path[-1].related_model._meta.db_table
    return f"(SELECT published_at FROM {table} WHERE id = {key} {LOCK[vendor]}) IS NOT NULL"


def _of_sources(
    source: type[Model], reference: type[Model], assessment: type[Model]
) -> Iterator[Trigger]:
    condition = f"""EXISTS (
        SELECT 1 FROM {reference._meta.db_table} reference
        JOIN {assessment._meta.db_table} assessment ON assessment.id = reference.assessment_id
        WHERE reference.source_id = OLD.id AND assessment.published_at IS NOT NULL
    )"""
    refusal = "A published assessment cites this source; describe it anew as another source."
    for event in ("UPDATE", "DELETE"):
        yield Trigger(source, event, condition, refusal)


def _of_history(model: type[Model], noun: str) -> Iterator[Trigger]:
    for event in ("UPDATE", "DELETE"):
        yield Trigger(model, event, "TRUE", f"A {noun} is history and stays as written.")
