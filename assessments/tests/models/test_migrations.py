from django.db.migrations import CreateModel
from django.db.migrations.loader import MigrationLoader

FIRST = ("assessments", "0001_initial")


def test_undoing_a_migration_finds_content_types_in_their_latest_form():
    plan = MigrationLoader(None).graph.forwards_plan(FIRST)
    assert ("contenttypes", "0002_remove_content_type_name") in plan


def test_the_first_migration_builds_each_table_once():
    operations = MigrationLoader(None).get_migration(*FIRST).operations
    later = [operation for operation in operations if not isinstance(operation, CreateModel)]
    assert {operation.field.many_to_many for operation in later} == {True}
