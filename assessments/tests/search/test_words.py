import pytest

from assessments.selectors.search.words import asked_words, name_key, plain_words, stored_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Labour organisers", "labor organizer"),
        ("call centre", "Call Center"),
        ("Paediatric nurses", "pediatric nurse"),
        ("modelling", "modeling"),
        ("Companies", "company"),
        ("Café", "cafe"),
        ("Dev-Ops", "devops"),
        ("machine learning", "ML"),
        ("k8s", "Kubernetes"),
        ("driver’s", "drivers"),
    ],
)
def test_spellings_of_one_word_are_one(one, other):
    assert plain_words(one) == plain_words(other)


@pytest.mark.parametrize("text", ["C++", "C#", ".NET", "R&D"])
def test_names_of_signs_are_words(text):
    assert "".join(plain_words(text)).isalnum()


def test_what_is_said_around_a_job_is_not_searched():
    assert asked_words("Will AI replace my job as a welder?") == ["welder"]
    assert asked_words("jobs") == ["job"]


def test_marks_of_prose_are_no_words():
    text = "Welds [@source] with {{ role:fitter score }} [untraced: hearsay]"
    assert plain_words(text) == ["weld", "with"]


@pytest.mark.parametrize(
    "text",
    ["Is welding safe from AI?", "Will welders exist in 10 years", "a welder replaced by A.I. "],
)
def test_questions_name_ai_and_years_at_their_ends(text):
    assert asked_words(text) in (["welder"], ["welding"])


def test_a_word_that_is_respelled_is_kept_as_written():
    assert stored_words("Lorry Driver") == ["truck", "driver", "lorry"]


def test_a_short_form_is_found_by_the_long_one_too():
    assert stored_words("ML Engineer") == ["ml", "engineer", "machine", "learning"]


@pytest.mark.parametrize(
    "text", ["", "  ", "'; DROP TABLE", '" OR 1', "🦊🦊", "a\x00b", "*:-(&|!)"]
)
def test_words_hold_nothing_that_a_query_could_mistake(text):
    assert all(word.isalnum() for word in plain_words(text))


def test_names_are_sorted_by_their_plain_letters():
    assert name_key("Élan/Vital (Chief)") == "elan-vital-chief"
