"""Let those who write, review and publish see subscriptions and the outbox, addresses masked."""

from django.db import migrations

GROUPS = ("assessor", "reviewer", "publisher")
READ = ("view_subscription", "view_alertemail")


def let_groups_in(apps, schema_editor):
    permissions = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="assessments", codename__in=READ
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.add(*permissions)


class Migration(migrations.Migration):
    dependencies = [
        ("assessments", "0011_gathering_digests"),
    ]

    operations = [migrations.RunPython(let_groups_in, migrations.RunPython.noop)]
