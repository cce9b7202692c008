"""Every dossier of the catalogue is sound, whole, in its canonical form and told apart."""

import pytest

from assessments.dossiers.schema.scored import Trace
from assessments.models import Assessment, Role, Source
from assessments.services.dossiers import export_dossier
from assessments.tests.catalogue.conftest import FILES

pytestmark = pytest.mark.django_db

REFERENCE = "ml-platform-engineer"  # as published: its claims are kept as they were there
LISTS = {  # how many rows a page wants
    "blind_spots": (2, 5),
    "survival_strategy": (3, 3),
    "where_next": (2, 5),
    "spans": (2, 4),
    "resources": (2, 5),
    "not_this_role": (2, 6),
    "tasks": (5, 10),
}


def rows(dossier):
    """Return the lists of a dossier by the names that LISTS gives them."""
    return {
        "blind_spots": dossier.commentary.blind_spots,
        "survival_strategy": dossier.outlook.survival_strategy,
        "where_next": dossier.outlook.where_next,
        "spans": dossier.outlook.timeline.spans,
        "resources": dossier.resources,
        "not_this_role": dossier.definition.not_this_role,
        "tasks": dossier.tasks,
    }


def evidence_rows(dossier):
    return {name: getattr(dossier.evidence, name) for name in type(dossier.evidence).model_fields}


def test_there_is_one_sound_dossier_for_each_of_the_22_roles(readings):
    problems = {slug: reading.problems for slug, reading in readings.items() if reading.problems}
    assert problems == {}
    assert len(readings) == 22
    assert [slug for slug, reading in readings.items() if reading.dossier.role.slug != slug] == []


def test_every_dossier_is_published_through_the_checks(published):
    assert [slug for slug, (_, is_new) in published.items() if not is_new] == []
    assert Role.objects.published().count() == Assessment.objects.current().count() == len(FILES)


@pytest.mark.parametrize("slug", FILES)
def test_exporting_a_role_gives_its_file(published, slug):
    assert export_dossier(slug) == FILES[slug].read_text(encoding="utf-8")


@pytest.mark.parametrize("slug", FILES)
def test_a_dossier_has_every_part_of_the_page(catalogue, slug):
    dossier = catalogue[slug]
    counts = {name: len(found) for name, found in rows(dossier).items()}
    assert {n: c for n, c in counts.items() if not LISTS[n][0] <= c <= LISTS[n][1]} == {}
    assert dossier.definition.other_levels
    assert dossier.outlook.timeline.note
    assert dossier.role.aliases
    assert dossier.role.live_tracked
    assert dossier.variant
    assert dossier.variant.regrade_note
    assert len(dossier.variant.signals.found) >= 2
    assert dossier.variant.signals.negative_check


@pytest.mark.parametrize("slug", [slug for slug in FILES if slug != REFERENCE])
def test_each_evidence_score_is_explained_after_its_claims(catalogue, slug):
    for name, row in evidence_rows(catalogue[slug]).items():
        judgements = [claim for claim in row.claims if claim.trace is Trace.JUDGEMENT]
        assert judgements == [row.claims[-1]], name


@pytest.mark.parametrize("slug", FILES)
def test_a_headline_answers_in_its_first_sentence(catalogue, slug):
    headline = catalogue[slug].headline
    assert len(headline.verdict) <= 160
    assert 2 <= len(headline.lead.splitlines()) <= 4


def test_no_role_of_the_catalogue_is_named_by_its_title_only(catalogue):
    titles = {dossier.role.title for dossier in catalogue.values()}
    named = {
        (slug, row.title)
        for slug, dossier in catalogue.items()
        for row in (*dossier.definition.not_this_role, *dossier.outlook.where_next)
        if row.title in titles
    }
    assert named == set()


def test_a_page_cited_by_several_roles_is_one_source(published):
    described = {}
    for source in Source.objects.all():
        edition = (source.url, source.title)
        described.setdefault(edition, set()).add((source.publisher, source.date, source.kind))
    assert {edition: rows for edition, rows in described.items() if len(rows) > 1} == {}


def test_every_role_stands_in_one_sector(catalogue):
    for slug, dossier in catalogue.items():
        assert len({place.sector for place in dossier.role.specialisms}) == 1, slug
