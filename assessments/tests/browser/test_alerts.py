"""The whole circle of an alert on a laptop: sign up, read the mail, confirm, manage, leave."""

import time
from urllib.request import urlopen

from playwright.sync_api import expect

from . import vnu
from .test_accessibility import WIDTHS, violations, wide_parts

MAIL_WITHIN = 30  # seconds
CONFIRM = "Please confirm: alerts about ML Platform Engineer"
LINK = "Your subscriptions at JobZone"


def sign_up(page, path, address, button):
    page.goto(path)
    page.get_by_label("E-mail address").first.fill(address)
    open_by(page, page.get_by_role("button", name=button))


def open_by(page, control):
    """Click what leads to another page, and wait for that page with its styles."""
    with page.expect_navigation():
        control.click()


def follow(page, subject, address, path):
    """Open the link in the latest mail of a subject to an address."""
    deadline = time.monotonic() + MAIL_WITHIN
    while time.monotonic() < deadline:
        page.goto("/mail/")
        mail = (
            page.get_by_role("listitem").filter(has_text=f"to {address}").filter(has_text=subject)
        )
        if mail.count():
            open_by(page, mail.first.get_by_role("link"))
            assert wide_parts(page) == []
            open_by(page, page.locator(f".mail-text a[href*='{path}']"))
            return
        time.sleep(0.5)
    raise AssertionError(f"No mail came to {address}: {subject}")


def test_a_visitor_signs_up_confirms_and_leaves_without_scripts(plain_page):
    page, ada = plain_page, "ada@example.org"
    page.goto("/roles/ml-platform-engineer/#updates")
    updates = page.locator("#updates")
    updates.get_by_label("E-mail address").fill(ada)
    updates.get_by_label("a change of zone or sub-label").check()
    open_by(page, updates.get_by_role("button", name="Tell me when it changes"))
    expect(page.get_by_role("heading", name="Check your mail")).to_be_visible()
    follow(page, CONFIRM, ada, "/alerts/confirm/")
    open_by(page, page.get_by_role("button", name="Confirm"))
    expect(page.get_by_text("You will hear of ML Platform Engineer")).to_be_visible()
    expect(page.get_by_text("a change of zone or sub-label")).to_be_visible()
    sign_up(page, "/alerts/manage/", ada, "Mail me the link")
    follow(page, LINK, ada, "/alerts/manage/")
    open_by(page, page.get_by_role("button", name="End these mails"))
    expect(page.get_by_text("gets no mail from us")).to_be_visible()


def test_pages_behind_a_mailed_link_are_sound(page, tmp_path):
    bob = "bob@example.org"
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    sign_up(page, "/alerts/?role=ml-platform-engineer", bob, "Tell me when it changes")
    follow(page, CONFIRM, bob, "/alerts/confirm/")
    files = [sound(page, tmp_path / "confirm.html")]
    open_by(page, page.get_by_role("button", name="Confirm"))
    files.append(sound(page, tmp_path / "confirmed.html"))
    sign_up(page, "/alerts/manage/", bob, "Mail me the link")
    follow(page, LINK, bob, "/alerts/manage/")
    page.get_by_text("Change it").first.click()
    files.append(sound(page, tmp_path / "manage.html"))
    assert vnu.find() is None or vnu.errors(files) == []


def sound(page, file):
    """Find nothing wrong with the page that is open; return its markup as a file."""
    assert violations(page) == {}
    assert wide_parts(page) == []
    with urlopen(page.url) as response:
        file.write_bytes(response.read())
    return file
