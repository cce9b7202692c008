import pytest

from assessments.models import SearchName, SearchText, SearchWord
from assessments.selectors.search import Means, search, suggestions
from assessments.services.roles import withdraw_role
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db


def published(title, *aliases, not_this=(), **fields):
    draft = make.make_draft(make.make_role(title, aliases=aliases), **fields)
    make.add_rows(draft)
    for other in not_this:
        make.make_not_this_role(draft, title=other)
    return make.put_out(draft).role


def found(text):
    return [(match.role_id, match.means) for match in search(text, limit=9).matches]


def test_names_come_before_definitions():
    fitter = published("Fitter", primary_function="Works beside the welder.")
    welder = published("Welder")
    assert found("welder") == [(welder.pk, Means.TITLE), (fitter.pk, Means.DEFINITION)]


def test_the_shorter_name_comes_first_and_titles_before_aliases():
    plain = published("Gas Welder")
    aliased = published("Fitter", "Arc Welder")
    longer = published("Deep Sea Welder")
    assert [role for role, _ in found("welder")] == [plain.pk, aliased.pk, longer.pk]


def test_what_is_near_says_what_it_shares():
    published("Gas Welder")
    (match,) = search("underwater welder", limit=5).matches
    assert (match.means, match.shared) == (Means.NEAR, ("welder",))


def test_a_job_that_a_role_is_told_from_leads_to_the_role_but_is_a_miss():
    published("Fitter", not_this=["Gas Welder"])
    result = search("welder", limit=5)
    assert [(match.means, match.name) for match in result.matches] == [(Means.OTHER, "Gas Welder")]
    assert result.is_miss
    assert not result.matches[0].is_name_of("gas welder")


def test_a_role_of_the_name_comes_instead_of_those_told_from_it():
    published("Fitter", not_this=["Gas Welder"])
    welder = published("Welder")
    assert found("welder") == [(welder.pk, Means.TITLE)]


def test_the_pronoun_is_not_information_technology():
    fitter = published("Fitter", primary_function="Looks after IT systems.")
    published("Welder", primary_function="Knows a system, and it works.")
    assert found("IT systems") == [(fitter.pk, Means.DEFINITION)]


def test_a_kind_of_post_alone_brings_nothing_near():
    published("Welding Assistant")
    assert found("retail assistant") == []


def test_a_role_named_among_other_words_comes_before_definitions():
    fitter = published("Fitter", primary_function="Works under water beside the welder.")
    welder = published("Welder")
    assert found("water welder") == [(welder.pk, Means.NEAR), (fitter.pk, Means.DEFINITION)]


def test_a_level_counts_less_than_a_word_too_many():
    plain = published("Gas Welder")
    longer = published("Senior Gas Welder of Deep Sea Pipes")
    assert [role for role, _ in found("senior gas welder")] == [plain.pk, longer.pk]


def test_a_withdrawn_role_is_not_found():
    role = published("Welder")
    withdraw_role(role, reason="Two assessments of one job.")
    assert found("welder") == []
    assert not SearchName.objects.exists()
    assert not SearchText.objects.exists()
    assert not SearchWord.objects.filter(names__gt=0).exists()


def test_a_new_alias_is_found_by_a_process_that_searched_before():
    role = published("Welder")
    assert found("plater") == []
    role.aliases.create(text="Plater", position=1)
    make.make_published(role)
    assert found("plater") == [(role.pk, Means.ALIAS)]


@pytest.mark.parametrize("text", ["", " ", "'", '"', "*", "NOT", "a AND b", "\\", "🦊", "x" * 999])
def test_any_text_is_answered(text):
    published("Welder")
    assert search(text, limit=5).is_miss


@pytest.mark.parametrize(
    ("text", "queries"), [("welder", 3), ("weldr", 3), ("welder plater", 5), ("", 1)]
)
def test_suggestions_take_few_queries(django_assert_max_num_queries, text, queries):
    published("Welder")
    suggestions("warm up")
    with django_assert_max_num_queries(queries + 1):
        suggestions(text)


def test_suggestions_name_only_roles_of_such_a_name_if_there_are_any():
    published("Fitter", primary_function="Works beside the welder.")
    welder = published("Welder")
    assert [one.role.slug for one in suggestions("weld").found] == [welder.slug]
