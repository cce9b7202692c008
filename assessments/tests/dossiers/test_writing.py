"""Writing dossiers: one form, read back as the same dossier, the form of our own files too."""

from enum import StrEnum

import pytest
from django.conf import settings
from hypothesis import example, given
from hypothesis import strategies as st

from assessments import dossiers, models
from assessments.dossiers.schema import narrative, scored, sources
from assessments.tests.dossiers.sample import VARIANT, dossier, dossier_text

FIXTURES = sorted((settings.BASE_DIR / "fixtures" / "roles").glob("*.yaml"))
LONG = "A sentence that is longer than a line of a file that is pleasant to read may well be here."

texts = st.text(min_size=1, max_size=120)
signs = st.text(alphabet="ab \n\t:#-?'\"[]{}|>*&!%@`,~=<.0", min_size=1, max_size=120)


def read(text):
    reading = dossiers.parse(text.encode(), file="x.yaml")
    assert reading.problems == ()
    return reading.dossier


def line_of(text, name):
    return next(line for line in text.splitlines() if line.strip(" -").startswith(name))


def test_a_written_dossier_is_read_as_the_same():
    for changes in ({}, {"variant": VARIANT}, {"override": {"points": 1.5, "reason": "So."}}):
        written = dossiers.write(dossier(changes))
        assert read(written) == dossier(changes)
        assert dossiers.write(read(written)) == written


def test_the_way_a_file_is_laid_out_does_not_matter():
    assert dossiers.write(read(dossier_text())) == dossiers.write(dossier())


def test_short_prose_stands_on_its_line_and_long_prose_in_a_block():
    written = dossiers.write(dossier({"headline.lead": LONG, "provenance": "One [@office].\nTwo."}))
    assert f"  lead: |-\n    {LONG}\n" in written
    assert "\nprovenance: |-\n  One [@office].\n  Two.\n" in written
    assert "  in_2028: Agents run the tests.\n" in written


def test_long_lines_are_never_folded():
    title = "word " * 70 + "end"
    written = dossiers.write(dossier({"sources.0.title": title}))
    assert f"    title: {title}\n" in written


def test_figures_have_no_needless_zeros():
    shares = {f"tasks.{number}.share": share for number, share in enumerate((12.5, 27.5, 20.0))}
    written = dossiers.write(dossier(shares))
    assert [line.split()[-1] for line in written.splitlines() if "  share:" in line] == [
        *("12.5", "27.5", "20", "20", "20")
    ]


def test_what_is_optional_and_empty_is_left_out():
    written = dossiers.write(dossier({"outlook.timeline.note": None, "override": None}))
    assert not {"note:", "override:", "resources:", "variant:"} & set(written.split())


def test_a_dossier_is_the_same_to_readers_of_older_yaml():
    assert line_of(dossiers.write(dossier()), "answer") == '  answer: "yes"'


def test_blanks_at_the_ends_of_lines_do_not_count():
    assert dossier({"headline.lead": " One. \nTwo.\n"}) == dossier({"headline.lead": "One.\nTwo."})


@example(lead="?0", title="?0", why="?0")
@given(lead=texts | signs, title=texts | signs, why=texts | signs)
def test_any_text_that_is_taken_comes_back(lead, title, why):
    changes = {
        "headline.lead": lead,
        "sources.0.title": title,
        "definition.not_this_role.0.why": why,
    }
    reading = dossiers.parse(dossier_text(changes).encode(), file="x.yaml")
    if reading.dossier:
        written = dossiers.write(reading.dossier)
        assert read(written) == reading.dossier
        assert dossiers.write(read(written)) == written


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_our_own_dossiers_are_sound_and_in_canonical_form(path):
    reading = dossiers.read(path)
    assert reading.problems == ()
    written = dossiers.write(reading.dossier).splitlines()
    committed = path.read_text(encoding="utf-8").splitlines()
    assert written == [line for line in committed if not line.lstrip().startswith("#")]


@pytest.mark.parametrize(
    ("words", "choices"),
    [
        (scored.Trace, models.Trace),
        (scored.Answer, models.NewTasksAnswer),
        (narrative.Course, models.Course),
        (sources.SourceKind, models.SourceKind),
    ],
)
def test_dossiers_and_columns_know_the_same_words(words, choices):
    assert issubclass(words, StrEnum)
    assert list(words) == choices.values
