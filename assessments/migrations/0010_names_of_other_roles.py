"""Names that roles are found by say whose they are; the lists are made anew at the next start."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("assessments", "0009_merged_roles"),
    ]

    operations = [
        migrations.AddField(
            model_name="searchname",
            name="kind",
            field=models.CharField(
                choices=[("title", "Title"), ("alias", "Alias"), ("other", "Another role")],
                default="alias",
                max_length=5,
            ),
            preserve_default=False,
        ),
        migrations.RemoveField(
            model_name="searchname",
            name="is_title",
        ),
    ]
