"""Synthetic roles are written in bulk, and are what the services would have written one by one."""

from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction

from assessments.models import (
    Assessment,
    Role,
    ScoreTally,
    SearchName,
    SearchText,
    SearchWord,
    Standing,
    Tally,
    Variant,
)
from assessments.scoring.inputs import PrincipleKind
from assessments.scoring.scored import score
from assessments.scoring.variant import Bucket, VariantTask, derive
from assessments.selectors.inputs import scored_inputs
from assessments.services.catalogue import relist
from assessments.services.publishing import computed
from assessments.services.synthetic import RealRolesHere, generate_roles
from assessments.tests import factories as make
from assessments.tests.browse.derived import stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def generated():
    generate_roles(30, told=lambda written: None)


def inputs_of(version):
    principles = {PrincipleKind(row.kind): row.score for row in version.principles.all()}
    return replace(scored_inputs(version), principles=principles)


def test_every_version_carries_what_its_rows_score(generated):
    for version in Assessment.objects.current():
        expected = computed(score(inputs_of(version)))
        assert {name: getattr(version, name) for name in expected} == expected


def test_every_variant_carries_what_its_rows_derive(generated):
    for variant in Variant.objects.select_related("assessment"):
        tasks = [
            VariantTask(task.key, task.base_task.key, task.share, task.score, Bucket(task.bucket))
            for task in variant.tasks.select_related("base_task")
        ]
        result = derive(
            inputs_of(variant.assessment),
            tasks,
            evidence=variant.evidence_score,
            barriers=variant.barriers_score,
            growth=variant.growth_score,
        )
        stored_figures = (variant.score, variant.sub_label, variant.enhanced_share)
        assert stored_figures == (
            result.composite.score,
            result.sub_label.value,
            result.enhanced_share,
        )


def test_they_are_listed_as_if_published_one_by_one(generated):
    kept = stored()
    SearchName.objects.clear()
    SearchText.objects.clear()
    for derived in (Standing, Tally, ScoreTally, SearchWord):
        derived.objects.all().delete()
    for role in Role.objects.all():
        relist(role)
    assert stored() == kept


def test_the_same_call_writes_the_same_roles():
    written = []
    for _ in range(2):
        with transaction.atomic():
            generate_roles(5, told=lambda number: None)
            written.append(list(Standing.objects.values_list("name", "scope", "score", "course")))
            transaction.set_rollback(True)
    assert written[0] == written[1]


def test_they_are_marked_and_never_join_real_roles(generated):
    assert not Role.objects.exclude(slug__startswith="synthetic-").exists()
    assert not Role.objects.exclude(title__endswith="(synthetic)").exists()
    make.make_role("Welder")
    with pytest.raises(RealRolesHere):
        generate_roles(1)


def test_the_benchmark_times_every_kind_of_page(generated):
    out = StringIO()
    call_command("benchmark_catalogue", count=20, stdout=out)
    lines = out.getvalue().splitlines()
    assert len(lines) == 15
    assert all("median" in line for line in lines[:-1])
    assert lines[-1].startswith("memory gained")
