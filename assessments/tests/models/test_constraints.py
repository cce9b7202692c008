from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from assessments.models import Assessment
from assessments.models.assessments import COMPUTED
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db

TENTH = Decimal("0.1")


def make_variant_task(assessment, **fields):
    return make.make_variant_task(
        make.make_variant(assessment), make.make_task(assessment), **fields
    )


ROW_SCALES = [
    (make.make_task, "score", 1, 5),
    (make.make_evidence_row, "score", -2, 2),
    (make.make_barrier, "score", 0, 2),
    (make.make_principle, "score", 0, 3),
    (make.make_timeline_span, "from_year", 2000, 2100),
    (make.make_variant, "evidence_score", -10, 10),
    (make.make_variant, "barriers_score", 0, 10),
    (make.make_variant, "growth_score", -2, 2),
    (make_variant_task, "score", 1, 5),
]
FIGURE_SCALES = [
    ("growth_score", -2, 2, 1),
    ("task_resistance", 1, 5, Decimal("0.001")),
    ("evidence_total", -10, 10, 1),
    ("barriers_total", 0, 10, 1),
    ("protective_total", 0, 9, 1),
    ("formula_score", 0, 100, TENTH),
    ("score", 0, 100, TENTH),
    ("displaced_share", 0, 100, TENTH),
    ("augmented_share", 0, 100, TENTH),
    ("not_involved_share", 0, 100, TENTH),
]
UNKNOWN_WORDS = [
    (make.make_task, "impact"),
    (make.make_evidence_row, "dimension"),
    (make.make_barrier, "kind"),
    (make.make_principle, "kind"),
    (make.make_timeline_span, "course"),
    (make.make_variant, "verdict"),
    (make_variant_task, "bucket"),
]
BROKEN_RULES = [
    (make.make_not_this_role, {"slug": "data-engineer", "title": "Data Engineer"}, "slug_or_title"),
    (make.make_not_this_role, {"slug": "", "title": ""}, "slug_or_title"),
    (make.make_next_role, {"slug": "data-engineer", "title": "Data Engineer"}, "slug_or_title"),
    (make.make_next_role, {"slug": "", "title": ""}, "slug_or_title"),
    (make.make_timeline_span, {"from_year": 2029, "to_year": 2027}, "forwards"),
    (make.make_task, {"position": 0}, "position"),
    (make.make_variant, {"verdict": "no_version"}, "scored_unless_no_version"),
    (make.make_variant, {"growth_score": None}, "scored_unless_no_version"),
    (make.make_variant, {"score": Decimal("52.3")}, "computed_together"),
]


def refused(name="(?i)unique"):
    return pytest.raises(IntegrityError, match=name)


def named(value):
    return getattr(value, "__name__", None)


@pytest.mark.parametrize(("factory", "field", "low", "high"), ROW_SCALES, ids=named)
def test_a_row_keeps_to_its_scale(factory, field, low, high):
    for value in (low, high):
        factory(make.make_draft(), **{field: value})
    for value in (low - 1, high + 1):
        with refused(field), transaction.atomic():
            factory(make.make_draft(), **{field: value})


@pytest.mark.parametrize(("field", "low", "high", "step"), FIGURE_SCALES)
def test_a_published_figure_keeps_to_its_scale(field, low, high, step):
    for value in (low, high):
        make.put_out(make.make_draft(), **{field: value})
    for value in (low - step, high + step):
        with refused(field), transaction.atomic():
            make.put_out(make.make_draft(), **{field: value})


@pytest.mark.parametrize("factory", [make.make_task, make_variant_task])
def test_a_share_of_time_is_above_0_and_at_most_100(factory):
    factory(make.make_draft(), share=TENTH)
    factory(make.make_draft(), share=100)
    for share in (0, 100 + TENTH):
        with refused("share_range"), transaction.atomic():
            factory(make.make_draft(), share=share)


@pytest.mark.parametrize(("factory", "field"), UNKNOWN_WORDS, ids=named)
def test_a_row_holds_only_words_of_the_method(factory, field):
    with refused(f"{field}_known"):
        factory(make.make_draft(), **{field: "unheard"})


@pytest.mark.parametrize("field", ["zone", "sub_label", "new_tasks_answer"])
def test_a_version_holds_only_words_of_the_method(field):
    with refused(f"{field}_known"):
        make.put_out(make.make_draft(), **{field: "blue"})


@pytest.mark.parametrize(("factory", "fields", "rule"), BROKEN_RULES, ids=named)
def test_a_row_keeps_to_the_rules_of_its_kind(factory, fields, rule):
    with refused(rule):
        factory(make.make_draft(), **fields)


@pytest.mark.parametrize("trace", ["untraced", "differs"])
def test_a_doubtful_claim_needs_a_note(trace):
    row = make.make_evidence_row(make.make_draft())
    with refused("doubt_has_note"):
        make.make_claim(row, trace=trace)


def test_a_variant_without_a_version_has_no_scores():
    axes = dict.fromkeys(["evidence_score", "barriers_score", "growth_score"])
    make.make_variant(make.make_draft(), verdict="no_version", **axes)


@pytest.mark.parametrize("fields", [{"override_points": 1}, {"override_reason": "Scarce skills."}])
def test_an_override_has_points_and_a_reason(fields):
    with refused("override_with_reason"):
        make.make_draft(**fields)


def test_an_override_moves_at_most_5_points():
    for points in (5, -5):
        make.make_draft(override_points=points, override_reason="Scarce skills.")
    for points in (5 + TENTH, -5 - TENTH):
        with refused("override_points_range"), transaction.atomic():
            make.make_draft(override_points=points, override_reason="Scarce skills.")


def test_a_timeline_runs_forwards():
    with refused("timeline_forwards"):
        make.make_draft(timeline_years_min=4, timeline_years_max=2)


@pytest.mark.parametrize("figure", COMPUTED)
def test_a_version_without_its_figures_is_not_published(figure):
    with refused("published_is_scored"):
        make.put_out(make.make_draft(), **{figure: None})


def test_a_draft_cannot_be_superseded():
    with refused("superseded_after_published"):
        make.make_draft(superseded_at=timezone.now())


def test_a_role_has_one_draft():
    draft = make.make_draft()
    with refused():
        make.make_draft(draft.role)


def test_a_role_has_one_current_version():
    current = make.make_published()
    draft = make.make_draft(current.role)
    figures = {name: getattr(current, name) for name in COMPUTED}
    with refused():
        Assessment.objects.filter(pk=draft.pk).update(published_at=timezone.now(), **figures)


def test_a_version_number_is_used_once():
    published = make.make_published()
    with refused():
        make.make_draft(published.role, number=published.number)


REPEATED = [
    (make.make_task, {"key": "design"}),
    (make.make_task, {"position": 1}),
    (make.make_evidence_row, {"dimension": "wages"}),
    (make.make_barrier, {"kind": "union"}),
    (make.make_principle, {"kind": "moral_judgment"}),
    (make.make_reference, {"key": "report"}),
    (make.make_next_role, {"slug": "data-engineer"}),
    (make.make_next_role, {"title": "Data Engineer"}),
    (make.make_variant, {}),
]


@pytest.mark.parametrize(("factory", "fields"), REPEATED, ids=named)
def test_a_version_says_a_thing_once(factory, fields):
    draft = make.make_draft()
    factory(draft, **fields)
    with refused():
        factory(draft, **fields)


def test_a_claim_cites_a_source_once():
    draft = make.make_draft()
    reference = make.make_reference(draft)
    with refused():
        make.make_claim(make.make_evidence_row(draft), reference, reference)


def test_a_role_has_at_most_two_specialisms():
    specialisms = [make.make_specialism() for _ in range(3)]
    make.make_role(specialisms=specialisms[:2])
    with refused("position_range"):
        make.make_role(specialisms=specialisms)


def test_a_role_is_in_a_specialism_once():
    specialism = make.make_specialism()
    with refused():
        make.make_role(specialisms=[specialism, specialism])


def test_a_role_has_an_alias_once():
    with refused():
        make.make_role(aliases=["Coder", "Coder"])


def test_a_role_is_withdrawn_with_a_reason():
    make.make_role(withdrawn_at=timezone.now(), withdrawn_reason="Merged into another.")
    for fields in ({"withdrawn_at": timezone.now()}, {"withdrawn_reason": "Merged."}):
        with refused("withdrawn_with_reason"), transaction.atomic():
            make.make_role(**fields)


def test_only_a_withdrawn_role_is_merged_and_not_into_itself():
    gone = {"withdrawn_at": timezone.now(), "withdrawn_reason": "Merged."}
    role = make.make_role(**gone, merged_into=make.make_role())
    with refused("merged_when_withdrawn"), transaction.atomic():
        make.make_role(merged_into=role)
    role.merged_into = role
    with refused("merged_when_withdrawn"), transaction.atomic():
        role.save(update_fields=["merged_into"])


def test_a_broken_constraint_is_told_in_words():
    task = make.make_task(make.make_draft())
    task.score = 6
    with pytest.raises(ValidationError, match="Score goes from 1 to 5"):
        task.validate_constraints()
