"""The catalogue reads as written for people of 14 to 16, measured by SMOG.

SMOG counts words of three syllables and more against sentences, and is fitted to readers who
understood a text in full; the school grade it gives, and five years, are a reading age. It knows
neither the subject nor the layout: figures, citations and marks are taken out before, the names
of tools count like other words, and a list of fragments passes for plain. So it catches a role
that drifts from the others, and a person still has to read.
"""

import re
from statistics import mean

import pytest
import textstat

from assessments.tests.catalogue.conftest import FILES
from assessments.tests.catalogue.wording import FIGURE, sentences

AGE_OVER_GRADE = 5
YOUNGEST, OLDEST = 13.5, 16
SHORTEST, LONGEST = 12, 17  # words in a sentence, on average
SPREAD = 45  # words in a sentence, at most


def measured(dossier):
    """Return the prose of a dossier with each figure as one short word."""
    return " ".join(FIGURE.sub("ten", text) for text in sentences(dossier))


def reading_age(text):
    return textstat.smog_index(text) + AGE_OVER_GRADE


def lengths(text):
    return [len(sentence.split()) for sentence in re.split(r"(?<=[.?!])\s+", text)]


@pytest.mark.parametrize("slug", FILES)
def test_a_role_reads_as_written_for_people_of_14_to_16(catalogue, slug):
    assert YOUNGEST <= reading_age(measured(catalogue[slug])) <= OLDEST


@pytest.mark.parametrize("slug", FILES)
def test_sentences_are_neither_chopped_nor_long(catalogue, slug):
    words = lengths(measured(catalogue[slug]))
    assert SHORTEST <= mean(words) <= LONGEST
    assert max(words) <= SPREAD


def test_chopped_and_heavy_texts_are_told_apart():
    chopped = "You key it. It is read. Then it goes. You check. It is done. " * 6
    heavy = (
        "Organisational accountability considerations necessitate continuous human verification "
        "of automatically generated documentation, irrespective of technological capability. "
    )
    assert reading_age(chopped) < YOUNGEST
    assert reading_age(heavy * 6) > OLDEST
