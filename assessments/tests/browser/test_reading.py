"""Reading a long page: citations, folded depth, tables on a phone, the theme, paper."""

import pytest
from playwright.sync_api import expect

ROLE = "/roles/ml-platform-engineer/"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


def test_a_citation_leads_to_its_source_and_back(plain_page):
    plain_page.emulate_media(reduced_motion="reduce")
    plain_page.goto(ROLE)
    citation = plain_page.locator("#cite-8-1")
    citation.click()
    source = plain_page.locator("#source-8")
    expect(source).to_be_in_viewport()
    source.get_by_role("link", name="Citation 1 of source 8").click()
    expect(citation).to_be_in_viewport()


def test_every_anchor_of_a_page_leads_somewhere(plain_page):
    plain_page.goto(ROLE)
    hrefs = plain_page.locator('a[href^="#"]').evaluate_all("links => links.map((a) => a.hash)")
    ids = plain_page.locator("[id]").evaluate_all("parts => parts.map((part) => '#' + part.id)")
    assert set(hrefs) <= set(ids)


def test_the_contents_mark_the_place_of_the_reader(page):
    page.set_viewport_size(DESK)
    page.emulate_media(reduced_motion="reduce")
    page.goto(ROLE)
    page.get_by_role("link", name="Barriers", exact=True).click()
    page.wait_for_function(
        "document.querySelector('.contents a:target-current')?.hash === '#barriers'"
    )


def test_the_contents_mark_the_place_in_a_browser_without_target_current(page):
    page.add_init_script("CSS.supports = () => false")
    page.set_viewport_size(DESK)
    page.emulate_media(reduced_motion="reduce")
    page.goto(ROLE)
    page.get_by_role("link", name="Barriers", exact=True).click()
    expect(page.locator(".contents [aria-current]")).to_have_text("Barriers")


def test_what_is_folded_on_a_phone_can_be_found_and_followed(page):
    page.set_viewport_size(PHONE)
    page.goto(ROLE)
    fold = page.locator("#barriers details.fold")
    expect(fold).not_to_have_attribute("open", "")
    hidden = fold.locator("[id]").first
    page.goto(f"{ROLE}#{hidden.get_attribute('id')}")
    expect(fold).to_have_attribute("open", "")


def test_a_table_stays_a_table_when_its_rows_are_cards(page):
    page.set_viewport_size(PHONE)
    page.goto(ROLE)
    page.locator("#barriers details.fold summary").click()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = {node["role"]["value"] for node in tree if "role" in node}
    assert {"table", "row", "columnheader", "rowheader", "cell"} <= roles


def test_paper_shows_what_is_folded_and_not_what_is_clicked(page):
    page.set_viewport_size(PHONE)
    page.goto(ROLE)
    page.emulate_media(media="print")
    expect(page.locator("details.disclosure .disclosure__body p").first).to_be_visible()
    expect(page.locator("details.fold td").first).to_be_visible()
    expect(page.locator(".masthead__nav")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_is_switched_and_kept_without_a_cookie(page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto("/")
    page.get_by_role("button", name="Theme: auto").click()
    page.get_by_role("button", name="Theme: light").click()
    page.goto(ROLE)
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    expect(page.get_by_role("button", name="Theme: dark")).to_be_visible()
    assert page.context.cookies() == []


def test_the_theme_is_there_before_anything_is_drawn(page):
    page.goto("/")
    assert page.evaluate(
        "document.querySelector('script').src.includes('/js/theme')"
        " && !document.querySelector('script').defer"
    )


def test_nothing_moves_for_those_who_asked_for_that(page):
    page.emulate_media(reduced_motion="reduce")
    page.goto(ROLE)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.evaluate("document.getAnimations().length") == 0


def test_without_styles_the_answer_comes_first(plain_page):
    plain_page.goto(ROLE)
    plain_page.evaluate("document.querySelectorAll('[rel=stylesheet]').forEach((l) => l.remove())")
    told = plain_page.locator("main").inner_text()
    order = ["Will AI replace", "47.5", "Yellow (Urgent)", "What to do first", "Score at a glance"]
    places = [told.index(words) for words in order]
    assert places == sorted(places)
