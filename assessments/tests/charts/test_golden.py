"""Every chart as it is printed, kept in golden/ so that a change of a drawing shows as a diff.

To accept a change, run this file with RENEW_GOLDEN=1 in the environment and read the diff.
"""

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.template import engines

from .examples import CONTEXT, TAGS

GOLDEN = Path(__file__).parent / "golden"


def printed(tag):
    source = "{% load charts comparison_charts field_charts outlook_charts personal_charts %}" + tag
    text = engines["django"].from_string(source).render(CONTEXT)
    return "\n".join(line for line in text.splitlines() if line.strip()) + "\n"


def accepted(name):
    """Where a chart is kept: drawings as .svg, rows of drawings as .html."""
    suffix = "svg" if printed(TAGS[name]).startswith("<svg") else "html"
    return GOLDEN / f"{name}.{suffix}"


@pytest.mark.parametrize("name", TAGS)
def test_a_chart_prints_what_was_accepted(name):
    if "RENEW_GOLDEN" in os.environ:
        accepted(name).write_text(printed(TAGS[name]))
    assert printed(TAGS[name]) == accepted(name).read_text()


def test_every_accepted_drawing_has_its_chart():
    assert {path.stem for path in GOLDEN.iterdir()} == set(TAGS)


@pytest.mark.parametrize("name", TAGS)
def test_a_chart_is_well_formed_and_has_a_name_or_is_hidden(name):
    root = ElementTree.fromstring(f"<figure>{printed(TAGS[name])}</figure>")
    inner = {svg for outer in root.iter("svg") for svg in outer.iter("svg") if svg is not outer}
    hidden = {
        svg
        for parent in root.iter()
        if parent.get("aria-hidden") == "true"
        for svg in parent.iter("svg")
    }
    for svg in set(root.iter("svg")) - inner - hidden:
        assert svg.get("role") == "img"
        assert svg.get("aria-label") or svg.find("title").text


@pytest.mark.parametrize("name", TAGS)
def test_a_chart_has_no_inline_style(name):
    assert "style=" not in printed(TAGS[name])
