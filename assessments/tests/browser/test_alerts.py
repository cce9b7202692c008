"""The whole circle of an alert on a laptop, without scripts: sign up, read the mail, confirm."""

import time

MAIL_WITHIN = 30  # seconds


def latest_mail(page, subject):
    """Open the latest mail of a subject as text."""
    deadline = time.monotonic() + MAIL_WITHIN
    while time.monotonic() < deadline:
        page.goto("/mail/")
        if page.get_by_role("link", name=subject).count():
            page.get_by_role("link", name=subject).first.click()
            return
        time.sleep(0.5)
    raise AssertionError(f"No mail came: {subject}")


def test_a_visitor_signs_up_confirms_and_finds_the_subscription(plain_page):
    page = plain_page
    page.goto("/roles/ml-platform-engineer/#updates")
    updates = page.locator("#updates")
    updates.get_by_label("E-mail address").fill("ada@example.org")
    updates.get_by_label("a change of zone or sub-label").check()
    updates.get_by_role("button", name="Tell me when it changes").click()
    assert page.get_by_role("heading", name="Check your mail").is_visible()
    latest_mail(page, "Please confirm: alerts about ML Platform Engineer")
    page.locator(".mail-text a[href*='/alerts/confirm/']").click()
    page.get_by_role("button", name="Confirm").click()
    assert page.get_by_text("a change of zone or sub-label").is_visible()
    page.goto("/alerts/manage/")
    page.get_by_label("E-mail address").fill("ada@example.org")
    page.get_by_role("button", name="Mail me the link").click()
    latest_mail(page, "Your subscriptions at JobZone")
    page.locator(".mail-text a[href*='/alerts/manage/']").click()
    page.get_by_role("button", name="End these mails").click()
    assert page.get_by_text("gets no mail from us").is_visible()
