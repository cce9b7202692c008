"""From a draft to a version: only approved, only sound, and with a record of who decided."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from assessments.models import Assessment, DecisionKind, Dispatch, ScoreChange, SourceCheck
from assessments.services.dossiers import import_dossier
from assessments.services.drafting.confirming import confirm, take_into_account
from assessments.services.drafting.decisions import DecisionRefused, approve, send_back, submit
from assessments.services.drafting.preview import NotReady, preview
from assessments.services.drafting.releasing import (
    NotPublished,
    publish_draft,
    publish_due,
    schedule,
)
from assessments.services.drafting.saving import save
from assessments.services.drafting.starting import NotStarted, start_version
from assessments.services.queueing import queue_changes
from assessments.services.worker import Worker
from assessments.tests.alerts.make import make_email
from assessments.tests.dossiers.sample import claim, dossier

from .people import make_sample_draft, make_user

pytestmark = pytest.mark.django_db
OVERRIDE = {"override": {"points": 1.5, "reason": "The label lags."}}


@pytest.fixture
def author():
    return make_user("ada", "assessor")


@pytest.fixture
def reviewer():
    return make_user("bob", "reviewer", "publisher")


@pytest.fixture
def draft(author):
    return make_sample_draft(author)


def go(draft, by, change="First assessment.", **more):
    return publish_draft(draft, by=by, change=change, **{"is_minor": False} | more)


def refusal(draft, by):
    with pytest.raises(NotPublished) as refused:
        go(draft, by)
    assert not Assessment.objects.exists()
    return " ".join(refused.value.problems)


def test_an_approved_draft_becomes_the_current_version(draft, author, reviewer):
    submit(draft, by=author, reviewer=reviewer)
    approve(draft, by=reviewer, revision=1)
    version = go(draft, reviewer)
    draft.refresh_from_db()
    assert version.is_current
    assert (draft.version, draft.stage) == (version, "published")
    record = version.publication
    assert (record.author, record.approver, record.publisher) == (author, reviewer, reviewer)
    assert "The drawn parts and steps add up to 31.0." in record.checks


def test_nothing_goes_out_without_approval(draft, reviewer):
    assert "Nobody has approved" in refusal(draft, reviewer)


def test_an_approval_is_of_one_revision(draft, author, reviewer):
    approve(draft, by=reviewer, revision=1)
    document = {**draft.document, "provenance": "Another word [@office]."}
    draft = save(draft, document, revision=1, by=author)
    assert "revision 2" in refusal(draft, reviewer)
    with pytest.raises(DecisionRefused, match="saved again"):
        approve(draft, by=reviewer, revision=1)


def test_a_draft_sent_back_is_approved_no_longer(draft, reviewer):
    approve(draft, by=reviewer, revision=1)
    send_back(draft, by=reviewer, note="Cite the wages.")
    assert "Nobody has approved" in refusal(draft, reviewer)


def test_approving_ones_own_work_is_recorded(draft, author):
    approve(draft, by=author, revision=1)
    assert draft.decisions.get().is_own
    assert go(draft, author).publication.is_self_approved


def test_an_override_needs_a_second_person(author, reviewer):
    draft = make_sample_draft(author, OVERRIDE)
    approve(draft, by=author, revision=1)
    assert "somebody other than the author" in refusal(draft, author)
    approve(draft, by=reviewer, revision=1)
    assert "approved by a second person" in " ".join(go(draft, author).publication.checks)


@pytest.mark.parametrize(
    ("place", "value", "sentence"),
    [
        (("tasks", 0, "share"), "19", "add up to 99%"),
        (("barriers", "union", "rationale"), "", "This field is required"),
        (("evidence", "wages", "score"), "2", "without a source"),
        (("headline", "lead"), "See [@nowhere].", "not listed under sources"),
    ],
)
def test_a_wrong_draft_is_refused_with_the_rule(draft, reviewer, place, value, sentence):
    *way, last = place
    part = draft.document
    for step in way:
        part = part[step]
    part[last] = value
    draft.save()
    approve(draft, by=reviewer, revision=1)
    assert sentence in refusal(draft, reviewer)


def test_a_dead_source_closes_the_gate(author, reviewer):
    sourced = claim(trace="traced", sources=["office"])
    import_dossier(dossier({"evidence.wages": {"score": 1, "claims": [sourced]}}))
    version = Assessment.objects.get()
    source = version.references.get().source
    SourceCheck.objects.create(source=source, is_dead=True, answer="404 Not Found")
    draft = start_version(version, by=author)
    approve(draft, by=reviewer, revision=1)
    with pytest.raises(NotPublished, match="was dead when it was asked: 404"):
        go(draft, reviewer, "Read again.")


def test_a_correction_is_a_new_version_that_says_so(draft, author, reviewer):
    approve(draft, by=reviewer, revision=1)
    first = go(draft, reviewer)
    correction = start_version(first, by=author, is_correction=True)
    correction.document["growth"]["score"] = "1"
    correction.save()
    approve(correction, by=reviewer, revision=1)
    second = go(correction, reviewer, "Growth was typed wrongly.", is_minor=True)
    first.refresh_from_db()
    assert (first.growth_score, second.growth_score) == (0, 1)
    assert (second.publication.is_correction, second.publication.is_minor) == (True, True)
    assert ScoreChange.objects.get().current == second


def test_a_draft_overtaken_by_another_version_is_held_back(draft, author, reviewer):
    approve(draft, by=reviewer, revision=1)
    import_dossier(dossier({"change": "From a file."}))
    with pytest.raises(NotPublished, match="Version 1 was published after"):
        go(draft, reviewer, "Second.")
    take_into_account(draft, by=author)
    assert go(draft, reviewer, "Second.").number == 2


def test_a_role_has_one_open_draft(draft, author):
    with pytest.raises(NotStarted, match="open draft of ada"):
        make_sample_draft(author)


def test_a_scheduled_draft_goes_out_when_its_moment_comes(draft, reviewer, capsys):
    approve(draft, by=reviewer, revision=1)
    soon = timezone.now() + timedelta(seconds=60)
    schedule(draft, by=reviewer, at=soon, change="First assessment.", is_minor=False)
    call_command("publish_scheduled")
    assert not Assessment.objects.exists()
    draft.__class__.objects.update(publish_at=timezone.now())
    call_command("publish_scheduled")
    assert "published as version 1" in capsys.readouterr().out
    assert Assessment.objects.get().publication.publisher == reviewer


def come_due(draft, reviewer):
    approve(draft, by=reviewer, revision=1)
    soon = timezone.now() + timedelta(seconds=60)
    schedule(draft, by=reviewer, at=soon, change="First assessment.", is_minor=False)
    draft.__class__.objects.update(publish_at=timezone.now())


def test_a_worker_publishes_what_is_due(draft, reviewer):
    come_due(draft, reviewer)
    Worker().run_once()
    assert Assessment.objects.get().publication.publisher == reviewer


def test_a_draft_that_another_process_publishes_is_passed_over(draft, reviewer):
    second = make_sample_draft(reviewer, {"role.title": "Welder", "role.slug": "welder"})
    for one in (draft, second):
        come_due(one, reviewer)
    going = publish_due()
    assert next(going)[0] == draft
    go(second, reviewer)
    assert list(going) == []
    assert not second.decisions.filter(kind=DecisionKind.REFUSED).exists()


def test_a_fault_in_a_draft_does_not_stop_the_mails(draft, caplog):
    draft.__class__.objects.update(publish_at=timezone.now())  # by nobody
    make_email()
    assert Worker().run_once() == 1
    assert "Scheduled drafts could not be published." in caplog.text


def test_a_refused_schedule_leaves_the_list_with_its_reasons(draft, reviewer):
    approve(draft, by=reviewer, revision=1)
    soon = timezone.now() + timedelta(seconds=60)
    schedule(draft, by=reviewer, at=soon, change="First.", is_minor=False)
    send_back(draft, by=reviewer, note="Wait.")
    draft.__class__.objects.update(publish_at=timezone.now())
    with pytest.raises(Exception, match="1 refused"):
        call_command("publish_scheduled")
    refused = draft.decisions.get(kind=DecisionKind.REFUSED)
    assert "Nobody has approved" in refused.note
    draft.refresh_from_db()
    assert draft.publish_at is None


def test_reviewed_without_change_is_recorded_for_the_current_version(draft, reviewer):
    approve(draft, by=reviewer, revision=1)
    version = go(draft, reviewer)
    assert confirm(version, by=reviewer, note="Postings read again.").role == version.role
    with pytest.raises(DecisionRefused):
        confirm(version, by=reviewer, note=" ")


def test_a_preview_shows_the_page_and_keeps_nothing(draft):
    assert preview(draft, lambda page: page.assessment.score) == Decimal("31.0")
    assert not Assessment.objects.exists()


def test_an_unfinished_draft_has_no_preview(draft):
    draft.document["tasks"].pop()
    with pytest.raises(NotReady, match="80%"):
        preview(draft, lambda page: page)


def test_the_page_says_what_was_checked_confirmed_and_corrected(client, draft, author, reviewer):
    approve(draft, by=reviewer, revision=1)
    confirm(go(draft, reviewer), by=reviewer, note="Postings read again.")
    text = client.get("/roles/test-engineer/").text
    assert "The drawn parts and steps add up to 31.0." in text
    assert "Approved by a second person." in text
    assert "Reviewed, no change to version 1. Postings read again." in text


def test_a_minor_change_alerts_nobody(draft, author, reviewer):
    approve(draft, by=reviewer, revision=1)
    again = start_version(go(draft, reviewer), by=author)
    again.document["growth"]["score"] = "1"
    again.save()
    approve(again, by=reviewer, revision=1)
    go(again, reviewer, "Growth rose a little.", is_minor=True)
    queue_changes()
    assert not Dispatch.objects.exists()


def test_a_confirmation_stays_as_written(draft, reviewer):
    approve(draft, by=reviewer, revision=1)
    confirmation = confirm(go(draft, reviewer), by=reviewer, note="Read again.")
    with pytest.raises(IntegrityError, match="stays as written"), transaction.atomic():
        confirmation.delete()
