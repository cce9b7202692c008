"""Publishing: every rule is checked once more from the rows, and what is computed is stored."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction

from assessments import dossiers
from assessments.models import Assessment, ScoreChange
from assessments.scoring.scored import score
from assessments.services.dossier_rows import create_draft
from assessments.services.dossiers import import_dossier
from assessments.services.placement import locked_role, write_identity
from assessments.services.publishing import PublicationRefused, drawing_problems, publish
from assessments.services.roles import withdraw_role
from assessments.tests.dossiers.sample import VARIANT, claim, dossier

pytestmark = pytest.mark.django_db


def make_sound_draft(changes=None, *, number=1):
    sound = dossier(changes)
    role = locked_role(sound.role)
    write_identity(role, sound.role)
    return create_draft(role, sound, number=number)


def refusal(draft):
    with pytest.raises(PublicationRefused) as refused:
        publish(draft)
    draft.refresh_from_db()
    assert not draft.is_published
    return refused.value.problems


def test_publishing_stores_what_the_method_computes():
    path = settings.BASE_DIR / "fixtures" / "roles" / "ml-platform-engineer.yaml"
    assessment, _ = import_dossier(dossiers.read(path).dossier)
    assessment.refresh_from_db()
    assert (assessment.score, assessment.formula_score) == (Decimal("47.5"), Decimal("47.5"))
    assert (assessment.zone, assessment.sub_label) == ("yellow", "yellow_urgent")
    assert assessment.task_resistance == Decimal("3.35")
    totals = (assessment.evidence_total, assessment.barriers_total, assessment.protective_total)
    assert totals == (5, 1, 2)
    shares = (assessment.displaced_share, assessment.augmented_share, assessment.not_involved_share)
    assert shares == (10, 80, 10)
    assert assessment.method_version == "1"


def test_the_variant_is_computed_too():
    path = settings.BASE_DIR / "fixtures" / "roles" / "ml-platform-engineer.yaml"
    variant = import_dossier(dossiers.read(path).dossier)[0].variant
    variant.refresh_from_db()
    assert (variant.score, variant.zone) == (Decimal("52.3"), "green")
    assert (variant.enhanced_share, variant.is_boundary_fragile) == (83, False)


def test_an_override_moves_the_score_and_keeps_the_formulas():
    draft = make_sound_draft({"override": {"points": -5, "reason": "A recent law."}})
    published = publish(draft)
    assert (published.formula_score, published.score) == (Decimal("31.0"), Decimal("26.0"))


def test_a_published_version_takes_the_place_of_the_current_one():
    first = publish(make_sound_draft())
    second = publish(make_sound_draft({"change": "New words."}, number=2))
    assert Assessment.objects.current().get() == second
    first.refresh_from_db()
    assert first.superseded_at == second.published_at


def test_shares_that_do_not_make_100_are_refused():
    draft = make_sound_draft()
    draft.tasks.filter(key="plan").update(share=25)
    assert refusal(draft) == ("tasks: Task shares add up to 105%, not 100%.",)


def test_a_missing_dimension_is_refused():
    draft = make_sound_draft()
    draft.evidence.filter(dimension="wages").delete()
    draft.barriers.filter(kind="union").delete()
    assert refusal(draft) == (
        "evidence.wages: This field is required.",
        "barriers.union: This field is required.",
    )


def test_evidence_other_than_0_without_a_source_is_refused():
    draft = make_sound_draft()
    draft.evidence.filter(dimension="wages").update(score=-1)
    said = "evidence.wages: Wage trends is scored -1 without a source; only 0 needs none."
    assert refusal(draft) == (said,)


def test_evidence_whose_source_was_taken_away_is_refused():
    rows = [claim(trace="traced", sources=["office"])]
    draft = make_sound_draft({"evidence.wages": {"score": 1, "claims": rows}})
    draft.evidence.get(dimension="wages").claims.get().citations.all().delete()
    said = "evidence.wages.claims[1]: A claim marked traced names at least one source."
    assert refusal(draft) == (said,)


def test_the_database_holds_no_override_without_reason_or_beyond_five():
    draft = make_sound_draft()
    for fields in ({"override_points": 5}, {"override_points": 6, "override_reason": "Why not."}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Assessment.objects.filter(pk=draft.pk).update(**fields)


def test_an_override_with_a_blank_reason_is_refused():
    draft = make_sound_draft()
    Assessment.objects.filter(pk=draft.pk).update(override_points=1, override_reason=" ")
    assert refusal(draft) == ("override.reason: Write something here.",)


def test_a_variant_that_breaks_the_method_is_refused():
    draft = make_sound_draft({"variant": VARIANT})
    draft.variant.gates.filter(gate="t4_spine").update(passed=False)
    assert refusal(draft) == ("variant: Gate T4 Spine failed: no variant is published.",)


def test_a_variant_that_moves_too_far_is_refused_for_each_reason():
    draft = make_sound_draft({"variant": VARIANT})
    draft.variant.tasks.filter(key="plan").update(share=31)
    draft.variant.tasks.filter(key="write").update(share=9)
    type(draft.variant).objects.filter(pk=draft.variant.pk).update(growth_score=2)
    assert refusal(draft) == (
        "variant: Task plan moves from 20% to 31%: no share moves by more than 10 points.",
        "variant: Task write moves from 20% to 9%: no share moves by more than 10 points.",
        "variant: AI growth, 0 to 2: no axis rises by more than 1.",
    )


def test_a_draft_without_its_words_is_refused():
    draft = make_sound_draft()
    Assessment.objects.filter(pk=draft.pk).update(lead="", provenance="See [@office")
    first, *others = refusal(draft)
    assert first == "headline.lead: This field is required."
    assert [said.split(":")[0] for said in others] == ["provenance", "sources.office"]


def test_a_version_is_published_once():
    published = publish(make_sound_draft())
    with pytest.raises(PublicationRefused, match=r"^Version 1 is published already\.$"):
        publish(published)


def test_a_withdrawn_role_publishes_nothing():
    draft = make_sound_draft()
    withdraw_role(draft.role, reason="It merged with another.")
    [said] = refusal(draft)
    assert said == "The role test-engineer was withdrawn; a withdrawn role takes no new version."


def test_a_next_version_says_why_there_is_one():
    publish(make_sound_draft())
    draft = make_sound_draft({"tasks.0.score": 1}, number=2)
    assert refusal(draft) == ("Say in change why there is a version after 1.",)


def test_a_refused_version_leaves_the_current_one_in_place(monkeypatch):
    first = publish(make_sound_draft())
    draft = make_sound_draft({"change": "Again.", "tasks.0.score": 1}, number=2)

    def fail(**fields):
        raise IntegrityError

    monkeypatch.setattr(ScoreChange.objects, "create", fail)
    with pytest.raises(IntegrityError):
        publish(draft)
    assert Assessment.objects.current().get() == first


def test_drawn_parts_that_do_not_make_the_score_are_told():
    scored = score(dossiers.assessment_inputs(dossier()))
    assert list(drawing_problems(scored)) == []
    wrong = replace(
        scored,
        weighted_points=replace(scored.weighted_points, remainder=Decimal("9.9")),
        waterfall=replace(scored.waterfall, steps=scored.waterfall.steps[1:]),
        work_impact=replace(scored.work_impact, displaced=Decimal(1)),
    )
    assert list(drawing_problems(wrong)) == [
        "The weighted points and their remainder do not add up to the score 31.0.",
        "The steps of the waterfall do not add up to the score 31.0.",
        "The shares of work impact do not add up to 100%.",
    ]
