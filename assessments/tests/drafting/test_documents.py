"""What an assessor types is kept as typed, and stands for the values of a dossier."""

from decimal import Decimal

import pytest

from assessments.services.drafting.differences import differences
from assessments.services.drafting.documents import as_typed, found_problems, values_of
from assessments.services.drafting.figures import figures_of
from assessments.services.drafting.merging import merge
from assessments.tests.dossiers.sample import VARIANT, dossier

from .people import make_sample_draft, make_user, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def author():
    return make_user()


OVERRIDE = {"points": 1.5, "reason": "It is."}


@pytest.mark.parametrize("changes", [{}, {"variant": VARIANT}, {"override": OVERRIDE}])
def test_typed_and_read_again_a_dossier_is_the_same(author, changes):
    draft = make_sample_draft(author, changes)
    again, found = found_problems(values_of(draft))
    assert (again, found) == (dossier(changes), [])


def test_a_blank_option_is_left_out(author):
    draft = make_sample_draft(author)
    draft.document["override"] = {"points": "", "reason": ""}
    draft.document["variant"] = {"verdict": "", "deltas": {"evidence": {"score": ""}}}
    assert not {"override", "variant"} & set(values_of(draft))


def test_a_word_where_a_figure_belongs_is_kept_and_told(author):
    draft = make_sample_draft(author)
    draft.document["tasks"][0]["share"] = "a fifth"
    _, found = found_problems(values_of(draft))
    assert ("tasks", 0, "share") in dict(found)


def test_a_typeset_minus_is_a_minus(author):
    draft = make_sample_draft(author)
    draft.document["growth"]["score"] = "\N{MINUS SIGN}1"
    assert values_of(draft)["growth"]["score"] == -1


def test_a_role_that_nobody_knows_is_told(author):
    draft = make_sample_draft(author)
    draft.document["headline"]["lead"] = "Better than {{ role:nobody }}."
    _, found = found_problems(values_of(draft))
    assert (("headline", "lead"), "There is no role nobody in the catalogue.") in found


def test_an_unfinished_draft_scores_as_far_as_it_goes(author):
    draft = make_sample_draft(author)
    draft.document["barriers"]["union"]["score"] = ""
    figures = figures_of(values_of(draft))
    assert (figures.scored.composite.score, figures.gaps) == (
        Decimal("31.0"),
        ("one row of barriers",),
    )


@pytest.mark.parametrize("share", ["", "0", "19", "twenty", "-5", "20.55", "101"])
def test_there_is_no_score_before_the_shares_add_up(author, share):
    draft = make_sample_draft(author)
    draft.document["tasks"][0]["share"] = share
    assert figures_of(values_of(draft)).scored is None


@pytest.mark.parametrize("data", [{}, {"tasks": "no"}, {"tasks": [3], "evidence": []}])
def test_nonsense_scores_nothing_and_breaks_nothing(data):
    assert figures_of(data).scored is None


def test_words_that_changed_are_told_from_those_that_stayed():
    before = {"tasks": [{"key": "plan", "rationale": "AI helps a lot."}]}
    after = {"tasks": [{"key": "plan", "rationale": "AI helps a little."}]}
    (difference,) = differences(before, after)
    assert difference.place == "Tasks / plan / rationale"
    assert [(run.kind, run.text) for run in difference.words] == [
        ("same", "AI helps a "),
        ("gone", "lot."),
        ("new", "little."),
    ]


def test_a_new_row_among_rows_is_one_difference_a_field():
    row = {"key": "plan", "share": "20"}
    found = differences({"tasks": [row]}, {"tasks": [{"key": "talk", "share": "5"}, row]})
    assert [difference.place for difference in found] == [
        "Tasks / talk / key",
        "Tasks / talk / share",
    ]


def test_two_texts_that_touch_different_fields_merge():
    base, mine, theirs = (typed() for _ in range(3))
    mine["headline"]["lead"], theirs["tasks"][3]["rationale"] = "Mine.", "Theirs."
    both = merge(base, mine, theirs)
    assert both.clashes == ()
    assert both.document["headline"]["lead"] == "Mine."
    assert both.document["tasks"][3]["rationale"] == "Theirs."


def test_where_both_wrote_mine_stands_and_theirs_is_told():
    base, mine, theirs = (as_typed({"lead": text}) for text in ("Was.", "Mine.", "Theirs."))
    both = merge(base, mine, theirs)
    assert both.document == {"lead": "Mine."}
    assert [(clash.place, clash.theirs) for clash in both.clashes] == [(("lead",), "Theirs.")]
