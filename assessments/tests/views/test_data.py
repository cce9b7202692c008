"""Published versions as JSON and CSV."""

import csv
import io
from decimal import Decimal

import pytest
from django.conf import settings
from django.utils import timezone

from assessments import dossiers
from assessments.scoring.composite import composite, task_resistance
from assessments.scoring.inputs import Impact, TaskInput
from assessments.services.dossiers import import_dossier
from assessments.services.version_data import as_csv
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db

REFERENCE = settings.BASE_DIR / "fixtures/roles/ml-platform-engineer.yaml"
ADDRESS = "/roles/ml-platform-engineer/versions/1/data"


@pytest.fixture
def reference():
    return import_dossier(dossiers.read(REFERENCE).dossier)[0]


def test_the_score_can_be_recalculated_from_the_json(client, reference):
    data = client.get(f"{ADDRESS}.json").json()
    entered = data["assessment"]
    tasks = [
        TaskInput(task["key"], Decimal(str(task["share"])), task["score"], Impact(task["impact"]))
        for task in entered["tasks"]
    ]
    again = composite(
        task_resistance=task_resistance(tasks),
        evidence=sum(row["score"] for row in entered["evidence"].values()),
        barriers=sum(row["score"] for row in entered["barriers"].values()),
        growth=entered["growth"]["score"],
    )
    assert float(again.score) == data["result"]["score"] == 47.5


def test_the_json_says_which_version_of_what_it_is(client, reference):
    data = client.get(f"{ADDRESS}.json").json()
    assert (data["role"]["slug"], data["version"]) == ("ml-platform-engineer", 1)
    assert data["method_version"] == "1"
    assert data["published_at"] == reference.published_at.isoformat()


def test_the_csv_has_a_row_for_every_scored_figure(client, reference):
    response = client.get(f"{ADDRESS}.csv")
    rows = list(csv.DictReader(io.StringIO(response.text)))
    parts = [row["part"] for row in rows]
    assert {part: parts.count(part) for part in ("task", "evidence", "barrier", "principle")} == {
        "task": 7,
        "evidence": 5,
        "barrier": 5,
        "principle": 3,
    }
    assert {"part": "result", "key": "score", "score": "47.5"}.items() <= rows[5].items()


def test_a_text_of_the_csv_starts_no_formula(reference):
    data = {"result": {"score": -1}, "assessment": {"tasks": [], "evidence": {}}}
    data["assessment"] |= {"barriers": {}, "principles": {}}
    data["assessment"]["growth"] = {"score": -2, "rationale": "=HYPERLINK(1)"}
    assert "growth,growth,,,-2,,'=HYPERLINK(1)" in as_csv(data)


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_drafts_and_withdrawn_roles_give_no_data(client, kind):
    role = make.make_role("Welder")
    make.make_published(role)
    make.make_draft(role)
    assert client.get(f"/roles/welder/versions/2/data.{kind}").status_code == 404
    role.withdrawn_at, role.withdrawn_reason = timezone.now(), "Merged."
    role.save()
    assert client.get(f"/roles/welder/versions/1/data.{kind}").status_code == 404


def test_the_data_takes_the_same_queries_whatever_the_rows(
    client, reference, django_assert_max_num_queries
):
    with django_assert_max_num_queries(35):
        client.get(f"{ADDRESS}.json")
