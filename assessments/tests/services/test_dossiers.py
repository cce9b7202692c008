"""Dossiers in and out: a new one publishes, an unchanged one does nothing, a changed one adds."""

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assessments import dossiers
from assessments.models import Assessment, Role, ScoreChange, Sector, Source, Specialism
from assessments.services.dossiers import (
    DossierRefused,
    NothingToExport,
    export_dossier,
    import_dossier,
)
from assessments.services.roles import rename_role, withdraw_role
from assessments.tests.dossiers.sample import VARIANT, claim, dossier
from assessments.tests.factories import make_draft, make_role

pytestmark = pytest.mark.django_db

CHANGED = {"change": "New figures.", "tasks.0.score": 1}


def count_rows():
    return {
        model.__name__: model.objects.count()
        for model in apps.get_app_config("assessments").get_models()
    }


def refusal(changes):
    with pytest.raises(DossierRefused) as refused:
        import_dossier(dossier(changes))
    return list(refused.value.found)


def test_a_new_dossier_becomes_version_one():
    assessment, is_new = import_dossier(dossier())
    assert is_new
    assert assessment.number == 1
    assert assessment.is_current
    assert Role.objects.published().get().slug == "test-engineer"


def test_a_role_is_as_its_dossier_says():
    import_dossier(dossier({"role.specialisms.0.name": "AI/ML Testing"}))
    role = Role.objects.get()
    assert (role.title, role.seniority, role.live_tracked) == ("Test Engineer", "Mid", True)
    assert [str(alias) for alias in role.aliases.all()] == ["Tester"]
    specialism = role.specialisms.get()
    assert (specialism.sector.slug, specialism.slug) == ("technology", "ai-ml-testing")


def test_an_unchanged_dossier_makes_no_rows():
    first, _ = import_dossier(dossier({"variant": VARIANT}))
    before = count_rows()
    again, is_new = import_dossier(dossier({"variant": VARIANT}))
    assert (again, is_new) == (first, False)
    assert count_rows() == before


def test_a_changed_dossier_becomes_the_next_version():
    first, _ = import_dossier(dossier())
    second, is_new = import_dossier(dossier(CHANGED))
    first.refresh_from_db()
    assert is_new
    assert (second.number, second.is_current) == (2, True)
    assert first.superseded_at == second.published_at
    assert first.tasks.get(key="plan").score == 3


def test_a_score_that_moves_is_recorded_with_its_reason():
    first, _ = import_dossier(dossier())
    second, _ = import_dossier(dossier(CHANGED))
    change = ScoreChange.objects.get()
    assert (change.previous, change.current) == (first, second)
    assert (str(first.score), str(second.score)) == ("31.0", "36.1")
    assert (change.role, change.reason) == (second.role, "New figures.")
    assert change.changed_at == second.published_at


def test_a_score_that_stays_is_no_score_change():
    import_dossier(dossier())
    import_dossier(dossier({"change": "Better words.", "headline.lead": "You look closely."}))
    assert not ScoreChange.objects.exists()


def test_a_changed_dossier_says_why():
    import_dossier(dossier())
    text = "The dossier differs from version 1; say here what changed and why."
    assert refusal({"tasks.0.score": 1}) == [(("change",), text)]
    assert Assessment.objects.count() == 1


def test_an_old_file_does_not_undo_newer_work():
    first, _ = import_dossier(dossier())
    second, _ = import_dossier(dossier(CHANGED))
    assert import_dossier(dossier()) == (first, False)
    assert Assessment.objects.current().get() == second
    third, is_new = import_dossier(dossier({"change": "Back to the first figures."}))
    assert (third.number, is_new) == (3, True)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("role.title", "Quality Engineer"),
        ("role.seniority", "Senior"),
        ("role.aliases", ["Tester"]),
        ("role.specialisms", [{"sector": "Trades", "name": "Welding"}]),
    ],
)
def test_an_old_file_does_not_undo_what_the_role_is_called_since(place, value):
    first, _ = import_dossier(dossier())
    import_dossier(dossier({"change": "Called as people say it.", place: value}))
    assert import_dossier(dossier()) == (first, False)


def test_a_dossier_that_calls_the_role_otherwise_says_why():
    import_dossier(dossier())
    text = "The dossier differs from version 1; say here what changed and why."
    assert refusal({"role.title": "Quality Engineer"}) == [(("change",), text)]


def test_another_method_asks_for_another_version(monkeypatch):
    monkeypatch.setattr("assessments.services.publishing.METHOD_VERSION", "0")
    import_dossier(dossier())
    monkeypatch.undo()
    assert refusal({})[0][0] == ("change",)
    assessment, is_new = import_dossier(dossier({"change": "Scored by a new method."}))
    assert is_new
    assert assessment.method_version == "1"


def test_a_refused_dossier_leaves_nothing_behind(monkeypatch):
    monkeypatch.setattr(
        "assessments.services.publishing.drawing_problems", lambda scored: ["It does not add up."]
    )
    assert refusal({}) == [((), "It does not add up.")]
    assert set(count_rows().values()) == {0}


def test_a_renamed_role_is_told_by_its_new_name():
    import_dossier(dossier())
    rename_role(Role.objects.get(), slug="quality-engineer")
    text = "This role was renamed; its slug is quality-engineer now."
    assert refusal(CHANGED) == [(("role", "slug"), text)]
    for slug in ("quality-engineer", "test-engineer"):  # the site starts with its old files, too
        _, is_new = import_dossier(dossier({"role.slug": slug}))
        assert not is_new


def test_a_withdrawn_role_takes_no_dossier():
    import_dossier(dossier())
    withdraw_role(Role.objects.get(), reason="It merged with another.")
    text = "This role was withdrawn (It merged with another.); it takes no new version."
    assert refusal(CHANGED) == [(("role", "slug"), text)]
    _, is_new = import_dossier(dossier())  # the site starts with its dossiers, withdrawn or not
    assert not is_new


def test_two_roles_cannot_share_a_title():
    make_role("Test Engineer", slug="tester")
    text = "This is the title of the role tester already."
    assert refusal({}) == [(("role", "title"), text)]


def test_a_draft_in_the_making_is_not_overtaken():
    first, _ = import_dossier(dossier())
    make_draft(first.role)
    text = "Version 2 is being drafted; publish or delete that draft first."
    assert refusal(CHANGED) == [((), text)]
    assert import_dossier(dossier()) == (first, False)


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("sector", "technology!", "The catalogue writes this “Technology”."),
        ("name", "Quality Testing", "The catalogue writes this “Quality/Testing”."),
    ],
)
def test_sectors_and_specialisms_are_written_as_in_the_catalogue(field, value, text):
    import_dossier(dossier())
    found = refusal({"change": "Again.", f"role.specialisms.0.{field}": value})
    assert found == [(("role", "specialisms", 0, field), text)]
    assert (Sector.objects.count(), Specialism.objects.count()) == (1, 1)


def test_a_specialism_needs_an_address():
    [(place, text)] = refusal({"role.specialisms.0.name": "+++"})
    assert place == ("role", "specialisms", 0)
    assert text == "Sector and name each need a Latin letter or a digit for their address."


def test_a_specialism_is_listed_once():
    one = {"sector": "Technology", "name": "Quality Testing"}
    found = refusal({"role.specialisms": [one, dict(one)]})
    assert found == [(("role", "specialisms", 1), "This specialism is listed already.")]


def test_equal_sources_of_two_dossiers_are_one_source():
    import_dossier(dossier())
    import_dossier(
        dossier({"role.slug": "other", "role.title": "Other", "sources.0.key": "office"})
    )
    assert Source.objects.count() == 1


def test_a_dossier_comes_back_as_it_went_in():
    rows = [claim(text="Rose.", trace="differs", sources=["office"], note="It says less.")]
    changes = {
        "variant": VARIANT,
        "override": {"points": -1.5, "reason": "A recent law."},
        "evidence.wages": {"score": 1, "claims": rows},
        "outlook.timeline.spans": [{"label": "Change", "from": 2027, "course": "ending"}],
    }
    import_dossier(dossier(changes))
    assert export_dossier("test-engineer") == dossiers.write(dossier(changes))


@pytest.mark.parametrize("name", ["ml-platform-engineer", "mlops-engineer"])
def test_our_own_dossiers_come_back_byte_for_byte(name):
    path = settings.BASE_DIR / "fixtures" / "roles" / f"{name}.yaml"
    import_dossier(dossiers.read(path).dossier)
    exported = export_dossier(name)
    assert exported == path.read_text(encoding="utf-8")
    assert import_dossier(dossiers.parse(exported.encode(), file=name).dossier)[1] is False


def test_only_a_published_role_can_be_exported():
    make_role("Ghost")
    import_dossier(dossier())
    rename_role(Role.objects.get(slug="test-engineer"), slug="quality-engineer")
    for slug, said in [
        ("nobody", "There is no role nobody."),
        ("ghost", "The role ghost has no published assessment."),
        ("test-engineer", "There is no role test-engineer; it was renamed to quality-engineer."),
    ]:
        with pytest.raises(NothingToExport, match=said):
            export_dossier(slug)


def test_queries_of_an_import_do_not_grow_with_the_rows():
    rows = [claim(sources=["office"]), claim(sources=["office"]), claim()]
    small = {"variant": VARIANT, "evidence.wages.claims": rows[:1]}
    large = {
        "variant": VARIANT,
        "evidence.wages.claims": rows,
        "role.title": "Other",
        "role.slug": "other",
        "role.aliases": ["a", "b", "c"],
    }
    at_first = queries_of(small)
    assert queries_of(large) <= at_first < 95
    assert queries_of(small | {"change": "A task is done by tools now.", "tasks.0.score": 4}) < 80


def queries_of(changes):
    with CaptureQueriesContext(connection) as queries:
        import_dossier(dossier(changes))
    return len(queries)
