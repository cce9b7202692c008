"""The commands: what they print."""

import pytest
from django.core.management import CommandError, call_command

from assessments import dossiers
from assessments.models import FormerSlug, Role
from assessments.tests.dossiers.sample import dossier, dossier_text
from assessments.tests.factories import make_published, make_role

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "test-engineer.yaml"
    path.write_text(dossier_text())
    return path


def test_an_import_tells_of_each_file_and_of_all(file, capsys):
    call_command("import_dossiers", file)
    call_command("import_dossiers", file)
    file.write_text(dossier_text({"change": "New words.", "tasks.0.score": 1}))
    call_command("import_dossiers", file)
    file.write_text(dossier_text())
    call_command("import_dossiers", file)
    assert capsys.readouterr().out.splitlines() == [
        f"{file}: published version 1 (31.0, Yellow (Urgent))",
        "1 published.",
        f"{file}: unchanged, version 1",
        "1 unchanged.",
        f"{file}: published version 2 (36.1, Yellow (Urgent))",
        "1 published.",
        f"{file}: unchanged, version 1, which a later one has superseded",
        "1 unchanged.",
    ]


def test_an_import_names_every_problem_and_fails(file, capsys):
    good = file.with_name("good.yaml")
    good.write_text(dossier_text({"role.slug": "good", "role.title": "Good"}))
    file.write_text(dossier_text({"role.title": 7, "role.seniority": None}))
    with pytest.raises(CommandError, match=r"^1 published, 1 refused\.$"):
        call_command("import_dossiers", file.parent)
    told = capsys.readouterr()
    assert told.err.splitlines() == [
        f"{file}:3: role.title: Write text here; put “7” in quotes if it is meant.",
        f"{file}:4: role.seniority: Write something here.",
    ]
    assert f"{file}: refused, 2 problems\n" in told.out


def test_a_check_keeps_nothing(file, capsys):
    call_command("import_dossiers", "--check", file)
    assert capsys.readouterr().out.splitlines() == [
        f"{file}: would be published as version 1 (31.0, Yellow (Urgent))",
        "1 published. Nothing was kept.",
    ]
    assert not Role.objects.exists()


def test_an_export_is_the_file_in_canonical_form(file, tmp_path, capsys):
    call_command("import_dossiers", file)
    capsys.readouterr()
    call_command("export_dossier", "test-engineer")
    assert capsys.readouterr().out == dossiers.write(dossier())
    call_command("export_dossier", "test-engineer", "--output", tmp_path / "out.yaml")
    assert (tmp_path / "out.yaml").read_text() == dossiers.write(dossier())


def test_an_export_that_cannot_be_is_told(file, tmp_path):
    with pytest.raises(CommandError, match="There is no role nobody"):
        call_command("export_dossier", "nobody")
    call_command("import_dossiers", file)
    with pytest.raises(CommandError, match="cannot be written: Is a directory"):
        call_command("export_dossier", "test-engineer", "--output", tmp_path)


def test_formatting_rewrites_sound_files_and_leaves_others(file, capsys):
    bad = file.with_name("bad.yaml")
    bad.write_text("a: 1\n")
    with pytest.raises(CommandError, match="1 of 2 files left as they were"):
        call_command("format_dossiers", file, bad)
    assert file.read_text() == dossiers.write(dossier())
    assert bad.read_text() == "a: 1\n"


def test_a_role_is_renamed_and_withdrawn(capsys):
    make_role("Tester")
    call_command("rename_role", "tester", "test-engineer")
    call_command("withdraw_role", "test-engineer", "--reason", "It merged.")
    assert FormerSlug.objects.get().slug == "tester"
    assert Role.objects.get().withdrawn_reason == "It merged."
    with pytest.raises(CommandError, match="The slug is test-engineer already"):
        call_command("rename_role", "test-engineer", "test-engineer")
    with pytest.raises(CommandError, match="withdrawn already"):
        call_command("withdraw_role", "test-engineer", "--reason", "Again.")


def test_a_role_is_merged_into_another():
    role = make_published().role
    call_command("withdraw_role", make_role("Tester").slug, "--reason=Merged.", "--into", role.slug)
    assert Role.objects.get(slug="tester").merged_into == role
