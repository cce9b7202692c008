"""Two who write at once: the later is told, and no word of either is lost."""

from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from threading import Barrier

import pytest
from django.db import connection

from assessments.models import DecisionKind
from assessments.services.drafting.saving import DraftClosed, SavedMeanwhile, save
from assessments.tests import factories as make

from .people import make_sample_draft, make_user

RACES = 25


def changed(draft, text, *, field="lead"):
    document = deepcopy(draft.document)
    document["headline"][field] = text
    return document


@pytest.fixture
def author(db):
    return make_user()


@pytest.fixture
def draft(author):
    return make_sample_draft(author)


def test_a_save_counts_up_and_is_kept_in_the_history(draft, author):
    saved = save(draft, changed(draft, "Anew."), revision=1, by=author)
    newest = saved.history.first()
    assert (saved.revision, newest.history_user, newest.document) == (2, author, saved.document)


def test_a_save_that_changes_nothing_writes_nothing(draft, author):
    assert save(draft, draft.document, revision=1, by=author).revision == 1
    assert draft.history.count() == 2  # started, and what the factory saved


def test_the_second_save_is_refused_with_both_texts(draft, author):
    save(draft, changed(draft, "Theirs."), revision=1, by=author)
    with pytest.raises(SavedMeanwhile) as meanwhile:
        save(draft, changed(draft, "Mine.", field="verdict"), revision=1, by=author)
    merged = meanwhile.value.merge
    assert merged.document["headline"] == {"verdict": "Mine.", "lead": "Theirs."}
    draft.refresh_from_db()
    assert draft.document["headline"]["lead"] == "Theirs."


def test_a_published_draft_takes_no_save(draft, author):
    draft.stage, draft.version = "published", make.make_published()
    draft.save()
    with pytest.raises(DraftClosed):
        save(draft, changed(draft, "Late."), revision=1, by=author)


def test_a_save_takes_a_draft_off_the_schedule(draft, author):
    draft.publish_at = draft.created_at
    draft.save()
    assert save(draft, changed(draft, "Anew."), revision=1, by=author).publish_at is None
    assert draft.decisions.get().kind == DecisionKind.UNSCHEDULED


@pytest.mark.django_db(transaction=True)
def test_no_race_loses_a_text():
    author = make_user("racer")
    draft = make_sample_draft(author)
    for number in range(RACES):
        race(draft, author, number)
    draft.refresh_from_db()
    texts = draft.document["headline"]
    assert all(f"verdict {n};" in texts["verdict"] for n in range(RACES))
    assert all(f"lead {n};" in texts["lead"] for n in range(RACES))


def race(draft, author, number):
    """Let two add a text each to the same revision; who is refused saves what was merged."""
    draft.refresh_from_db()
    start = Barrier(2)

    def run(field):
        try:
            document = changed(draft, draft.document["headline"][field], field=field)
            document["headline"][field] += f" {field} {number};"
            start.wait()
            insist(document, draft.revision)
        finally:
            connection.close()

    def insist(document, revision):
        try:
            save(draft, document, revision=revision, by=author)
        except SavedMeanwhile as meanwhile:
            insist(meanwhile.merge.document, meanwhile.draft.revision)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(run, ("verdict", "lead")))
