"""Each order of the list has an index that holds what is filtered by."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("assessments", "0012_readers_of_alerts"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="standing",
            name="standing_by_name",
        ),
        migrations.RemoveIndex(
            model_name="standing",
            name="standing_by_date",
        ),
        migrations.RemoveIndex(
            model_name="standing",
            name="standing_by_swing",
        ),
        migrations.AddIndex(
            model_name="standing",
            index=models.Index(
                fields=["scope", "name", "role", "sub_label", "level", "course"],
                name="standing_in_name_order",
            ),
        ),
        migrations.AddIndex(
            model_name="standing",
            index=models.Index(
                fields=["scope", "assessed_on", "role", "sub_label", "level", "course"],
                name="standing_in_date_order",
            ),
        ),
        migrations.AddIndex(
            model_name="standing",
            index=models.Index(
                fields=["scope", "swing", "role", "sub_label", "level", "course"],
                name="standing_in_swing_order",
            ),
        ),
    ]
