"""What waits on the first page of the admin."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assessments.models import WantedRole
from assessments.selectors.worklists import worklists
from assessments.services.dossiers import import_dossier
from assessments.services.drafting.confirming import confirm
from assessments.services.drafting.decisions import submit
from assessments.tests import factories as make
from assessments.tests.dossiers.sample import dossier

from .people import make_sample_draft, make_user

pytestmark = pytest.mark.django_db
OTHER = {"role.slug": "other", "role.title": "Other"}


@pytest.fixture
def ada():
    return make_user()


def titles(user, name):
    (found,) = (work for work in worklists(user) if work.id == name)
    return [item.title for item in found.items]


def test_ones_own_drafts_and_those_in_review(ada):
    draft = make_sample_draft(ada)
    assert titles(ada, "mine") == ["Test Engineer"]
    submit(draft, by=ada, reviewer=None)
    assert titles(make_user("bob"), "review") == ["Test Engineer"]


def test_an_old_assessment_is_due_until_it_is_confirmed(ada):
    old = timezone.localdate() - timedelta(days=200)
    version, _ = import_dossier(dossier({"assessed_on": old}))
    import_dossier(dossier({**OTHER, "assessed_on": timezone.localdate()}))
    assert titles(ada, "due") == ["Test Engineer"]
    confirm(version, by=ada, note="Read again.")
    assert titles(ada, "due") == []


def test_old_evidence_makes_an_assessment_due(ada):
    today = timezone.localdate()
    for years, slug in ((1, "fresh"), (3, "stale")):
        role = {"role.slug": slug, "role.title": slug.title(), "assessed_on": today}
        import_dossier(dossier({**role, "sources.0.date": str(today.year - years)}))
    assert titles(ada, "due") == ["Stale"]


def test_a_quote_is_stale_once_the_quoted_score_has_moved(ada):
    import_dossier(dossier(OTHER))
    import_dossier(dossier({"headline.lead": "Safer than {{ role:other }}."}))
    assert titles(ada, "stale") == []
    growing = {"growth.score": 1, "change": "Growth rose."}
    import_dossier(dossier({**OTHER, **growing}))
    assert titles(ada, "stale") == ["Test Engineer"]


def test_a_role_that_is_named_and_has_no_page_is_wanted(ada):
    import_dossier(dossier())
    assert titles(ada, "wanted") == ["Developer", "Test Architect"]
    make.make_published(make.make_role("Developer"))
    assert titles(ada, "wanted") == ["Test Architect"]


def test_what_visitors_asked_for_comes_first(ada):
    import_dossier(dossier())
    WantedRole.objects.create(words="brain surgeon", name="Brain surgeon", number=2)
    assert titles(ada, "wanted")[0] == "Brain surgeon"


def test_the_lists_take_the_same_queries_whatever_their_length(ada, django_assert_num_queries):
    def add(number):
        changes = {"role.slug": f"role-{number}", "role.title": f"Role {number}"}
        import_dossier(dossier(changes | {"assessed_on": date(2020, 1, 1)}))
        make_sample_draft(ada, {"role.slug": f"new-{number}", "role.title": f"New {number}"})

    add(1)
    with CaptureQueriesContext(connection) as one:
        worklists(ada)
    add(2)
    add(3)
    with django_assert_num_queries(len(one)):
        worklists(ada)
