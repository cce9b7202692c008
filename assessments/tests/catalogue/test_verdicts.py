"""The variants of the catalogue are read one way, and every label and verdict is shown."""

import pytest

from assessments import dossiers
from assessments.models import Assessment, Variant
from assessments.scoring.rules import DIRECTION_FROM
from assessments.scoring.variant import Level, Verdict, derive
from assessments.scoring.zones import SubLabel
from assessments.selectors.styleguide import EXAMPLES
from assessments.tests.catalogue.conftest import FILES

pytestmark = pytest.mark.django_db


def points_gained(dossier):
    variant = dossiers.variant_inputs(dossier.variant)
    return derive(
        dossiers.assessment_inputs(dossier),
        variant.tasks,
        evidence=variant.evidence,
        barriers=variant.barriers,
        growth=variant.growth,
    ).points_gained


@pytest.mark.parametrize("slug", FILES)
def test_a_verdict_follows_from_gates_pressure_and_figures(catalogue, slug):
    dossier = catalogue[slug]
    variant = dossier.variant
    gates = [getattr(variant.gates, name).passed for name in type(variant.gates).model_fields]
    assert all(gates) is (variant.verdict is not Verdict.NO_VERSION)
    presses = variant.dimensions.l2_headcount.level is Level.HIGH
    if variant.verdict in (Verdict.TRANSFORMS, Verdict.HOLDS):
        assert not presses
        assert points_gained(dossier) > -DIRECTION_FROM
        rises = points_gained(dossier) >= DIRECTION_FROM
        assert rises is (variant.verdict is Verdict.TRANSFORMS)
    if presses:
        assert variant.verdict in (Verdict.COMPRESSES, Verdict.NO_VERSION)


def test_every_sub_label_is_shown_by_a_role_or_by_a_marked_example(published, client):
    real = set(Assessment.objects.current().values_list("sub_label", flat=True))
    missing = set(SubLabel) - real
    assert missing == {SubLabel.YELLOW_MODERATE}
    slug = next(example.slug for example in EXAMPLES if example.slug == "yellow-moderate")
    page = client.get(f"/styleguide/{slug}/").text
    assert SubLabel.YELLOW_MODERATE.label in page
    assert "An example of the" in page


def test_every_verdict_is_shown_by_a_role(published):
    assert set(Variant.objects.values_list("verdict", flat=True)) == set(Verdict)


def test_some_variant_is_on_the_line(published):
    assert Variant.objects.filter(is_boundary_fragile=True).exists()
