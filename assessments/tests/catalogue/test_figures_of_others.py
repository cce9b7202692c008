"""No dossier writes down a figure of another role: it would be wrong after the next assessment."""

import re

import pytest

from assessments import dossiers
from assessments.scoring.scored import score
from assessments.tests.catalogue.conftest import FILES
from assessments.tests.catalogue.wording import passages

WITHIN = 60  # characters between a role's name and a figure that is taken for its own
SHORT = re.compile(r" (Engineer|Representative|Clerk|Driver|Teacher)$")


@pytest.fixture(scope="module")
def known(catalogue):
    """The names of every role, and its score, displaced and augmented share."""
    return {slug: (names(dossier), figures(dossier)) for slug, dossier in catalogue.items()}


def names(dossier):
    """Return a role's title, and its short form where that is still a name: MLOps, Data Entry."""
    title = dossier.role.title
    short = SHORT.sub("", title)
    return {title, short} if " " in short or short not in {"Platform", "Data"} else {title}


def figures(dossier):
    scored = score(dossiers.assessment_inputs(dossier))
    shares = (scored.work_impact.displaced, scored.work_impact.augmented)
    return {str(scored.composite.score), *(f"{share.normalize():f}%" for share in shares)}


def quoted(dossier, known):
    """Yield each figure of another role that stands after its name in plain prose."""
    own = dossier.role.title
    for place, text in passages(dossier):
        for titles, figures in (known[slug] for slug in known if slug != dossier.role.slug):
            for title in titles:
                if title not in own:
                    yield from ((place, title, n) for n in after(title, text) if n in figures)


def after(title, text):
    """Yield the figures that follow a name closely and in the same sentence."""
    for match in re.finditer(rf"\b{re.escape(title)}s?\b", text):
        near = text[match.end() : match.end() + WITHIN]
        sentence = re.split(r"[.?!](?!\d)", near)[0]
        yield from re.findall(r"(?<![\d.,$])\d+(?:\.\d+)?%?(?![\d,]\d)", sentence)


@pytest.mark.parametrize("slug", FILES)
def test_figures_of_other_roles_are_looked_up_and_never_written(catalogue, known, slug):
    assert list(quoted(catalogue[slug], known)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "An MLOps Engineer scores 42.6, which is less.",
        "Against MLOps, with 25% displaced, that is little.",
        "DevSecOps Engineers stand at 58.2 today.",
    ],
)
def test_a_written_figure_is_found(catalogue, known, sentence):
    dossier = catalogue["lawyer"].model_copy(update={"provenance": sentence})
    assert list(quoted(dossier, known))
