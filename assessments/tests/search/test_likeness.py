import pytest

from assessments.selectors.search.likeness import is_other_work, is_person, nearest, sound, stem


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("grafic", "graphic"),
        ("developper", "developer"),
        ("elektrisian", "electrician"),
        ("analist", "analyst"),
        ("sientist", "scientist"),
    ],
)
def test_what_sounds_alike_is_alike(written, meant):
    assert sound(written) == sound(meant)


@pytest.mark.parametrize(
    ("heard", "meant", "slips"),
    [
        ("lawer", "lawier", 1),
        ("nusre", "nurse", 1),
        ("tester", "tester", 0),
        ("testar", "tester", 1),
        ("vesigner", "designer", 1),
        ("translatorrs", "translator", 2),
        ("tiger", "tier", None),
        ("pope", "pipe", None),
        ("jester", "tester", None),
        ("tailor", "trailer", None),
        ("musisian", "fisisian", None),
    ],
)
def test_what_may_be_a_slip_depends_on_the_length(heard, meant, slips):
    assert dict(nearest(heard, {meant: meant})).get(meant) == slips


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nursing", "nurse"),
        ("engineering", "engineer"),
        ("radiology", "radiologist"),
        ("translation", "translator"),
        ("management", "manager"),
        ("science", "scientist"),
        ("assistance", "assistant"),
    ],
)
def test_forms_of_one_word_share_a_stem(one, other):
    assert stem(one) == stem(other)


def test_who_does_the_work_is_not_taken_for_other_work_of_the_stem():
    assert is_other_work("counsellor", "counsel")
    assert not is_other_work("nursing", "nurse")
    assert not is_other_work("translater", "translator")


def test_names_of_those_who_do_the_work_are_told_from_the_work():
    assert [is_person(word) for word in ("physicist", "physician", "physics")] == [
        True,
        True,
        False,
    ]
