"""Make the groups of those who write, review and publish, with what each needs and no more."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

READ = (
    *("view_assessment", "view_role", "view_source", "view_specialism", "view_variant"),
    *("view_scorechange", "view_draft", "view_decision", "view_confirmation"),
)
GROUPS = {
    "assessor": ("add_draft", "change_draft", "delete_draft"),
    "reviewer": ("review_draft",),
    "publisher": ("publish_draft",),
}


def make_groups(apps, schema_editor):
    config = apps.get_app_config("assessments")
    config.models_module = True  # without it no permissions are made for the models of a migration
    create_permissions(config, apps=apps, verbosity=0, using=schema_editor.connection.alias)
    config.models_module = None
    permissions = apps.get_model("auth", "Permission").objects.using(schema_editor.connection.alias)
    for name, own in GROUPS.items():
        group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=name)
        group.permissions.set(
            permissions.filter(content_type__app_label="assessments", codename__in=[*READ, *own])
        )


def drop_groups(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=GROUPS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("assessments", "0003_authoring"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_groups, drop_groups)]
