"""Each change meets each subscription once: a mail, a place in a digest, or held with a reason."""

from datetime import UTC, datetime

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone

from assessments.models import Alert, AlertEmail, Dispatch
from assessments.selectors.changes import past_changes
from assessments.selectors.outbox import outbox_figures
from assessments.services import queueing
from assessments.services.queueing import next_digest, queue_changes
from assessments.services.roles import withdraw_role
from assessments.services.sending import claim
from assessments.tests import factories

from .make import make_change, make_subscriber, make_subscription

pytestmark = pytest.mark.django_db


@pytest.fixture
def welder():
    specialism = factories.make_specialism("Metal", sector="Trades")
    role = factories.make_role("Welder", specialisms=[specialism])
    return factories.make_published(role).role


def held(subscription):
    return subscription.alerts.get().held


def test_every_subscription_meets_a_change_once(welder):
    subscription = make_subscription(role=welder)
    make_change(welder)
    assert (queue_changes(), queue_changes()) == (1, 0)
    assert subscription.emails.get().kind == "alert"


def test_it_is_set_against_role_sector_and_everything(welder):
    sector = welder.specialisms.get().sector
    meant = [make_subscription(role=welder), make_subscription(sector=sector), make_subscription()]
    make_subscription(role=factories.make_role())
    make_subscription(kind="report", role=welder)
    make_change(welder)
    queue_changes()
    assert [alert.subscription for alert in Alert.objects.all()] == meant


@pytest.mark.parametrize(
    ("wish", "change", "reason"),
    [
        ({"trigger": "any"}, {"by": "0.1"}, ""),
        ({"trigger": "points", "points": "2.0"}, {"by": "2.0"}, ""),
        ({"trigger": "points", "points": "2.1"}, {"by": "-2.0"}, "trigger"),
        ({"trigger": "zone"}, {"by": "2.0"}, "trigger"),
        ({"trigger": "zone"}, {"by": "0.5", "sub_label": "yellow_moderate"}, ""),
    ],
)
def test_the_trigger_decides(welder, wish, change, reason):
    subscription = make_subscription(role=welder, **wish)
    make_change(welder, **change)
    queue_changes()
    assert held(subscription) == reason


def test_one_mail_tells_an_address_of_a_change(welder):
    reader = make_subscriber()
    narrow, wide = make_subscription(reader, role=welder), make_subscription(reader)
    make_change(welder)
    queue_changes()
    assert (held(narrow), held(wide)) == ("", "covered")


def test_who_asked_to_hear_at_once_does_not_wait_for_a_digest(welder):
    reader = make_subscriber()
    weekly = make_subscription(reader, role=welder, frequency="weekly")
    make_subscription(reader)
    make_change(welder)
    queue_changes()
    assert held(weekly) == "covered"
    assert AlertEmail.objects.get().kind == "alert"


def test_pending_ended_and_later_subscriptions_hear_nothing(welder):
    make_subscription(role=welder, confirmed_at=None)
    make_subscription(role=welder, ended_at=timezone.now(), end_reason="unsubscribed")
    make_change(welder)
    make_subscription(role=welder, confirmed_at=timezone.now())
    assert queue_changes() == 0


def test_a_minor_change_is_told_to_nobody_and_waits_for_nobody(welder):
    subscription = make_subscription(role=welder)
    draft = factories.make_draft(welder)
    factories.make_publication(draft, is_minor=True)
    before = welder.assessments.current().get()
    factories.make_score_change(before, factories.put_out(draft, score=33))
    assert (queue_changes(), outbox_figures().changes_not_queued) == (0, 0)
    assert past_changes(subscription) == []


def test_two_publications_are_two_alerts_and_one_digest(welder, clock, work):
    make_subscription(role=welder)
    make_subscription(role=welder, frequency="daily")
    for _ in range(2):
        make_change(welder)
        work()
    assert [message.subject for message in mail.outbox] == [
        "Welder: 31.0 is now 33.0, Yellow (Urgent)",
        "Welder: 33.0 is now 35.0, Yellow (Urgent)",
    ]
    clock.forward(days=1)
    work()
    assert mail.outbox[2].subject == "Welder: 2 changes"
    assert len(mail.outbox) == 3


def test_a_digest_that_waits_to_be_sent_takes_changes_until_it_is_tried(welder, clock):
    make_subscription(role=welder, frequency="daily")
    for days in (0, 1):
        clock.forward(days=days)
        make_change(welder)
        queue_changes()
    (digest,) = AlertEmail.objects.all()
    assert digest.alerts.count() == 2
    claim(AlertEmail.objects.due(timezone.now()))
    make_change(welder)
    queue_changes()
    assert digest.alerts.count() == 2
    assert AlertEmail.objects.count() == 2


@pytest.mark.parametrize(
    ("frequency", "now", "due"),
    [
        ("daily", datetime(2026, 6, 24, 6, 59, tzinfo=UTC), datetime(2026, 6, 24, 7, tzinfo=UTC)),
        ("daily", datetime(2026, 6, 24, 7, 0, tzinfo=UTC), datetime(2026, 6, 25, 7, tzinfo=UTC)),
        ("weekly", datetime(2026, 6, 24, 9, 0, tzinfo=UTC), datetime(2026, 6, 29, 7, tzinfo=UTC)),
        ("weekly", datetime(2026, 6, 29, 7, 0, tzinfo=UTC), datetime(2026, 7, 6, 7, tzinfo=UTC)),
    ],
)
def test_digests_go_out_in_the_morning(frequency, now, due):
    assert next_digest(frequency, now) == due


def test_a_worker_killed_between_batches_loses_and_repeats_nothing(welder, monkeypatch):
    monkeypatch.setattr(queueing, "BATCH", 2)
    change = make_change(welder)
    for _ in range(5):
        make_subscription(role=welder)
    queueing._queue_batch(change)
    assert Dispatch.objects.get().finished_at is None
    queue_changes()
    assert Alert.objects.count() == AlertEmail.objects.count() == 5


def test_queueing_takes_a_constant_number_of_queries(welder, django_assert_max_num_queries):
    for _ in range(50):
        make_subscription(role=welder)
    make_change(welder)
    with django_assert_max_num_queries(25):
        queue_changes()
    assert not connection.in_atomic_block or AlertEmail.objects.count() == 50


def test_a_withdrawn_role_is_told_once_and_ends_its_alerts(welder, work):
    subscription = make_subscription(role=welder)
    withdraw_role(welder, reason="Merged with the fitter.")
    assert (work(), work()) == (1, 0)
    assert "Merged with the fitter." in mail.outbox[0].body
    subscription.refresh_from_db()
    assert subscription.end_reason == "withdrawn"


def test_a_report_wanted_on_a_withdrawn_role_ends_too(welder, work):
    reader = make_subscriber()
    make_subscription(reader, role=welder)
    report = make_subscription(reader, role=welder, kind="report")
    withdraw_role(welder, reason="Nobody welds.")
    assert work() == 1
    assert "you asked us to write to you about this role" in mail.outbox[0].body
    report.refresh_from_db()
    assert report.end_reason == "withdrawn"


def test_a_merged_role_is_told_with_where_it_went(welder, work):
    make_subscription(role=welder)
    fitter = factories.make_published(factories.make_role("Fitter")).role
    withdraw_role(welder, reason="One job now.", into=fitter)
    work()
    assert mail.outbox[0].subject == "Welder: now part of Fitter"
    for part in (mail.outbox[0].body, mail.outbox[0].alternatives[0].content):
        assert "One job now." in part
        assert "/roles/fitter/" in part
        assert "/alerts/?role=fitter" in part
