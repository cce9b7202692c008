"""The calculator in a browser: in place with scripts, by a button without."""

import re

import pytest
from playwright.sync_api import expect

CALCULATOR = "/methodology/calculator/"


@pytest.fixture
def calculator(page):
    page.goto(CALCULATOR)
    expect(page.locator("#answer")).to_contain_text("47.5")
    return page


def test_a_changed_input_is_answered_in_place_and_kept_in_the_address(calculator):
    growth = calculator.get_by_label("AI growth correlation")
    growth.focus()
    growth.select_option("2")
    expect(calculator.locator("#answer")).to_contain_text("50.1")
    expect(calculator).to_have_url(re.compile("growth=2"))
    expect(growth).to_be_focused()


def test_the_address_brings_the_answer_back(calculator):
    calculator.get_by_label("AI growth correlation").select_option("2")
    expect(calculator).to_have_url(re.compile("growth=2"))
    calculator.reload()
    expect(calculator.locator("#answer")).to_contain_text("50.1")
    calculator.goto("/about/")
    calculator.go_back()
    expect(calculator.locator("#answer")).to_contain_text("50.1")
    expect(calculator.get_by_label("AI growth correlation")).to_have_value("2")


def test_without_scripts_a_button_asks_for_the_answer(plain_page):
    plain_page.goto(CALCULATOR)
    plain_page.get_by_label("AI growth correlation").select_option("2")
    plain_page.get_by_role("button", name="Score it").click()
    expect(plain_page.locator("#answer")).to_contain_text("50.1")


def test_shares_that_do_not_add_up_are_named_and_can_be_mended(calculator, complaints):
    share = calculator.get_by_label("Task 1, share of time in %")
    share.fill("25")
    expect(calculator.get_by_text("Task shares add up to 105%, not 100%.")).to_be_visible()
    share.fill("20")
    expect(calculator.locator("#answer")).to_contain_text("47.5")
    complaints[:] = [told for told in complaints if "422" not in told]  # browsers note it
