"""Hostile files: whatever bytes arrive, the answer is a dossier or sentences, never an error."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from assessments import dossiers
from assessments.tests.dossiers.sample import LEFT_OUT, VARIANT, document, dossier_text

JUNK = [LEFT_OUT, None, True, -1, 10**12, 0.55, float("inf"), "", "x" * 3000, "[@", "\x7f", "☃"]
JUNK += [[], [None], [[]], {}, {"x": {}}, [{}] * 30, date(2026, 1, 1), "{{ role:a }} [@b]"]


def places(data, way=()):
    """Yield every place of the sample, groups and rows too, as dotted text."""
    if way:
        yield ".".join(map(str, way))
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from places(value, (*way, step))


PLACES = [place for place in places(document({"variant": VARIANT})) if place != "variant"]


def taken_or_told(content):
    reading = dossiers.parse(content, file="x.yaml")
    told = [str(problem) for problem in reading.problems]
    assert (reading.dossier is None) == bool(told)
    assert all(line.startswith("x.yaml") and line.endswith((".", "”")) for line in told)
    assert not any("Input should" in line or "pydantic" in line for line in told)
    reading.unknown_roles(set())


@given(st.binary(max_size=300))
def test_any_bytes_are_taken_or_told(content):
    taken_or_told(content)


@given(st.text(alphabet="ab: -\n\t[]{}&*!|>'\"%@`#?,.~0\\", max_size=200))
def test_any_text_of_yaml_signs_is_taken_or_told(text):
    taken_or_told(text.encode())


@given(st.sampled_from(PLACES), st.sampled_from(JUNK))
def test_junk_at_any_place_is_taken_or_told(place, value):
    taken_or_told(dossier_text({"variant": VARIANT, place: value}).encode())
