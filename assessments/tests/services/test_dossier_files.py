"""Importing files: a line for each, every problem at once, and a bad one stops no other."""

import pytest

from assessments.models import Assessment, Role, Source
from assessments.services.dossier_files import import_files
from assessments.tests.dossiers.sample import dossier_text

pytestmark = pytest.mark.django_db

OTHER = {"role.slug": "other", "role.title": "Other"}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "test-engineer.yaml").write_text(dossier_text())
    (tmp_path / "other.yaml").write_text(dossier_text(OTHER))
    return tmp_path


def told(outcomes):
    return {
        outcome.file.rsplit("/", 1)[-1]: [f"{p.path}: {p.text}" for p in outcome.problems]
        for outcome in outcomes
    }


def test_a_folder_is_imported_file_by_file(folder):
    outcomes = import_files([folder])
    assert [outcome.is_new for outcome in outcomes] == [True, True]
    assert Role.objects.published().count() == 2


def test_a_file_named_twice_is_imported_once(folder):
    assert len(import_files([folder, folder / "other.yaml"])) == 2


def test_a_bad_file_stops_no_other(folder):
    (folder / "other.yaml").write_text(dossier_text(OTHER | {"tasks.0.share": 25}))
    assert told(import_files([folder])) == {
        "other.yaml": ["tasks: Task shares add up to 105%, not 100%."],
        "test-engineer.yaml": [],
    }
    assert Role.objects.get().slug == "test-engineer"


def test_an_unreadable_file_still_counts_for_those_that_name_its_role(folder):
    (folder / "other.yaml").write_text("role: [")
    named = {"headline.lead": "Unlike {{ role:other }}."}
    (folder / "test-engineer.yaml").write_text(dossier_text(named))
    assert told(import_files([folder]))["test-engineer.yaml"] == []


def test_a_role_may_be_named_by_a_dossier_of_the_same_call(folder):
    (folder / "other.yaml").write_text(dossier_text(OTHER | {"headline.lead": "{{ role:ghost }}"}))
    assert told(import_files([folder]))["other.yaml"] == [
        "headline.lead: There is no role ghost, in this import or in the catalogue."
    ]
    (folder / "ghost.yaml").write_text(dossier_text({"role.slug": "ghost", "role.title": "Ghost"}))
    assert told(import_files([folder]))["other.yaml"] == []


def test_a_role_may_be_named_that_the_catalogue_has(folder):
    import_files([folder / "other.yaml"])
    rows = [{"role": "other", "carries_over": "method", "add": "design"}]
    changes = {"outlook.where_next": rows}
    (folder / "test-engineer.yaml").write_text(dossier_text(changes))
    assert told(import_files([folder / "test-engineer.yaml"]))["test-engineer.yaml"] == []


def test_two_files_about_one_role_are_both_refused(folder):
    (folder / "again.yaml").write_text(dossier_text())
    said = "role.slug: Another file of this call is about test-engineer too; both are refused."
    assert told(import_files([folder])) == {
        "again.yaml": [said],
        "other.yaml": [],
        "test-engineer.yaml": [said],
    }


def test_a_path_without_dossiers_is_told(tmp_path):
    assert told(import_files([tmp_path])) == {
        tmp_path.name: [": There is no dossier (*.yaml) in this folder."]
    }
    assert told(import_files([tmp_path / "none.yaml"])) == {
        "none.yaml": [": The file cannot be read: No such file or directory."]
    }


def test_a_check_tries_everything_and_keeps_nothing(folder):
    outcomes = import_files([folder], check=True)
    assert [str(outcome.assessment.score) for outcome in outcomes] == ["31.0", "31.0"]
    for model in (Role, Assessment, Source):
        assert not model.objects.exists()
