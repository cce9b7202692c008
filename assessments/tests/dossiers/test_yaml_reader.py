"""Reading YAML: whatever a file holds, what cannot be read is told in words, with its line."""

from datetime import date
from decimal import Decimal

import pytest

from assessments.dossiers.yaml_reader import DEPTH_LIMIT, SIZE_LIMIT, read_yaml


def told(content):
    document = read_yaml(content)
    return [(line, text) for _, line, text in document.problems]


def test_plain_values_become_what_they_look_like():
    content = b"a: 1\nb: 1.5\nc: true\nd: yes\ne: 2026-06-24\nf: '1'\ng:\nh: 2026-02-30"
    values = list(read_yaml(content).data.values())
    day = date(2026, 6, 24)
    assert values == [1, Decimal("1.5"), True, "yes", day, "1", None, "2026-02-30"]


def test_each_place_knows_its_line():
    document = read_yaml(b"a:\n  - b: 1\n    c: 2\n\nd: 3")
    assert document.line_of(("a", 0, "c")) == 3
    assert document.line_of(("d",)) == 5
    assert document.line_of(("a", 0, "nowhere")) == 2


@pytest.mark.parametrize(
    ("content", "line", "text"),
    [
        (b"", None, "The file is empty."),
        (b"# only a comment\n", None, "The file is empty."),
        (b"\xef\xbb\xbf", None, "The file is empty."),
        (b"a: 1\nb: \xff", 2, "The file is not UTF-8 text."),
        ("a: x".encode("utf-16"), 1, "The file is not UTF-8 text."),
        (b"a: x\x00", 1, "The line holds the unseen character U+0000."),
        ("a: 1\nb: \u202etxt".encode(), 2, "The line holds the unseen character U+202E."),
        (b"a: 1\n---\nb: 2", 2, "The file holds more than one document."),
        (b"%YAML 1.1\n---\na: 1", 2, "Lines that start with % are not used in dossiers."),
        (b"a: 1\na: 2", 2, "This field is written twice, first on line 1."),
        (b"a: &x 1", 1, "Anchors (&x) are not used; leave it out."),
        (b"a: *x", 1, "Aliases (*x) are not used here; write it out."),
        (b"a: !!python/object:os.system x", 1, "Tags (tag:yaml.org,2002:python/object:os.system)"),
        (b"? [a]\n: 1", 1, "The name of a field must be a word."),
        (b"a: b: c", 1, "A colon and a space start a field here; put the text in quotes or in"),
        (b"a: @b", 1, "A value cannot start with this character; put the text in quotes, and"),
        (b"\ta: 1", 1, "A value cannot start with this character; put the text in quotes, and"),
        (b"a:\n  b: 1\n c: 2", 3, "The indentation or the quotes do not fit the lines above."),
        (b"a: 'b", 1, "A quote opened here is never closed."),
        (b"a: [b", 1, "A bracket opened here is never closed, or a comma is missing."),
        (b'a: "\\q"', 1, "This cannot be read as YAML; look at the indentation, quotes and"),
    ],
)
def test_what_cannot_be_read_is_told_in_words(content, line, text):
    [(found_line, found)] = told(content)
    assert found_line == line
    assert found.startswith(text)


def test_every_problem_of_a_file_is_told_at_once():
    assert told(b"a: &x 1\nb: *x\nb: !y 2") == [
        (1, "Anchors (&x) are not used; leave it out."),
        (2, "Aliases (*x) are not used here; write it out."),
        (3, "This field is written twice, first on line 2."),
        (3, "Tags (!y) are not used; leave it out."),
    ]


def test_a_huge_file_is_not_read():
    assert told(b"a" * (SIZE_LIMIT + 1)) == [(None, "The file is larger than 512 KB.")]


def test_deep_nesting_stops_the_reading():
    assert told(b"a: " + b"[" * 10_000) == [
        (1, f"This is nested more than {DEPTH_LIMIT} levels deep.")
    ]


def test_aliases_cannot_multiply():
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    assert len(told("\n".join(lines).encode())) == 60 + 2 * 59


def test_a_figure_of_thousands_of_digits_stays_text():
    assert read_yaml(b"a: " + b"9" * 5000).data == {"a": "9" * 5000}
