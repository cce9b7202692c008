"""The site as `make run` serves it: production settings, hashed files, the strict policy."""

import re
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect


@pytest.fixture
def stylesheet(site_url):
    with urlopen(f"{site_url}/admin/login/") as response:
        path = re.search(r'href="(/static/admin/css/base\.[^"]+)"', response.read().decode())[1]
    return f"{site_url}{path}"


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_static_files_are_compressed_and_kept_for_ever(stylesheet, encoding):
    with urlopen(Request(stylesheet, headers={"Accept-Encoding": encoding})) as response:
        assert response.headers["Content-Encoding"] == encoding
        assert response.headers["Cache-Control"] == "max-age=315360000, public, immutable"


def test_an_assessor_logs_in_under_the_strict_policy(page, assessor):
    name, password = assessor
    page.goto("/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("button", name="Log out")).to_be_visible()


@pytest.mark.parametrize("tab", ["page", "plain_page"])
@pytest.mark.parametrize("address", ["/", "/roles/", "/roles/ml-platform-engineer/"])
def test_pages_show_without_complaint(request, tab, address):
    page = request.getfixturevalue(tab)
    assert page.goto(address).status == 200
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_tab_without_scripts_shows_the_login(plain_page):
    plain_page.goto("/admin/")
    expect(plain_page.get_by_label("Username")).to_be_visible()
