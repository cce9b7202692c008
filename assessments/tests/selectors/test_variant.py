"""The AI-driven variant as the page reads and shows it: moves, verdicts, and what is paid for."""

from copy import deepcopy
from decimal import Decimal

import pytest

from assessments.selectors.roles import role_page
from assessments.services.dossiers import import_dossier
from assessments.tests.dossiers.sample import GATES, LEFT_OUT, VARIANT, dossier
from jobzone_site.promotion import Promotion

pytestmark = pytest.mark.django_db

OFFER = Promotion("A course", "Ten weeks.", "https://school.example", "The School", True)
NOTHING_SCORED = {
    "variant.verdict": "no_version",
    **dict.fromkeys(("variant.tasks", "variant.deltas", "variant.new_role"), LEFT_OUT),
}


def publish(**changes):
    import_dossier(dossier({"variant": VARIANT} | changes))
    return role_page("test-engineer").variant


def split_tasks():
    """Split planning into 15% and 10%, take 5% off the talking."""
    tasks = deepcopy(VARIANT["tasks"])
    half = {**tasks[0], "key": "brief", "name": "brief", "share": 10, "bucket": "displaced"}
    return [{**tasks[0], "share": 15}, half, *tasks[1:4], {**tasks[4], "share": 15}]


def shown(client):
    return client.get("/roles/test-engineer/").text


def test_a_split_task_moves_by_its_parts_together():
    variant = publish(**{"variant.tasks": split_tasks()})
    moves = [(move.base_share, move.share, move.change) for move in variant.moves]
    assert moves[0] == (20, 25, 5)
    assert sum(change for *_, change in moves) == Decimal(0)
    assert variant.moves[0].name == "Plan"
    assert variant.moves[0].note == "Split: plan 15% (enhanced); brief 10% (displaced)"


def test_the_page_shows_a_split_task_with_the_move_of_its_parts(client):
    publish(**{"variant.tasks": split_tasks()})
    assert "Plan: 20% to 25%, +5 with its two parts together" in shown(client)


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        ("transforms", "directing AI moves you to the safer side"),
        ("compresses", "it grows cheaper and more crowded"),
        ("holds", "Directing AI changes little here"),
    ],
)
def test_a_scored_verdict_is_shown_with_its_meaning(client, verdict, said):
    variant = publish(**{"variant.verdict": verdict})
    assert said in shown(client)
    assert variant.is_step_up


def test_no_version_shows_failed_gates_and_the_way_out_instead_of_a_score(client):
    publish(**NOTHING_SCORED, **{f"variant.gates.{GATES[3]}.passed": False})
    page = shown(client)
    assert "There is <strong>no AI-driven version</strong>" in page
    assert "No score is published" in page
    assert page.index("The way out") < page.index("Test Architect", page.index("The way out"))
    assert 'href="#transition"' not in page


def test_no_promotion_is_shown_unless_the_site_carries_one(client):
    publish()
    assert "Promotion" not in shown(client)


def test_a_promotion_is_marked_and_stands_below_verdict_and_evidence(client, settings):
    settings.TRAINING_OFFER = OFFER
    publish()
    page = shown(client)
    assert "Promotion, paid for by The School" in page
    assert 'href="https://school.example" rel="sponsored noopener"' in page
    assert "The School sells training in what this page advises." in page
    assert page.index("8. Impact dimensions") < page.index('class="promo"')


def test_no_promotion_stands_where_the_page_does_not_advise_the_variant(client, settings):
    settings.TRAINING_OFFER = OFFER
    publish(**NOTHING_SCORED)
    assert 'class="promo"' not in shown(client)
