"""An assessor writes, is refused, publishes, corrects and meets another assessor, in a browser."""

import re

import pytest
from playwright.sync_api import expect

from assessments.tests.dossiers.sample import dossier_text

ROLE = "Submarine Welder"


@pytest.fixture
def signed_in(page, assessor):
    """Sign the tab in and give it."""
    return sign_in(page, assessor)


def sign_in(page, account):
    name, password = account
    page.goto("/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("button", name="Log out")).to_be_visible()
    return page


def start(page, title, slug):
    page.goto("/admin/assessments/draft/add/")
    page.get_by_label("Title").fill(title)
    page.get_by_label("Seniority").fill("Mid")
    expect(page.get_by_label("Slug")).to_have_value(slug)  # filled from the title
    with page.expect_navigation():
        page.get_by_role("button", name="Save", exact=True).click()


def fill(page, **fields):
    for name, text in fields.items():
        field = page.locator(f"[name='{name.replace('__', '-')}']")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(text)
        else:
            field.fill(text)


def fill_at_once(page, **fields):
    """Set many fields as a pasting assessor would, with one event at the end."""
    named = {name.replace("__", "-"): text for name, text in fields.items()}
    page.locator("#draft-form").evaluate(FILL, named)


FILL = """(form, fields) => {
  for (const [name, text] of Object.entries(fields)) form.elements[name].value = text;
  form.dispatchEvent(new Event("input", { bubbles: true }));
}"""


def upload(page, title, slug):
    """Bring the smallest sound dossier in as a draft by the admin's own upload."""
    text = dossier_text({"role.title": title, "role.slug": slug})
    page.goto("/admin/assessments/draft/import/")
    file = {"name": f"{slug}.yaml", "mimeType": "text/yaml", "buffer": text.encode()}
    page.get_by_label("Dossier").set_input_files(file)
    page.get_by_role("button", name="Look at it").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Save as a draft").click()


def approve_and_publish(page, change):
    page.get_by_role("link", name="Review and publish").click()
    page.get_by_role("button", name=re.compile("Approve revision")).click()
    page.get_by_label("What changed and why").fill(change)
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("is public as version")).to_be_visible()


def save(page):
    press_save(page)
    expect(page.get_by_text("Saved as revision")).to_be_visible()


def press_save(page):
    quiet(page)
    page.locator(".editor__save").get_by_role("button", name="Save", exact=True).click()


def quiet(page):
    """Let the panel finish: the browser notes a request that the next page cuts off."""
    page.wait_for_timeout(350)
    expect(page.locator(".htmx-request")).to_have_count(0)


def test_from_nothing_to_a_public_page(signed_in):
    page = signed_in
    start(page, ROLE, "submarine-welder")
    fill_at_once(page, **HEAD, **NARRATIVE, **ROWS)
    for number, share in enumerate((20, 20, 20, 20, 20)):
        fill(page, **task(number, share))
    panel = page.get_by_label("How the draft stands")
    expect(panel.get_by_text("Every check of the text holds")).to_be_visible()
    expect(panel.get_by_role("img", name=re.compile("Score 31.0 out of 100"))).to_be_visible()
    fill(page, tasks__0__score="1")
    expect(panel.get_by_role("img", name=re.compile("Score 36.1 out of 100"))).to_be_visible()
    save(page)
    approve_and_publish(page, "First assessment.")
    page.goto("/roles/submarine-welder/")
    expect(page.get_by_role("heading", name=f"Will AI replace {ROLE} jobs?")).to_be_visible()


def test_a_wrong_draft_is_refused_with_a_link_to_its_field(signed_in, complaints):
    page = signed_in
    upload(page, "Refused Welder", "refused-welder")
    fill(page, tasks__0__share="19")
    quiet(page)
    page.get_by_role("button", name="Save and go on to publishing").click()
    page.get_by_role("button", name=re.compile("Approve revision")).click()
    page.get_by_label("What changed and why").fill("First assessment.")
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Task shares add up to 99%, not 100%.").first).to_be_visible()
    page.get_by_role("link", name="Tasks", exact=True).click()
    expect(page).to_have_url(re.compile("#at_tasks$"))
    complaints.clear()  # the browser notes that the server answered 422


def test_two_editors_lose_nothing(signed_in, browser, site_url, assessor, complaints):
    mine = signed_in
    upload(mine, "Shared Welder", "shared-welder")
    context = browser.new_context(base_url=site_url)
    theirs = sign_in(context.new_page(), assessor)
    theirs.goto(mine.url)
    fill(theirs, headline__lead="Theirs.")
    save(theirs)
    context.close()
    fill(mine, headline__lead="Mine.", provenance="Mine too [@office].")
    press_save(mine)
    expect(mine.get_by_role("heading", name="saved this draft while you wrote")).to_be_visible()
    expect(mine.locator("pre", has_text="Theirs.")).to_be_visible()
    save(mine)
    expect(mine.locator("[name='provenance']")).to_have_value("Mine too [@office].")
    complaints.clear()  # the browser notes that the server answered 409


def test_a_correction_is_a_new_version_and_the_old_one_stays(signed_in):
    page = signed_in
    upload(page, "Corrected Welder", "corrected-welder")
    approve_and_publish(page, "First assessment.")
    page.goto("/admin/assessments/assessment/?q=corrected-welder")
    page.locator("#result_list tbody th a").first.click()
    with page.expect_navigation():
        page.get_by_role("button", name="Correct it").click()
    fill(page, growth__score="1")
    save(page)
    approve_and_publish(page, "Growth was typed wrongly.")
    page.goto("/roles/corrected-welder/versions/1/")
    expect(page.get_by_text("since superseded")).to_be_visible()


def test_rows_are_added_moved_and_removed_in_place(signed_in):
    page = signed_in
    upload(page, "Sorted Welder", "sorted-welder")
    tasks = page.locator("#at_tasks")
    tasks.get_by_role("button", name="Add a task").click()
    tasks.locator(".editor-row").nth(5).locator("[name$=-name]").fill("Sixth")
    tasks.get_by_role("button", name="Move this task up").nth(5).click()
    tasks.get_by_role("button", name="Remove this task").first.click()
    save(page)
    names = page.locator("#at_tasks [name$=-name]").evaluate_all("all => all.map(e => e.value)")
    assert [name for name in names if name] == ["Write", "Run", "Report", "Sixth", "Talk"]


def task(number, share):
    return {
        f"tasks__{number}__name": f"Task {number}",
        f"tasks__{number}__key": f"task-{number}",
        f"tasks__{number}__share": str(share),
        f"tasks__{number}__score": "3",
        f"tasks__{number}__impact": "augmentation",
        f"tasks__{number}__rationale": "AI helps.",
    }


def titled(place, *titles):
    return {
        f"{place}__{number}__{name}": text
        for number, title in enumerate(titles)
        for name, text in (("title", title), ("text", "A point."))
    }


HEAD = {
    "role__specialisms__0__sector": "Construction and trades",
    "role__specialisms__0__name": "Underwater work",
    "headline__verdict": "Not outright.",
    "headline__lead": "You weld where nobody else goes.",
    "definition__finding": "Welds **under water**.",
    "definition__primary_function": "Repairs hulls.",
    "definition__experience_years": "4–8 years",
    "definition__experience": "Diving and welding.",
    "new_tasks__answer": "no",
    "new_tasks__text": "None so far.",
    "growth__score": "0",
    "growth__reading": "Neutral",
    "growth__rationale": "Even.",
    "growth__check": "It stands.",
}
NARRATIVE = {
    "commentary__finding": "The score **fits**.",
    "commentary__score_vs_reality": "It fits.",
    "commentary__worry__safer": "Divers.",
    "commentary__worry__riskier": "Others.",
    "commentary__worry__separator": "Depth.",
    "outlook__finding": "Fewer and **deeper**.",
    "outlook__in_2028": "Robots look, people weld.",
    "outlook__timeline__years_min": "5",
    "outlook__timeline__years_max": "9",
    "outlook__where_next__0__title": "Diver",
    "outlook__where_next__0__carries_over": "diving",
    "outlook__where_next__0__add": "nothing",
    "provenance": "Our own reading [@office].",
    **titled("commentary__blind_spots", "Weather"),
    **titled("outlook__survival_strategy", "One", "Two", "Three"),
}
ROWS = {
    **{
        f"principles__{kind}__{name}": text
        for kind in ("embodied_physicality", "interpersonal_connection", "moral_judgment")
        for name, text in (("score", "1"), ("reading", "Some"), ("rationale", "A little."))
    },
    **{
        f"barriers__{kind}__{name}": text
        for kind in ("regulatory", "physical", "union", "liability", "cultural")
        for name, text in (("score", "0"), ("rationale", "None."))
    },
    **{
        f"evidence__{kind}__{name}": text
        for kind in (
            "job_postings",
            "company_actions",
            "wages",
            "tool_maturity",
            "expert_consensus",
        )
        for name, text in (
            ("score", "0"),
            ("claims__0__text", "Little has changed."),
            ("claims__0__trace", "judgement"),
        )
    },
    "sources__0__key": "office",
    "sources__0__publisher": "Statistics Office",
    "sources__0__title": "Report",
    "sources__0__date": "2026",
    "sources__0__url": "https://example.org/report",
    "sources__0__kind": "official_statistic",
}
