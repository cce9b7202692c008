"""The reference role as imported: its dossier scores and says what was published of it."""

from datetime import date
from decimal import Decimal

import pytest
from django.conf import settings

from assessments import dossiers
from assessments.models import Assessment
from assessments.scoring.scored import score
from assessments.scoring.variant import derive
from assessments.tests.catalogue.published import OTHER_ROLES, TASKS, VARIANT_TASKS

pytestmark = pytest.mark.django_db

FILE = settings.BASE_DIR / "fixtures/roles/ml-platform-engineer.yaml"


@pytest.fixture(scope="module")
def dossier():
    reading = dossiers.read(FILE)
    assert reading.problems == ()
    return reading.dossier


@pytest.fixture(scope="module")
def scored(dossier):
    return score(dossiers.assessment_inputs(dossier))


@pytest.fixture(scope="module")
def derived(dossier):
    inputs = dossiers.variant_inputs(dossier.variant)
    return derive(
        dossiers.assessment_inputs(dossier),
        inputs.tasks,
        evidence=inputs.evidence,
        barriers=inputs.barriers,
        growth=inputs.growth,
    )


@pytest.fixture
def assessment(published):
    return Assessment.objects.current().get(role__slug=FILE.stem)


def test_modifiers_and_raw_product_are_those_published(scored):
    composite = scored.composite
    assert composite.weighted_sum == Decimal("2.65")
    assert composite.task_resistance == Decimal("3.35")
    assert composite.evidence_modifier == Decimal("1.20")
    assert composite.barrier_modifier == Decimal("1.02")
    assert composite.growth_modifier == Decimal("1.05")
    assert round(composite.raw, 4) == Decimal("4.3054")
    assert scored.share_scoring_3_plus == 55


def test_both_views_of_the_composition_are_those_published(scored):
    points = [str(part.points) for part in scored.weighted_points.parts]
    assert points == ["33.5", "10.0", "1.5", "2.2", "2.5"]
    steps = [(str(step.change), str(step.total)) for step in scored.waterfall.steps]
    assert steps == [("35.4", "35.4"), ("8.5", "43.9"), ("1.0", "44.9"), ("2.6", "47.5")]


def test_the_quick_screen_predicts_yellow_and_holds(scored):
    assert scored.quick_screen.label == "Yellow"
    assert scored.prediction_held
    assert scored.borderline.distance == Decimal("0.5")


def test_the_variant_gains_what_was_published(derived):
    assert derived.composite.weighted_sum == Decimal("2.42")
    assert derived.composite.task_resistance == Decimal("3.58")
    assert derived.points_gained == Decimal("4.8")
    assert derived.margin == Decimal("4.3")
    assert (derived.enhanced_only, derived.unchanged_only) == (73, 10)
    assert derived.largest_move.key == "feature-store-registry"
    assert derived.largest_move.change == -8


def test_the_strict_rereads_of_the_variant_stay_green(derived):
    scores = {axis: str(reread.score) for axis, reread in derived.rereads.items()}
    assert scores == {
        "task_resistance": "49.5",
        "evidence": "50.4",
        "barriers": "51.2",
        "growth": "49.5",
    }
    assert {reread.zone.label for reread in derived.rereads.values()} == {"Green"}


def test_the_role_is_known_by_its_names(assessment):
    role = assessment.role
    assert (role.slug, role.title) == ("ml-platform-engineer", "ML Platform Engineer")
    assert role.seniority == "Mid-Senior"
    assert role.live_tracked
    names = [placement.specialism.name for placement in role.placements.order_by("position")]
    assert names == ["AI/ML Engineering", "Data Engineering"]
    assert list(role.aliases.order_by("position").values_list("text", flat=True)) == [
        "ML Infrastructure Engineer",
        "AI Platform Engineer",
        "Machine Learning Platform Engineer",
        "Staff ML Engineer - Infrastructure",
        "Senior Software Engineer - ML Platform",
    ]


def test_the_published_version_stores_every_total(assessment):
    assert assessment.is_current
    assert assessment.assessed_on == date(2026, 6, 24)
    assert assessment.task_resistance == Decimal("3.350")
    assert (assessment.evidence_total, assessment.barriers_total) == (5, 1)
    assert (assessment.protective_total, assessment.growth_score) == (2, 1)
    assert assessment.score == assessment.formula_score == Decimal("47.5")
    assert assessment.override_points is None
    assert (assessment.zone, assessment.sub_label) == ("yellow", "yellow_urgent")
    assert assessment.displaced_share == 10
    assert assessment.augmented_share == 80
    assert assessment.not_involved_share == 10
    assert (assessment.timeline_years_min, assessment.timeline_years_max) == (2, 4)


def test_its_tasks_are_those_published(assessment):
    rows = [
        (task.name, task.share, task.score, task.share * task.score / 100, task.impact)
        for task in assessment.tasks.order_by("position")
    ]
    assert rows == [
        (name, share, score, Decimal(weighted), impact)
        for name, share, score, weighted, impact in TASKS
    ]


def test_its_evidence_barriers_and_principles_are_those_published(assessment):
    evidence = assessment.evidence.order_by("position").values_list("dimension", "score")
    assert dict(evidence) == {
        "job_postings": 1,
        "company_actions": 2,
        "wages": 1,
        "tool_maturity": 0,
        "expert_consensus": 1,
    }
    barriers = assessment.barriers.values_list("kind", "score")
    assert {kind for kind, points in barriers if points} == {"liability"}
    principles = assessment.principles.order_by("position").values_list("score", flat=True)
    assert list(principles) == [0, 1, 1]


def test_its_variant_is_that_published(assessment):
    variant = assessment.variant
    assert variant.verdict == "transforms"
    assert variant.rederived_on == date(2026, 6, 24)
    assert (variant.score, variant.zone) == (Decimal("52.3"), "green")
    assert (variant.evidence_score, variant.barriers_score, variant.growth_score) == (5, 2, 1)
    assert variant.enhanced_share == 83
    assert variant.is_boundary_fragile is False
    assert variant.signals_passed
    assert variant.signals.count() == 2
    assert list(variant.gates.values_list("passed", flat=True)) == [True] * 4


def test_the_tasks_and_dimensions_of_its_variant_are_those_published(assessment):
    variant = assessment.variant
    tasks = variant.tasks.order_by("position")
    rows = tasks.values_list("base_task__share", "share", "score", "bucket")
    assert list(rows) == VARIANT_TASKS
    levels = variant.dimensions.order_by("position").values_list("level", flat=True)
    assert list(levels) == ["high", "indeterminate", "high", "high", ""]


def test_figures_of_other_roles_are_looked_up_and_never_written(dossier):
    text = dossiers.write(dossier)
    assert [figure for figure, _ in OTHER_ROLES.values() if figure in text] == []
