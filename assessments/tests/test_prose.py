"""Prose: what authors write becomes safe HTML with citations, marks and quotes."""

from decimal import Decimal

import pytest

from assessments import prose
from assessments.prose import Prose, Quote

MLOPS = Quote(
    title="MLOps Engineer",
    url="/roles/mlops-engineer/",
    score=Decimal("42.6"),
    zone="yellow",
    zone_label="Yellow",
    growth=1,
    displaced=Decimal("25.0"),
    augmented=Decimal("65.0"),
    not_involved=Decimal("10.0"),
)


@pytest.fixture
def page():
    return Prose(source_numbers={"wef": 1, "ravio": 2}, quotes={"mlops-engineer": MLOPS})


def test_lines_of_a_paragraph_are_joined(page):
    assert page.block("One.\nTwo.") == "<p>One.\nTwo.</p>\n"


def test_a_citation_links_to_its_source_and_counts(page):
    html = page.inline("Rose 40%.[@wef]")
    link = '<a class="cite" href="#source-1" id="cite-1-1" aria-label="Source 1">1</a>'
    assert html == f"Rose 40%.{link}"
    assert page.citations[1] == 1


def test_a_citation_follows_its_word_without_a_space(page):
    assert page.inline("Rose 40% [@wef].").startswith('Rose 40%<a class="cite"')


def test_a_second_citation_of_a_source_has_an_address_of_its_own(page):
    assert 'id="cite-1-2"' in page.inline("[@wef] and [@ravio, @wef]")
    assert page.citations == {1: 2, 2: 1}


def test_an_unknown_source_is_left_out(page):
    assert page.inline("A fact.[@nowhere]") == "A fact."


def test_marks_say_what_could_not_be_traced(page):
    assert page.inline("70% [untraced: seen in a talk]") == (
        '70% <span class="unsourced">(no public source found: seen in a talk)</span>'
    )
    assert page.inline("[untraced]") == ('<span class="unsourced">(no public source found)</span>')
    assert "(the source says otherwise: 9%)" in page.inline("12% [differs: 9%]")


def test_a_role_quote_shows_the_current_score(page):
    assert page.inline("Unlike {{ role:mlops-engineer }}.") == (
        'Unlike <a href="/roles/mlops-engineer/">MLOps Engineer</a> (42.6, Yellow).'
    )


@pytest.mark.parametrize(
    ("figure", "shown"),
    [("score", "42.6"), ("zone", "Yellow"), ("growth", "+1"), ("displaced", "25%")],
)
def test_a_single_figure_of_a_role_can_be_quoted(page, figure, shown):
    html = page.inline(f"{{{{ role:mlops-engineer {figure} }}}}")
    assert html == f'<a href="/roles/mlops-engineer/">{shown}</a>'


def test_a_role_without_a_page_stays_plain_words(page):
    assert page.inline("{{ role:data-analyst score }}") == "data analyst"


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[x](javascript:alert(1))",
        "![x](https://tracker.example/pixel)",
        "[untraced: <script>alert(1)</script>]",
        "{{ role:mlops-engineer <script> }}",
    ],
)
def test_hostile_prose_carries_no_markup_of_its_own(page, hostile):
    html = page.block(hostile)
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html


def test_straight_quotes_become_typographic_ones(page):
    assert page.inline('the model\'s "spine"') == "the model’s “spine”"


def test_keys_and_slugs_are_found_for_checking():
    text = "A.[@wef, @ravio] {{ role:a-b }} {{ role:c score }} [@wef]"
    assert prose.source_keys(text) == ["wef", "ravio", "wef"]
    assert prose.role_slugs(text) == ["a-b", "c"]


@pytest.mark.parametrize(
    "text", ["[@Upper]", "[@]", "{{ role:x colour }}", "{{ x }}", "[untraced: [a]]", "}}"]
)
def test_a_mark_that_cannot_be_read_is_named(text):
    assert "cannot be read" in prose.problem(text)


def test_sound_marks_have_no_problem():
    assert prose.problem("[@a] [untraced] [differs: x] {{ role:b growth }} plain [text]") is None
