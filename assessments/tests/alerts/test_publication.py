"""Publishing asks for alerts all or nothing, and takes no longer for having subscribers."""

import re

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from assessments.models import Assessment, ScoreChange
from assessments.services.dossier_rows import create_draft
from assessments.services.dossiers import import_dossier
from assessments.services.placement import locked_role
from assessments.services.publishing import publish
from assessments.services.queueing import queue_changes
from assessments.tests.dossiers.sample import dossier

from .make import make_subscription

pytestmark = pytest.mark.django_db


OF_THE_DATABASE = ("ROLLBACK", "RELEASE")  # the ends of a transaction, inside that of a test


class Killed(BaseException):
    """Stands for a process killed between two statements."""


def killed_after(statements):
    """Wrap the statements of a connection: the one after so many kills."""
    left = statements

    def execute(run, sql, params, many, context):
        nonlocal left
        if left == 0 and not sql.startswith(OF_THE_DATABASE):
            raise Killed
        left -= bool(left)
        return run(sql, params, many, context)

    return execute


@pytest.fixture
def draft():
    import_dossier(dossier())
    make_subscription()
    changed = dossier({"change": "More of it.", "growth.score": 2})
    return create_draft(locked_role(changed.role), changed, number=2)


def test_a_kill_after_any_statement_leaves_all_or_nothing(draft):
    for statements in range(1000):
        try:
            with connection.execute_wrapper(killed_after(statements)):
                publish(draft)
            break
        except Killed:
            assert Assessment.objects.current().get().number == 1
            assert not ScoreChange.objects.exists()
    assert statements > 20
    assert Assessment.objects.current().get().number == 2
    assert queue_changes() == 1


def statements_of_publishing(draft):
    """List the statements by which a draft would be published, and leave it a draft."""
    with CaptureQueriesContext(connection) as queries, transaction.atomic():
        publish(draft)
        transaction.set_rollback(True)
    return [re.sub(r"\d+", "0", query["sql"]) for query in queries]


def test_publishing_does_the_same_with_and_without_subscribers(draft):
    alone = statements_of_publishing(draft)
    for _ in range(20):
        make_subscription(role=draft.role)
    assert statements_of_publishing(draft) == alone
    assert not [sql for sql in alone if "subscri" in sql or "alertemail" in sql]
