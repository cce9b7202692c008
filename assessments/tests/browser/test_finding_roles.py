"""Finding a role with keys, with a mouse, and with scripts off."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def search(page):
    """Open the home page and give its search field."""
    page.goto("/")
    return page.locator("main input[type=search]")


def test_the_field_is_a_combobox_with_a_list_of_roles(page, search):
    assert search.get_attribute("role") == "combobox"
    assert search.get_attribute("aria-expanded") == "false"
    search.press_sequentially("data eng")
    option = page.get_by_role("option").first
    option.wait_for()
    expect(option).to_contain_text("Data Engineer")
    expect(search).to_have_attribute("aria-expanded", "true")
    assert search.get_attribute("aria-controls") == page.get_by_role("listbox").get_attribute("id")


def test_arrows_choose_and_enter_opens_the_role(page, search):
    search.press_sequentially("ML plattform enginer")
    page.get_by_role("option").first.wait_for()
    search.press("ArrowDown")
    active = search.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    search.press("Enter")
    page.wait_for_url("**/roles/ml-platform-engineer/")


def test_escape_closes_the_list_and_enter_searches(page, search):
    search.press_sequentially("engineer")
    page.get_by_role("option").first.wait_for()
    search.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    search.press("Enter")
    page.wait_for_url("**/roles/?q=engineer")


def test_what_is_like_no_role_is_told_at_once(page, search):
    search.press_sequentially("dragon")
    told = page.locator("main").get_by_text("No role is like this.")
    told.wait_for()
    assert search.get_attribute("aria-expanded") == "false"
    search.fill("law")
    page.get_by_role("option").first.wait_for()
    expect(page.get_by_text("No role is like this.")).to_have_count(0)


def test_a_click_opens_the_role(page, search):
    search.press_sequentially("lawy")
    page.get_by_role("option").first.click()
    page.wait_for_url("**/roles/lawyer/")


def test_filters_act_in_place_and_the_back_button_undoes_them(page):
    page.goto("/roles/")
    every = page.locator(".role-list__item").count()
    page.get_by_label("Red", exact=False).first.check()
    page.wait_for_url("**/roles/?zone=red")
    expect(page.locator(".role-list__item")).not_to_have_count(every)
    assert page.locator(".role-list__item").count() < every
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page).to_have_title("Roles: Red | JobZone")
    page.go_back()
    page.wait_for_url("**/roles/")
    expect(page.locator(".role-list__item")).to_have_count(every)
    expect(page).to_have_title("All roles | JobZone")
    page.locator("#filters input[type=search]").press_sequentially("data eng")
    expect(page.locator("#filters .suggestion").first).to_contain_text("Data Engineer")
    expect(page.locator("[data-theme-switch]").first).to_be_visible()
    assert page.evaluate("sessionStorage.getItem('htmx-history-cache')") is None


def test_without_scripts_filters_and_search_are_plain_forms(plain_page):
    plain_page.goto("/roles/")
    plain_page.locator("#filters input[type=search]").fill("nurse")
    plain_page.get_by_role("button", name="Show roles").click()
    expect(plain_page).to_have_url(re.compile("q=nurse"))
    expect(plain_page.get_by_role("link", name="Registered Nurse")).to_be_visible()
