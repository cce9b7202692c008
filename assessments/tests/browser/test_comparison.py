"""Choosing roles to move to and to compare, with scripts and without."""

import re

from playwright.sync_api import expect

PAIR = "/compare/electrician-vs-registered-nurse/"


def test_the_address_opens_its_move_without_scripts(plain_page):
    plain_page.goto("/roles/ml-platform-engineer/#to-devsecops-engineer")
    moves = plain_page.locator(".face-off[open] .face-off__title")
    expect(moves).to_have_text(["DevSecOps Engineer"])


def test_two_titles_typed_without_scripts_are_compared(plain_page):
    plain_page.goto("/compare/")
    plain_page.get_by_label("Role A").fill("Electrician")
    plain_page.get_by_label("Role B").fill("registered nurse")
    plain_page.get_by_role("button", name="Compare").click()
    expect(plain_page).to_have_url(re.compile(f"{PAIR}$"))


def test_a_suggestion_fills_its_field_and_stays_on_the_page(page):
    page.goto("/compare/?role=electrician")
    field = page.get_by_label("Role B")
    field.press_sequentially("nurs")
    page.get_by_role("option", name=re.compile("Registered Nurse")).wait_for()
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value("Registered Nurse")
    field.press("Enter")
    page.wait_for_url(f"**{PAIR}")
