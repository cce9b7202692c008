"""Every kind of page for every reader: axe-core, narrow windows, large text."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from . import chromium
from .pages import AGAIN, PAGES, STATUS
from .serving import browser_flags

WIDTHS = (320, 768, 1280)  # CSS pixels; 320 is also 1280 at a zoom of 400%
PHONE, LARGE_TEXT = 390, "--blink-settings=defaultFontSize=32"
VIOLATIONS = {"resultTypes": ["violations"]}  # what passes is long, and takes a third of the time
COLOURS_ONLY = VIOLATIONS | {"runOnly": ["color-contrast"]}  # nothing else depends on the scheme


@pytest.fixture(scope="module")
def reader(browser, site_url):
    """Open one tab for all pages, which is as true and a good deal faster than one for each."""
    context = browser.new_context(base_url=site_url, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def violations(page, options=VIOLATIONS):
    if page.evaluate("!window.axe"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found}


def wide_parts(page):
    """Name what sticks out of the window sideways, if anything makes it scroll."""
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll("body *")]
            .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
            .map((part) => part.outerHTML.slice(0, 120))"""
    )


def squeezed_parts(page):
    """Name the text that has no room for its words and runs down the page letter by letter."""
    return page.evaluate(
        """() => [...document.querySelectorAll("main *")]
            .filter((part) => {
                const own = [...part.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
                const length = own.map((node) => node.data.trim()).join("").length;
                const box = part.getBoundingClientRect();
                const em = parseFloat(getComputedStyle(part).fontSize);
                const isShown = box.width > 1 && part.offsetParent?.clientWidth !== 1;
                return isShown && length >= 6 && box.width < 2 * em && box.height > 6 * em;
            })
            .map((part) => part.outerHTML.slice(0, 120))"""
    )


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_light_or_dark_at_any_width(reader, name):
    assert reader.goto(PAGES[name]).status == STATUS.get(name, 200)
    for width in WIDTHS[:1] if name in AGAIN else WIDTHS:
        reader.set_viewport_size({"width": width, "height": 900})
        for scheme, options in (("light", VIOLATIONS), ("dark", COLOURS_ONLY)):
            reader.emulate_media(color_scheme=scheme)
            assert violations(reader, options) == {}, (width, scheme)
        assert wide_parts(reader) + squeezed_parts(reader) == [], width


def test_text_of_twice_the_size_still_fits(browser, site_url):
    large = browser.browser_type.launch(
        executable_path=chromium.find(), args=[*browser_flags(), LARGE_TEXT]
    )
    page = large.new_page(base_url=site_url)
    for name, path in PAGES.items():
        page.goto(path)
        for width in WIDTHS[-1:] if name in AGAIN else (PHONE, WIDTHS[-1]):
            page.set_viewport_size({"width": width, "height": 900})
            assert wide_parts(page) == [], (name, width)
    large.close()
