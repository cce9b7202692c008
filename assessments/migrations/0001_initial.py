from decimal import Decimal

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    # Nothing here needs content types, but undoing a migration of ours leaves Django with the state
    # as of this place in the plan, and it then updates content types by their latest form.
    dependencies = [("contenttypes", "0002_remove_content_type_name")]

    operations = [
        migrations.CreateModel(
            name="Sector",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, unique=True)),
                ("slug", models.SlugField(max_length=100, unique=True)),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Specialism",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sector",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="specialisms",
                        to="assessments.sector",
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("slug", models.SlugField(db_index=False, max_length=100)),
            ],
            options={
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("sector", "slug"),
                        name="specialism_unique_sector_slug",
                        violation_error_message="This sector has a specialism of this address.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Role",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=100, unique=True)),
                ("title", models.CharField(max_length=120, unique=True)),
                ("seniority", models.CharField(max_length=60)),
                ("live_tracked", models.BooleanField(default=False)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.TextField(blank=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "ordering": ["title"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="role_withdrawn_with_reason",
                        violation_error_message="A role is withdrawn with a reason, and only a withdrawn role has one.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RoleSpecialism",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="placements",
                        to="assessments.role",
                    ),
                ),
                (
                    "specialism",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="placements",
                        to="assessments.specialism",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
            ],
            options={
                "ordering": ["position"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__range", (1, 2))),
                        name="rolespecialism_position_range",
                        violation_error_message="Position goes from 1 to 2.",
                    ),
                    models.UniqueConstraint(
                        fields=("role", "position"),
                        name="rolespecialism_unique_role_position",
                        violation_error_message="The role has a specialism in this position.",
                    ),
                    models.UniqueConstraint(
                        fields=("role", "specialism"),
                        name="rolespecialism_unique_role_specialism",
                        violation_error_message="The role is in this specialism already.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="Role",
            name="specialisms",
            field=models.ManyToManyField(
                related_name="roles",
                through="assessments.RoleSpecialism",
                to="assessments.specialism",
            ),
        ),
        migrations.CreateModel(
            name="Alias",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aliases",
                        to="assessments.role",
                    ),
                ),
                ("text", models.CharField(max_length=120)),
                ("position", models.PositiveSmallIntegerField()),
            ],
            options={
                "verbose_name_plural": "aliases",
                "ordering": ["position"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="alias_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("role", "position"),
                        name="alias_unique_role_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.UniqueConstraint(
                        fields=("role", "text"),
                        name="alias_unique_role_text",
                        violation_error_message="The role has this alias already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FormerSlug",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=100, unique=True)),
                (
                    "role",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="former_slugs",
                        to="assessments.role",
                    ),
                ),
            ],
            options={
                "ordering": ["slug"],
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("publisher", models.CharField(max_length=200)),
                ("relays", models.CharField(blank=True, max_length=200)),
                ("title", models.CharField(max_length=400)),
                ("date", models.CharField(max_length=40)),
                ("url", models.URLField(max_length=2000)),
                ("seen_on", models.DateField(blank=True, null=True)),
                ("seen_via", models.URLField(blank=True, max_length=2000)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official_statistic", "Official statistic"),
                            ("posting_data", "Posting data"),
                            ("survey", "Survey"),
                            ("company_statement", "Company statement"),
                            ("vendor_claim", "Vendor claim"),
                            ("press", "Press"),
                            ("commentary", "Commentary"),
                            ("research", "Research"),
                            ("law", "Law"),
                            ("documentation", "Documentation"),
                        ],
                        max_length=20,
                    ),
                ),
                ("digest", models.CharField(editable=False, max_length=64, unique=True)),
            ],
            options={
                "ordering": ["publisher", "title", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "official_statistic",
                                    "posting_data",
                                    "survey",
                                    "company_statement",
                                    "vendor_claim",
                                    "press",
                                    "commentary",
                                    "research",
                                    "law",
                                    "documentation",
                                ],
                            )
                        ),
                        name="source_kind_known",
                        violation_error_message="Kind is one of: official_statistic, posting_data, survey, company_statement, vendor_claim, press, commentary, research, law, documentation.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="assessments.role",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("method_version", models.CharField(max_length=10)),
                ("assessed_on", models.DateField()),
                (
                    "change",
                    models.TextField(help_text="Why this version exists, in words for the public."),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("verdict", models.CharField(max_length=160)),
                ("lead", models.TextField()),
                ("finding_definition", models.TextField()),
                ("primary_function", models.TextField()),
                ("experience_years", models.CharField(max_length=60)),
                ("experience", models.TextField()),
                ("other_levels", models.TextField(blank=True)),
                ("growth_score", models.SmallIntegerField()),
                ("growth_reading", models.CharField(max_length=160)),
                ("growth_rationale", models.TextField()),
                ("growth_check", models.TextField()),
                (
                    "new_tasks_answer",
                    models.CharField(
                        choices=[("yes", "Yes"), ("partly", "Partly"), ("no", "No")], max_length=6
                    ),
                ),
                ("new_tasks", models.TextField()),
                (
                    "override_points",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=3, null=True),
                ),
                ("override_reason", models.TextField(blank=True)),
                ("finding_commentary", models.TextField()),
                ("score_vs_reality", models.TextField()),
                ("worry_safer", models.TextField()),
                ("worry_riskier", models.TextField()),
                ("worry_separator", models.TextField()),
                ("finding_outlook", models.TextField()),
                ("in_2028", models.TextField()),
                ("timeline_years_min", models.PositiveSmallIntegerField()),
                ("timeline_years_max", models.PositiveSmallIntegerField()),
                ("timeline_note", models.TextField(blank=True)),
                (
                    "provenance",
                    models.TextField(
                        help_text="Where the figures come from: cited, the assessor's own reading, or calibrated."
                    ),
                ),
                ("task_resistance", models.DecimalField(decimal_places=3, max_digits=4, null=True)),
                ("evidence_total", models.SmallIntegerField(null=True)),
                ("barriers_total", models.PositiveSmallIntegerField(null=True)),
                ("protective_total", models.PositiveSmallIntegerField(null=True)),
                ("formula_score", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                ("score", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                (
                    "zone",
                    models.CharField(
                        choices=[("red", "Red"), ("yellow", "Yellow"), ("green", "Green")],
                        max_length=6,
                        null=True,
                    ),
                ),
                (
                    "sub_label",
                    models.CharField(
                        choices=[
                            ("green_accelerated", "Green (Accelerated)"),
                            ("green_transforming", "Green (Transforming)"),
                            ("green_stable", "Green (Stable)"),
                            ("yellow_urgent", "Yellow (Urgent)"),
                            ("yellow_moderate", "Yellow (Moderate)"),
                            ("red_imminent", "Red (Imminent)"),
                            ("red", "Red"),
                        ],
                        max_length=20,
                        null=True,
                    ),
                ),
                ("displaced_share", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                ("augmented_share", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                (
                    "not_involved_share",
                    models.DecimalField(decimal_places=1, max_digits=4, null=True),
                ),
            ],
            options={
                "ordering": ["role", "number"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)),
                        name="assessment_number_from_one",
                        violation_error_message="Versions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("role", "number"),
                        name="assessment_unique_role_number",
                        violation_error_message="The role has a version of this number.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("published_at", None)),
                        fields=("role",),
                        name="assessment_one_draft",
                        violation_error_message="The role has a draft already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("published_at__isnull", False), ("superseded_at", None)
                        ),
                        fields=("role",),
                        name="assessment_one_current",
                        violation_error_message="The role has a current version; supersede it first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at", None),
                            models.Q(
                                ("published_at__isnull", False),
                                ("superseded_at__gte", models.F("published_at")),
                            ),
                            _connector="OR",
                        ),
                        name="assessment_superseded_after_published",
                        violation_error_message="Only a published version can be superseded, and only afterwards.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("published_at", None),
                            models.Q(
                                ("augmented_share__isnull", False),
                                ("barriers_total__isnull", False),
                                ("displaced_share__isnull", False),
                                ("evidence_total__isnull", False),
                                ("formula_score__isnull", False),
                                ("not_involved_share__isnull", False),
                                ("protective_total__isnull", False),
                                ("score__isnull", False),
                                ("sub_label__isnull", False),
                                ("task_resistance__isnull", False),
                                ("zone__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="assessment_published_is_scored",
                        violation_error_message="A published version carries all of its computed figures.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("override_points", None), ("override_reason", "")),
                            models.Q(
                                ("override_points__isnull", False),
                                models.Q(("override_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="assessment_override_with_reason",
                        violation_error_message="An override has a reason, and only an override has one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("override_points__range", (Decimal("-5.0"), Decimal("5.0")))
                        ),
                        name="assessment_override_points_range",
                        violation_error_message="Override points goes from -5.0 to 5.0.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("growth_score__range", (-2, 2))),
                        name="assessment_growth_score_range",
                        violation_error_message="Growth score goes from -2 to 2.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("new_tasks_answer__in", ["yes", "partly", "no"])),
                        name="assessment_new_tasks_answer_known",
                        violation_error_message="New tasks answer is one of: yes, partly, no.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("timeline_years_min__lte", models.F("timeline_years_max"))
                        ),
                        name="assessment_timeline_forwards",
                        violation_error_message="The timeline starts before it ends.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("task_resistance__range", (Decimal("1.00"), Decimal("5.00")))
                        ),
                        name="assessment_task_resistance_range",
                        violation_error_message="Task resistance goes from 1.00 to 5.00.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("evidence_total__range", (-10, 10))),
                        name="assessment_evidence_total_range",
                        violation_error_message="Evidence total goes from -10 to 10.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("barriers_total__range", (0, 10))),
                        name="assessment_barriers_total_range",
                        violation_error_message="Barriers total goes from 0 to 10.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("protective_total__range", (0, 9))),
                        name="assessment_protective_total_range",
                        violation_error_message="Protective total goes from 0 to 9.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("formula_score__range", (Decimal("0.0"), Decimal("100.0")))
                        ),
                        name="assessment_formula_score_range",
                        violation_error_message="Formula score goes from 0.0 to 100.0.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("score__range", (Decimal("0.0"), Decimal("100.0")))),
                        name="assessment_score_range",
                        violation_error_message="Score goes from 0.0 to 100.0.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("zone__in", ["red", "yellow", "green"])),
                        name="assessment_zone_known",
                        violation_error_message="Zone is one of: red, yellow, green.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "sub_label__in",
                                [
                                    "green_accelerated",
                                    "green_transforming",
                                    "green_stable",
                                    "yellow_urgent",
                                    "yellow_moderate",
                                    "red_imminent",
                                    "red",
                                ],
                            )
                        ),
                        name="assessment_sub_label_known",
                        violation_error_message="Sub label is one of: green_accelerated, green_transforming, green_stable, yellow_urgent, yellow_moderate, red_imminent, red.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("displaced_share__range", (0, 100))),
                        name="assessment_displaced_share_range",
                        violation_error_message="Displaced share goes from 0 to 100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("augmented_share__range", (0, 100))),
                        name="assessment_augmented_share_range",
                        violation_error_message="Augmented share goes from 0 to 100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("not_involved_share__range", (0, 100))),
                        name="assessment_not_involved_share_range",
                        violation_error_message="Not involved share goes from 0 to 100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tasks",
                        to="assessments.assessment",
                    ),
                ),
                ("key", models.SlugField(db_index=False, max_length=80)),
                ("name", models.CharField(max_length=200)),
                ("share", models.DecimalField(decimal_places=1, max_digits=4)),
                ("score", models.PositiveSmallIntegerField()),
                (
                    "impact",
                    models.CharField(
                        choices=[
                            ("displacement", "Displaced"),
                            ("augmentation", "Augmented"),
                            ("not_involved", "Not involved"),
                        ],
                        max_length=12,
                    ),
                ),
                ("rationale", models.TextField()),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="task_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "position"),
                        name="task_unique_assessment_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "key"),
                        name="task_unique_assessment_key",
                        violation_error_message="Another task has this key.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("share__gt", 0), ("share__lte", 100)),
                        name="task_share_range",
                        violation_error_message="A share of time is above 0 and at most 100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("score__range", (1, 5))),
                        name="task_score_range",
                        violation_error_message="Score goes from 1 to 5.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("impact__in", ["displacement", "augmentation", "not_involved"])
                        ),
                        name="task_impact_known",
                        violation_error_message="Impact is one of: displacement, augmentation, not_involved.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Barrier",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="barriers",
                        to="assessments.assessment",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("regulatory", "Regulatory and licensing"),
                            ("physical", "Physical presence"),
                            ("union", "Union and collective bargaining"),
                            ("liability", "Liability and accountability"),
                            ("cultural", "Cultural and ethical"),
                        ],
                        max_length=10,
                    ),
                ),
                ("score", models.PositiveSmallIntegerField()),
                ("rationale", models.TextField()),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="barrier_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "position"),
                        name="barrier_unique_assessment_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "kind"),
                        name="barrier_unique_assessment_kind",
                        violation_error_message="This barrier is scored already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["regulatory", "physical", "union", "liability", "cultural"],
                            )
                        ),
                        name="barrier_kind_known",
                        violation_error_message="Kind is one of: regulatory, physical, union, liability, cultural.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("score__range", (0, 2))),
                        name="barrier_score_range",
                        violation_error_message="Score goes from 0 to 2.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Principle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="principles",
                        to="assessments.assessment",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("embodied_physicality", "Embodied physicality"),
                            ("interpersonal_connection", "Deep interpersonal connection"),
                            ("moral_judgment", "Goal-setting and moral judgment"),
                        ],
                        max_length=24,
                    ),
                ),
                ("score", models.PositiveSmallIntegerField()),
                ("reading", models.CharField(max_length=160)),
                ("rationale", models.TextField()),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="principle_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "position"),
                        name="principle_unique_assessment_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "kind"),
                        name="principle_unique_assessment_kind",
                        violation_error_message="This principle is scored already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "embodied_physicality",
                                    "interpersonal_connection",
                                    "moral_judgment",
                                ],
                            )
                        ),
                        name="principle_kind_known",
                        violation_error_message="Kind is one of: embodied_physicality, interpersonal_connection, moral_judgment.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("score__range", (0, 3))),
                        name="principle_score_range",
                        violation_error_message="Score goes from 0 to 3.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NotThisRole",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="not_this_role",
                        to="assessments.assessment",
                    ),
                ),
                ("slug", models.SlugField(blank=True, db_index=False, max_length=100)),
                ("title", models.CharField(blank=True, max_length=120)),
                ("why", models.CharField(max_length=300)),
            ],
            options={
                "verbose_name_plural": "not this role",
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="notthisrole_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "position"),
                        name="notthisrole_unique_assessment_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("slug", ""), models.Q(("title", ""), _negated=True)),
                            models.Q(models.Q(("slug", ""), _negated=True), ("title", "")),
                            _connector="OR",
                        ),
                        name="notthisrole_slug_or_title",
                        violation_error_message="Name the other role by its slug or by its title, not both.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BlindSpot",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="blind_spots",
                        to="assessments.assessment",
                    ),
                ),
                ("title", models.CharField(max_length=160)),
                ("text", models.TextField()),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="blindspot_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "position"),
                        name="blindspot_unique_assessment_position",
                        violation_error_message="Another row has this position.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SurvivalStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="survival_steps",
                        to="assessments.assessment",
                    ),
                ),
                ("title", models.CharField(max_length=160)),
                ("text", models.TextField()),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="survivalstep_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "position"),
                        name="survivalstep_unique_assessment_position",
                        violation_error_message="Another row has this position.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NextRole",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="next_roles",
                        to="assessments.assessment",
                    ),
                ),
                ("slug", models.SlugField(blank=True, db_index=False, max_length=100)),
                ("title", models.CharField(blank=True, max_length=120)),
                ("carries_over", models.TextField()),
                ("add", models.TextField()),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="nextrole_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "position"),
                        name="nextrole_unique_assessment_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("slug", ""), models.Q(("title", ""), _negated=True)),
                            models.Q(models.Q(("slug", ""), _negated=True), ("title", "")),
                            _connector="OR",
                        ),
                        name="nextrole_slug_or_title",
                        violation_error_message="Name the other role by its slug or by its title, not both.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "slug", "title"),
                        name="nextrole_unique_assessment_slug_title",
                        violation_error_message="This role is listed already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TimelineSpan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="timeline_spans",
                        to="assessments.assessment",
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("from_year", models.PositiveSmallIntegerField()),
                ("to_year", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "course",
                    models.CharField(
                        choices=[
                            ("steady", "Steady"),
                            ("growing", "Growing"),
                            ("shrinking", "Shrinking"),
                            ("ending", "Ending"),
                        ],
                        max_length=9,
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="timelinespan_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "position"),
                        name="timelinespan_unique_assessment_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("from_year__range", (2000, 2100))),
                        name="timelinespan_from_year_range",
                        violation_error_message="From year goes from 2000 to 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("to_year__range", (2000, 2100))),
                        name="timelinespan_to_year_range",
                        violation_error_message="To year goes from 2000 to 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_year", None),
                            ("to_year__gte", models.F("from_year")),
                            _connector="OR",
                        ),
                        name="timelinespan_forwards",
                        violation_error_message="A span ends after it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("course__in", ["steady", "growing", "shrinking", "ending"])
                        ),
                        name="timelinespan_course_known",
                        violation_error_message="Course is one of: steady, growing, shrinking, ending.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Resource",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="resources",
                        to="assessments.assessment",
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("url", models.URLField(max_length=2000)),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="resource_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "position"),
                        name="resource_unique_assessment_position",
                        violation_error_message="Another row has this position.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reference",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="references",
                        to="assessments.assessment",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="references",
                        to="assessments.source",
                    ),
                ),
                ("key", models.SlugField(db_index=False, max_length=80)),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="reference_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "position"),
                        name="reference_unique_assessment_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "key"),
                        name="reference_unique_assessment_key",
                        violation_error_message="Another source has this key.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvidenceRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evidence",
                        to="assessments.assessment",
                    ),
                ),
                (
                    "dimension",
                    models.CharField(
                        choices=[
                            ("job_postings", "Job posting trends"),
                            ("company_actions", "Company actions"),
                            ("wages", "Wage trends"),
                            ("tool_maturity", "AI tool maturity"),
                            ("expert_consensus", "Expert consensus"),
                        ],
                        max_length=20,
                    ),
                ),
                ("score", models.SmallIntegerField()),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="evidencerow_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "position"),
                        name="evidencerow_unique_assessment_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.UniqueConstraint(
                        fields=("assessment", "dimension"),
                        name="evidencerow_unique_assessment_dimension",
                        violation_error_message="This dimension is scored already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "dimension__in",
                                [
                                    "job_postings",
                                    "company_actions",
                                    "wages",
                                    "tool_maturity",
                                    "expert_consensus",
                                ],
                            )
                        ),
                        name="evidencerow_dimension_known",
                        violation_error_message="Dimension is one of: job_postings, company_actions, wages, tool_maturity, expert_consensus.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("score__range", (-2, 2))),
                        name="evidencerow_score_range",
                        violation_error_message="Score goes from -2 to 2.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "row",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="claims",
                        to="assessments.evidencerow",
                    ),
                ),
                ("text", models.TextField()),
                (
                    "trace",
                    models.CharField(
                        choices=[
                            ("traced", "The source says so"),
                            ("untraced", "No public source found"),
                            ("differs", "The source says otherwise"),
                            ("judgement", "The assessor’s own reading"),
                        ],
                        max_length=9,
                    ),
                ),
                ("note", models.TextField(blank=True)),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="claim_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("row", "position"),
                        name="claim_unique_row_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("trace__in", ["traced", "untraced", "differs", "judgement"])
                        ),
                        name="claim_trace_known",
                        violation_error_message="Trace is one of: traced, untraced, differs, judgement.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("trace__in", ["traced", "judgement"]),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="claim_doubt_has_note",
                        violation_error_message="A claim that is untraced, or that its source contradicts, says so in a note.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimReference",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="assessments.claim",
                    ),
                ),
                (
                    "reference",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="citations",
                        to="assessments.reference",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="claimreference_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("claim", "position"),
                        name="claimreference_unique_claim_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.UniqueConstraint(
                        fields=("claim", "reference"),
                        name="claimreference_unique_claim_reference",
                        violation_error_message="The claim cites this source already.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="Claim",
            name="references",
            field=models.ManyToManyField(
                related_name="claims",
                through="assessments.ClaimReference",
                to="assessments.reference",
            ),
        ),
        migrations.CreateModel(
            name="Variant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "assessment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="variant",
                        to="assessments.assessment",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("transforms", "Transforms"),
                            ("compresses", "Compresses"),
                            ("holds", "Holds"),
                            ("no_version", "No version"),
                        ],
                        max_length=10,
                    ),
                ),
                ("rederived_on", models.DateField()),
                ("regrade_note", models.TextField(blank=True)),
                ("summary", models.TextField()),
                ("by_hand", models.TextField(blank=True)),
                ("ai_driven", models.TextField(blank=True)),
                ("new_role", models.TextField(blank=True)),
                ("saves", models.TextField()),
                ("honest_catch", models.TextField(blank=True)),
                ("signals_passed", models.BooleanField()),
                ("negative_check", models.TextField(blank=True)),
                ("evidence_score", models.SmallIntegerField(blank=True, null=True)),
                ("evidence_reason", models.TextField(blank=True)),
                ("barriers_score", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("barriers_reason", models.TextField(blank=True)),
                ("growth_score", models.SmallIntegerField(blank=True, null=True)),
                ("growth_reason", models.TextField(blank=True)),
                ("score", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                (
                    "zone",
                    models.CharField(
                        choices=[("red", "Red"), ("yellow", "Yellow"), ("green", "Green")],
                        max_length=6,
                        null=True,
                    ),
                ),
                (
                    "sub_label",
                    models.CharField(
                        choices=[
                            ("green_accelerated", "Green (Accelerated)"),
                            ("green_transforming", "Green (Transforming)"),
                            ("green_stable", "Green (Stable)"),
                            ("yellow_urgent", "Yellow (Urgent)"),
                            ("yellow_moderate", "Yellow (Moderate)"),
                            ("red_imminent", "Red (Imminent)"),
                            ("red", "Red"),
                        ],
                        max_length=20,
                        null=True,
                    ),
                ),
                ("enhanced_share", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                ("is_boundary_fragile", models.BooleanField(null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verdict__in", ["transforms", "compresses", "holds", "no_version"])
                        ),
                        name="variant_verdict_known",
                        violation_error_message="Verdict is one of: transforms, compresses, holds, no_version.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("verdict", "no_version"),
                                ("barriers_score__isnull", True),
                                ("evidence_score__isnull", True),
                                ("growth_score__isnull", True),
                                ("enhanced_share__isnull", True),
                                ("is_boundary_fragile__isnull", True),
                                ("score__isnull", True),
                                ("sub_label__isnull", True),
                                ("zone__isnull", True),
                            ),
                            models.Q(
                                models.Q(("verdict", "no_version"), _negated=True),
                                ("barriers_score__isnull", False),
                                ("evidence_score__isnull", False),
                                ("growth_score__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="variant_scored_unless_no_version",
                        violation_error_message="A variant has scores on every axis, unless its verdict is no version.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("enhanced_share__isnull", True),
                                ("is_boundary_fragile__isnull", True),
                                ("score__isnull", True),
                                ("sub_label__isnull", True),
                                ("zone__isnull", True),
                            ),
                            models.Q(
                                ("enhanced_share__isnull", False),
                                ("is_boundary_fragile__isnull", False),
                                ("score__isnull", False),
                                ("sub_label__isnull", False),
                                ("zone__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="variant_computed_together",
                        violation_error_message="A variant carries all of its computed figures or none.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("evidence_score__range", (-10, 10))),
                        name="variant_evidence_score_range",
                        violation_error_message="Evidence score goes from -10 to 10.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("barriers_score__range", (0, 10))),
                        name="variant_barriers_score_range",
                        violation_error_message="Barriers score goes from 0 to 10.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("growth_score__range", (-2, 2))),
                        name="variant_growth_score_range",
                        violation_error_message="Growth score goes from -2 to 2.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("score__range", (Decimal("0.0"), Decimal("100.0")))),
                        name="variant_score_range",
                        violation_error_message="Score goes from 0.0 to 100.0.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("zone__in", ["red", "yellow", "green"])),
                        name="variant_zone_known",
                        violation_error_message="Zone is one of: red, yellow, green.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "sub_label__in",
                                [
                                    "green_accelerated",
                                    "green_transforming",
                                    "green_stable",
                                    "yellow_urgent",
                                    "yellow_moderate",
                                    "red_imminent",
                                    "red",
                                ],
                            )
                        ),
                        name="variant_sub_label_known",
                        violation_error_message="Sub label is one of: green_accelerated, green_transforming, green_stable, yellow_urgent, yellow_moderate, red_imminent, red.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("enhanced_share__range", (0, 100))),
                        name="variant_enhanced_share_range",
                        violation_error_message="Enhanced share goes from 0 to 100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VariantGate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "variant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gates",
                        to="assessments.variant",
                    ),
                ),
                (
                    "gate",
                    models.CharField(
                        choices=[
                            ("t1_subject_method", "T1 Subject against method"),
                            ("t2_seniority", "T2 Seniority shortcut"),
                            ("t3_contradiction", "T3 Base contradiction"),
                            ("t4_spine", "T4 Spine"),
                        ],
                        max_length=20,
                    ),
                ),
                ("passed", models.BooleanField()),
                ("reason", models.TextField()),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="variantgate_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("variant", "position"),
                        name="variantgate_unique_variant_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.UniqueConstraint(
                        fields=("variant", "gate"),
                        name="variantgate_unique_variant_gate",
                        violation_error_message="This gate is answered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "gate__in",
                                [
                                    "t1_subject_method",
                                    "t2_seniority",
                                    "t3_contradiction",
                                    "t4_spine",
                                ],
                            )
                        ),
                        name="variantgate_gate_known",
                        violation_error_message="Gate is one of: t1_subject_method, t2_seniority, t3_contradiction, t4_spine.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VariantTask",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "variant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tasks",
                        to="assessments.variant",
                    ),
                ),
                (
                    "base_task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="variant_tasks",
                        to="assessments.task",
                    ),
                ),
                ("key", models.SlugField(db_index=False, max_length=80)),
                ("name", models.CharField(max_length=200)),
                ("share", models.DecimalField(decimal_places=1, max_digits=4)),
                ("score", models.PositiveSmallIntegerField()),
                (
                    "bucket",
                    models.CharField(
                        choices=[
                            ("enhanced", "Enhanced"),
                            ("unchanged", "Unchanged"),
                            ("displaced", "Displaced"),
                        ],
                        max_length=9,
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="varianttask_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("variant", "position"),
                        name="varianttask_unique_variant_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.UniqueConstraint(
                        fields=("variant", "key"),
                        name="varianttask_unique_variant_key",
                        violation_error_message="Another task of the variant has this key.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("share__gt", 0), ("share__lte", 100)),
                        name="varianttask_share_range",
                        violation_error_message="A share of time is above 0 and at most 100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("score__range", (1, 5))),
                        name="varianttask_score_range",
                        violation_error_message="Score goes from 1 to 5.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("bucket__in", ["enhanced", "unchanged", "displaced"])),
                        name="varianttask_bucket_known",
                        violation_error_message="Bucket is one of: enhanced, unchanged, displaced.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VariantSignal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "variant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="signals",
                        to="assessments.variant",
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                ("text", models.TextField()),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="variantsignal_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("variant", "position"),
                        name="variantsignal_unique_variant_position",
                        violation_error_message="Another row has this position.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VariantDimension",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "variant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dimensions",
                        to="assessments.variant",
                    ),
                ),
                (
                    "dimension",
                    models.CharField(
                        choices=[
                            ("l1_leverage", "L1 Leverage"),
                            ("l2_headcount", "L2 Headcount"),
                            ("l3_compounding", "L3 Compounding"),
                            ("l4_verify_burden", "L4 Verify burden"),
                            ("l5_skill_ceiling", "L5 Skill ceiling"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("high", "High"),
                            ("medium", "Medium"),
                            ("low", "Low"),
                            ("indeterminate", "Indeterminate"),
                        ],
                        max_length=13,
                    ),
                ),
                ("note", models.TextField(blank=True)),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)),
                        name="variantdimension_position_from_one",
                        violation_error_message="Positions count from 1.",
                    ),
                    models.UniqueConstraint(
                        fields=("variant", "position"),
                        name="variantdimension_unique_variant_position",
                        violation_error_message="Another row has this position.",
                    ),
                    models.UniqueConstraint(
                        fields=("variant", "dimension"),
                        name="variantdimension_unique_variant_dimension",
                        violation_error_message="This dimension is graded already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "dimension__in",
                                [
                                    "l1_leverage",
                                    "l2_headcount",
                                    "l3_compounding",
                                    "l4_verify_burden",
                                    "l5_skill_ceiling",
                                ],
                            )
                        ),
                        name="variantdimension_dimension_known",
                        violation_error_message="Dimension is one of: l1_leverage, l2_headcount, l3_compounding, l4_verify_burden, l5_skill_ceiling.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("level__in", ["", "high", "medium", "low", "indeterminate"])
                        ),
                        name="variantdimension_level_known",
                        violation_error_message="Level is one of: high, medium, low, indeterminate.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ScoreChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="score_changes",
                        to="assessments.role",
                    ),
                ),
                (
                    "previous",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assessments.assessment",
                    ),
                ),
                (
                    "current",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assessments.assessment",
                    ),
                ),
                ("changed_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("reason", models.TextField()),
            ],
            options={
                "ordering": ["-changed_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("current",),
                        name="scorechange_unique_current",
                        violation_error_message="The change to this version is recorded already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("previous", models.F("current")), _negated=True),
                        name="scorechange_between_two_versions",
                        violation_error_message="A change lies between two versions.",
                    ),
                ],
            },
        ),
    ]
