"""The screen of a draft and the pages about it, asked as a browser asks them."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assessments.models import Assessment, Draft
from assessments.services.dossiers import import_dossier
from assessments.tests.dossiers.sample import VARIANT, dossier, dossier_text
from assessments.tests.drafting.people import make_sample_draft, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def author(client):
    user = make_user("ada", "assessor", "reviewer", "publisher")
    client.force_login(user)
    return user


@pytest.fixture
def draft(author):
    return make_sample_draft(author, {"variant": VARIANT})


def page(name, *args):
    return reverse(f"admin:assessments_draft_{name}", args=args)


def posted(response, **changes):
    """Give what a browser would post from the screen, with some fields changed."""
    html = response.content.decode()
    html = html[html.index('id="draft-form"') : html.index("<aside")]
    html = re.sub(r"<template>.*?</template>", "", html, flags=re.DOTALL)
    fields = {}
    for tag in re.finditer(r"<input([^>]*)>", html):
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', tag[1]))
        if attributes.get("type") != "checkbox":
            fields[attributes["name"]] = unescape(attributes.get("value", ""))
    for name, text in re.findall(
        r'<textarea[^>]*name="([^"]+)"[^>]*>\n(.*?)</textarea>', html, flags=re.DOTALL
    ):
        fields[name] = unescape(text)
    for name, options in re.findall(
        r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', html, flags=re.DOTALL
    ):
        chosen = re.search(r'value="([^"]*)" selected', options)
        fields[name] = unescape(chosen[1]) if chosen else ""
    return fields | changes


def queries(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_saving_the_screen_untouched_changes_nothing(client, draft):
    screen = client.get(page("change", draft.pk))
    client.post(page("change", draft.pk), posted(screen))
    before = draft.document
    draft.refresh_from_db()
    assert (draft.document, draft.revision) == (before, 1)


def test_a_changed_field_is_saved_and_shown(client, draft):
    data = posted(client.get(page("change", draft.pk)), **{"headline-lead": "Anew & <b>bold</b>."})
    answer = client.post(page("change", draft.pk), data, follow=True)
    assert "Saved as revision 2." in answer.content.decode()
    assert "Anew &amp; &lt;b&gt;bold&lt;/b&gt;." in answer.content.decode()


def test_rows_take_the_places_asked_for_and_go_when_asked(client, draft):
    changes = {"tasks-4-order": "0.5", "tasks-0-remove": "on"}
    data = posted(client.get(page("change", draft.pk)), **changes)
    client.post(page("change", draft.pk), data)
    draft.refresh_from_db()
    assert [row["key"] for row in draft.document["tasks"]] == ["talk", "write", "run", "report"]


def test_checking_says_what_is_wrong_with_a_link_to_it_and_saves_nothing(client, draft):
    data = posted(client.get(page("change", draft.pk)), **{"tasks-1-share": "25", "_do": "check"})
    html = client.post(page("change", draft.pk), data).content.decode()
    assert "Task shares add up to 105%, not 100%." in html
    assert 'href="#at_tasks"' in html
    draft.refresh_from_db()
    assert draft.document["tasks"][1]["share"] == "20"


def test_the_live_panel_scores_what_is_typed(client, draft):
    data = posted(client.get(page("change", draft.pk)), **{"tasks-0-score": "1"})
    html = client.post(page("live", draft.pk), data).content.decode()
    assert "Score 36.1 out of 100" in html


def test_a_row_that_was_moved_on_the_page_is_linked_where_it_stands(client, draft):
    data = posted(client.get(page("change", draft.pk)))
    data |= {"tasks-4-order": "0.5", "tasks-4-score": "9"}
    html = client.post(page("live", draft.pk), data).content.decode()
    assert 'href="#id_tasks-4-score"' in html


def test_the_second_of_two_saves_is_refused_with_both_texts(client, draft):
    screen = client.get(page("change", draft.pk))
    client.post(page("change", draft.pk), posted(screen, **{"headline-lead": "Theirs."}))
    mine = posted(screen, **{"headline-lead": "Mine.", "provenance": "Mine too [@office]."})
    answer = client.post(page("change", draft.pk), mine)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "<pre>Theirs.</pre>" in html
    assert posted(answer)["headline-lead"] == "Mine."
    client.post(page("change", draft.pk), posted(answer))
    draft.refresh_from_db()
    assert draft.document["provenance"] == "Mine too [@office]."


def test_hostile_posts_are_kept_as_text(client, draft):
    data = {
        "tasks-0-name": "x\0y",
        "tasks-999999-name": "far",
        "tasks-x-name": "no",
        "_revision": "-",
    }
    assert client.post(page("live", draft.pk), data).status_code == 200
    assert client.post(page("change", draft.pk), data).status_code == 409


def test_without_script_a_button_adds_a_row(client, draft):
    data = posted(client.get(page("change", draft.pk)), _do="add:tasks")
    answer = client.post(page("change", draft.pk), data, follow=True)
    assert 'name="tasks-5-name"' in answer.content.decode()


def test_a_source_of_the_catalogue_is_added_with_a_key(client, draft):
    import_dossier(dossier({"role.slug": "other", "role.title": "Other"}))
    draft.document["sources"] = []
    draft.save()
    data = posted(client.get(page("change", draft.pk)), _do="source", _source="statistics report")
    client.post(page("change", draft.pk), data)
    draft.refresh_from_db()
    assert draft.document["sources"][0]["key"] == "statistics-office-2026"


def test_a_preview_is_kept_from_caches_and_search_engines(client, draft):
    answer = client.get(page("preview", draft.pk))
    assert "Will AI replace Test Engineer jobs?" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    client.logout()
    assert client.get(page("preview", draft.pk)).status_code == 302


def test_publishing_answers_with_the_reasons_it_was_refused(client, draft):
    answer = client.post(page("publish", draft.pk), {"change": "First."})
    assert answer.status_code == 422
    assert "Nobody has approved the draft" in answer.content.decode()


def test_approved_and_published_it_is_public(client, draft):
    client.post(page("decide", draft.pk), {"_do": "approve", "revision": "1"})
    client.post(page("publish", draft.pk), {"change": "First assessment."})
    version = Assessment.objects.get()
    assert client.get(version.role.get_absolute_url()).status_code == 200
    assert "Published" in client.get(page("changelist")).content.decode()
    assert client.post(page("delete", draft.pk), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize(
    ("groups", "do", "status"),
    [(["assessor"], "approve", 403), (["reviewer"], "submit", 403), (["assessor"], "submit", 302)],
)
def test_a_group_may_do_what_it_is_for(client, draft, groups, do, status):
    client.force_login(make_user("eve", *groups))
    answer = client.post(page("decide", draft.pk), {"_do": do, "revision": "1"})
    assert answer.status_code == status


def test_a_reviewer_reads_and_does_not_write(client, draft):
    client.force_login(make_user("eve", "reviewer"))
    screen = client.get(page("change", draft.pk))
    assert 'value="save"' not in screen.content.decode()
    assert client.post(page("change", draft.pk), {}).status_code == 403
    assert client.post(page("publish", draft.pk), {"change": "No."}).status_code == 403


def test_an_upload_is_reported_compared_and_saved_as_a_draft(client, author):
    text = dossier_text({"tasks.0.share": 19})
    refused = client.post(page("import"), {"text": text, "name": "role.yaml"})
    assert refused.status_code == 422
    assert "role.yaml:" in refused.content.decode()
    looked = client.post(page("import"), {"text": dossier_text(), "name": "role.yaml"})
    assert "It is the first assessment of Test Engineer." in looked.content.decode()
    client.post(page("import"), {"text": dossier_text(), "name": "role.yaml", "_save": "1"})
    assert Draft.objects.get().title == "Test Engineer"


def test_an_export_is_the_dossier(client, draft):
    answer = client.get(page("export", draft.pk))
    assert answer.content.decode().startswith("role:\n  slug: test-engineer\n")


def test_a_list_of_drafts_takes_the_same_queries_whatever_its_length(client, draft, author):
    few = queries(client, page("changelist"))
    for number in range(3):
        make_sample_draft(author, {"role.slug": f"role-{number}", "role.title": f"Role {number}"})
    assert queries(client, page("changelist")) == few


def test_the_history_shows_each_save_and_compares_two(client, draft):
    data = posted(client.get(page("change", draft.pk)), **{"headline-lead": "Anew."})
    client.post(page("change", draft.pk), data)
    assert client.get(page("history", draft.pk)).status_code == 200
    html = client.get(page("differences", draft.pk), {"from": "1", "to": "2"}).content.decode()
    assert "<ins>Anew.</ins>" in html


def test_the_first_page_lists_what_waits(client, draft, author):
    html = client.get(reverse("admin:index")).content.decode()
    for title in ("My drafts", "Waiting for review", "Due for reassessment", "Dead source links"):
        assert title in html


def test_a_new_role_is_started_and_ready_to_write(client, author):
    data = {"title": "Tester", "slug": "tester", "seniority": "Mid"}
    screen = client.post(page("add"), data, follow=True)
    assert "things to mend" in screen.content.decode()
    assert posted(screen)["role-title"] == "Tester"


def test_prose_is_shown_as_the_page_shows_it(client, draft):
    shown = client.post(page("prose", draft.pk), {"headline-lead": "Rose [@office] **much**."})
    assert "<strong>much</strong>" in shown.content.decode()


@pytest.mark.parametrize("kind", ["roles", "sectors", "specialisms", "sources"])
def test_names_of_the_catalogue_are_offered(client, author, kind):
    import_dossier(dossier())
    text = {"roles": "test", "sectors": "tech", "specialisms": "qual", "sources": "office"}[kind]
    assert "<option" in client.get(page("suggest", kind), {"x": text}).content.decode()


def test_many_are_given_to_review_and_none_deleted_at_once(client, draft):
    data = {"action": "give_to_review", "_selected_action": [draft.pk]}
    client.post(page("changelist"), data)
    draft.refresh_from_db()
    assert draft.stage == "in_review"
    assert "delete_selected" not in client.get(page("changelist")).content.decode()
