"""What a first visit costs: bytes on the wire, shifts of the layout."""

import pytest

from .pages import PAGES

HTML_MAX, VISIT_MAX = 60_000, 120_000  # bytes, compressed
MEASURE_SHIFTS = """() => {
    window.shifts = [];
    const told = (source) => [
        source.node?.outerHTML?.slice(0, 200) ?? source.node?.textContent,
        JSON.stringify([source.previousRect, source.currentRect]),
    ];
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
            window.shifts.push([entry.value, ...entry.sources.flatMap(told)]);
    }).observe({type: "layout-shift", buffered: true});
}"""


@pytest.mark.parametrize("name", PAGES)
def test_a_first_visit_is_light_and_nothing_shifts(browser, site_url, name):
    context = browser.new_context(base_url=site_url, viewport={"width": 390, "height": 844})
    page, answers = context.new_page(), []
    page.on("response", lambda answer: answers.append(answer))
    page.add_init_script(f"({MEASURE_SHIFTS})()")
    page.goto(PAGES[name])
    weights = {answer.url: answer.request.sizes()["responseBodySize"] for answer in answers}
    page.mouse.wheel(0, 3000)
    page.wait_for_timeout(100)
    shifts = page.evaluate("window.shifts")
    context.close()
    assert weights[f"{site_url}{PAGES[name]}"] <= HTML_MAX
    assert sum(weights.values()) <= VISIT_MAX
    assert all(url.startswith(site_url) for url in weights)
    assert shifts == []


def test_stylesheets_come_joined(page):
    page.goto("/roles/ml-platform-engineer/")
    sheets = page.locator("[rel=stylesheet]").evaluate_all(
        "links => links.map((link) => link.href)"
    )
    assert len(sheets) == 3  # of every page, of role pages, of paper
    assert not any("@import" in page.request.get(sheet).text() for sheet in sheets)
