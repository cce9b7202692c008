"""The methodology page and the calculator over HTTP."""

from decimal import Decimal
from urllib.parse import urlencode

import pytest

from assessments.forms import CalculatorForm
from assessments.scoring import rules
from assessments.scoring.example import EXAMPLE
from assessments.selectors.calculator import calculation, given_state, query_of, state_of
from assessments.selectors.methodology import methodology_page
from assessments.tests import factories as make

CALCULATOR = "/methodology/calculator/"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def welder(db):
    """Publish a role of five tasks of 20% that score 3, with nothing else to it."""
    return make.make_published(make.make_role("Welder")).role


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name",
    [
        *("RESISTANCE_BASE", "EVIDENCE_FACTOR_PER_POINT", "BARRIER_FACTOR_PER_POINT"),
        *("GROWTH_FACTOR_PER_POINT", "RAW_FLOOR", "RAW_SPAN", "YELLOW_FROM", "GREEN_FROM"),
        *("BORDERLINE_WITHIN", "TRANSFORMING_SHARE", "URGENT_SHARE", "OVERRIDE_MAX"),
        *("IMMINENT_RESISTANCE_BELOW", "VARIANT_MOVE_MAX", "DIRECTION_FROM"),
    ],
)
def test_a_constant_on_the_page_is_that_of_the_code(client, monkeypatch, name):
    changed = type(getattr(rules, name))("1234")
    monkeypatch.setattr(rules, name, changed)
    assert "1234" in client.get("/methodology/").text


@pytest.mark.django_db
@pytest.mark.parametrize("figure", ["3.35", "4.3054", "47.5", "52.3", "109.7", "49.7", "0.54"])
def test_the_page_works_the_example_through(client, figure):
    assert figure in client.get("/methodology/").text


@pytest.mark.django_db
def test_the_page_takes_three_queries(client, django_assert_num_queries):
    with django_assert_num_queries(3):
        client.get("/methodology/")


@pytest.mark.django_db
def test_the_quick_screen_is_read_from_the_code():
    rows = [(row.low, row.high) for row in methodology_page().screen]
    assert rows == [(0, 2), (3, 5), (6, 9)]


def test_a_version_of_the_method_says_since_when_and_for_how_many(welder):
    make.make_published(welder)
    (use,) = methodology_page().versions
    first = welder.assessments.get(number=1)
    assert (use.since, use.scores) == (first.published_at, 1)


@pytest.mark.django_db
def test_the_calculator_starts_from_the_worked_example(client):
    response = client.get(CALCULATOR)
    assert response.status_code == 200
    assert response.context["result"].scored.composite.score == Decimal("47.5")


@pytest.mark.django_db
def test_without_a_role_the_calculator_asks_the_database_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get(CALCULATOR)


def test_a_role_lends_its_inputs_and_the_names_of_its_tasks(client, welder):
    response = client.get(CALCULATOR, {"role": "welder"})
    assert response.context["result"].scored.composite.score == Decimal("31.0")
    name = welder.assessments.get().tasks.first().name
    assert f"{name}<span" in response.text


def test_a_role_takes_five_queries(client, welder, django_assert_num_queries):
    with django_assert_num_queries(5):
        client.get(CALCULATOR, {"role": "welder"})


def test_what_is_given_goes_before_what_the_role_lends(client, welder):
    response = client.get(CALCULATOR, {"role": "welder", "growth": "2"})
    assert response.context["result"].scored.inputs.growth == 2


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["no-such-role", "\0", "x" * 500, "../etc", "%"])
def test_an_unknown_role_is_said_to_be_unknown(client, slug):
    response = client.get(CALCULATOR, {"role": slug})
    assert response.status_code == 200
    if slug != "\0":
        assert "There is no published role at that address" in response.text


def test_the_address_of_inputs_gives_the_same_inputs():
    state = given_state(state_of(EXAMPLE), None)
    form = CalculatorForm(state)
    assert form.is_valid(), form.errors
    assert state_of(form.inputs) == state_of(EXAMPLE)
    assert query_of(EXAMPLE) == urlencode(state_of(form.inputs))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"growth": "7"}, "AI growth is a whole figure from −2 to +2."),
        ({"wages": "much"}, "Wage trends is a whole figure from −2 to +2."),
        ({"liability": ""}, "Liability and accountability is a whole figure from 0 to 2."),
        ({"override": "6"}, "Assessor override is a number from −5 to +5 points"),
        ({"override": "0.25"}, "Assessor override is a number from −5 to +5 points"),
        ({"override": "NaN"}, "Assessor override is a number from −5 to +5 points"),
        ({"share1": "1e999999"}, "Task 1: the share is a number from 0 to 100 per cent"),
        ({"share1": "-5"}, "Task 1: the share is a number from 0 to 100 per cent"),
        ({"share1": "100"}, "An assessment has 5 to 10 tasks, not 1."),
        ({f"share{n}": "15" for n in range(1, 7)}, "Task shares add up to 90%, not 100%."),
        ({"score2": "0"}, "Task 2: the score is a whole figure from 1 to 5."),
        ({"impact3": "lost"}, "Task 3: AI displaces it, augments it or is not involved."),
        ({"growth": "<script>"}, "AI growth is a whole figure from −2 to +2."),
        ({"growth": "\0"}, "AI growth is a whole figure from −2 to +2."),
    ],
)
def test_wrong_input_is_named_in_words(client, given, sentence):
    response = client.get(CALCULATOR, given)
    assert response.status_code == 422
    assert sentence in response.text
    assert "<script>" not in response.text


@pytest.mark.django_db
def test_a_wrong_field_leads_to_its_error(client):
    text = client.get(CALCULATOR, {"growth": "7"}).text
    assert 'href="#id_growth"' in text
    assert 'id="id_growth_error"' in text
    assert 'aria-invalid="true"' in text


@pytest.mark.django_db
def test_htmx_gets_the_answer_alone_and_caches_know_it(client):
    response = client.get(CALCULATOR, {"growth": "2"}, headers=HTMX)
    assert "<html" not in response.text
    assert "50.1" in response.text
    assert "HX-Request" in response.headers["Vary"]


@pytest.mark.django_db
def test_an_address_that_holds_inputs_is_not_for_search_engines(client):
    assert "noindex" not in client.get(CALCULATOR).text
    assert "noindex" in client.get(CALCULATOR, {"growth": "2"}).text


def test_a_calculation_says_what_would_flip_it():
    answer = calculation(EXAMPLE)
    assert answer.flip.steps.crossing
    assert "would make it Green" in answer.flip.sureness
