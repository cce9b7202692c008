"""The site without a mouse: skip link, visible focus, a way through, targets one can hit."""

import pytest
from playwright.sync_api import expect

ROLE = "/roles/ml-platform-engineer/"
FOCUSED = """() => {
    const focused = document.activeElement;
    const style = getComputedStyle(focused);
    const box = focused.getBoundingClientRect();
    return {
        name: focused.outerHTML.slice(0, 120),
        isPage: focused === document.body,
        isRinged: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
            || focused.closest(".search-box") !== null,
        isSeen: box.bottom > 0 && box.top < innerHeight,
    };
}"""
# WCAG 2.2, 2.5.8: 24 px, but for links within a sentence, native controls and what is not shown.
SMALL_TARGETS = """() => [...document.querySelectorAll("a[href], button, summary, input, select")]
    .filter((target) => {
        const box = target.getBoundingClientRect();
        const isShown = box.width > 1 && target.checkVisibility({visibilityProperty: true});
        const inSentence = getComputedStyle(target).display === "inline";
        const inLabel = target.closest("label") !== null;
        return isShown && !inSentence && !inLabel && (box.width < 24 || box.height < 24);
    })
    .map((target) => target.outerHTML.slice(0, 120))"""


def test_the_first_stop_leads_past_the_masthead(page):
    page.goto(ROLE)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the assessment")
    assert skip.evaluate("link => link === document.activeElement && link.offsetTop >= 0")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_every_stop_is_seen_and_none_is_a_trap(page):
    page.emulate_media(reduced_motion="reduce")
    page.goto(ROLE)
    stops = 0
    while True:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["isPage"]:
            break
        assert stop["isRinged"], stop["name"]
        assert stop["isSeen"], stop["name"]
        stops += 1
        assert stops < 400
    assert stops > 100


def test_a_disclosure_opens_by_key(page):
    page.goto(ROLE)
    page.locator("details.disclosure summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details.disclosure").first).to_have_attribute("open", "")


@pytest.mark.parametrize("width", [390, 1280])
def test_targets_are_large_enough_to_hit(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("/", "/roles/", "/compare/", "/alerts/", ROLE, f"{ROLE}my-score/"):
        page.goto(path)
        assert page.evaluate(SMALL_TARGETS) == [], path
