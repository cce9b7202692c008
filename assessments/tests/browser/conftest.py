"""A real site and a real browser.

site_url is the address of a served site with the dossiers of fixtures/; page and plain_page are
tabs of a browser with scripts on and off; assessor is an account for the site's admin.
"""

import os

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import expect, sync_playwright

from . import chromium
from .serving import SiteDidNotStart, browser_flags, make_history, make_wishes, manage, served

PATIENCE = 15_000  # milliseconds until what should show counts as missing, on a busy machine


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory):
    """Give the served site a directory of its own: var/ for what it keeps, log for what it says."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="session")
def site_url(site_dir):
    """Serve the site as `make run` does, with some history and wishes."""
    try:
        with served(site_dir) as url:
            make_history(site_dir)
            make_wishes(site_dir)
            yield url
    except SiteDidNotStart as error:
        pytest.fail(f"The site did not start:\n{error}", pytrace=False)


@pytest.fixture(scope="session")
def assessor(site_url, site_dir):
    """Make an account for the served site's admin and give its name and password."""
    account = {"USERNAME": "assessor", "EMAIL": "assessor@jobzone.example", "PASSWORD": "two words"}
    variables = {f"DJANGO_SUPERUSER_{name}": value for name, value in account.items()}
    manage(site_dir, "createsuperuser", "--no-input", **variables)
    return account["USERNAME"], account["PASSWORD"]


@pytest.fixture(scope="session")
def browser():
    """Start a Chromium; without one fail in CI and skip elsewhere."""
    path = chromium.find()
    if path is None:
        go_without("No Chromium or Chrome is installed: `make chromium` installs one.")
    # Playwright runs an event loop in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=path, args=browser_flags())
        except PlaywrightError as error:
            go_without(f"{path} does not start: {str(error).splitlines()[0]}")
        yield browser
        browser.close()


def go_without(reason):
    """Do without the browser tests: a failure in CI, where it must not go unnoticed."""
    missing = pytest.fail if "CI" in os.environ else pytest.skip
    missing(reason)


@pytest.fixture
def complaints(site_url):
    """List what the browser complained of; what is left at the end of a test fails it."""
    complaints = []
    yield complaints
    assert complaints == []


@pytest.fixture
def page(browser, site_url, complaints):
    """Open a tab with scripts on; paths are relative to the site."""
    yield from tab(browser, site_url, complaints)


@pytest.fixture
def plain_page(browser, site_url, complaints):
    """Open a tab with scripts off."""
    yield from tab(browser, site_url, complaints, java_script_enabled=False)


def tab(browser, site_url, complaints, **options):
    context = browser.new_context(base_url=site_url, **options)
    page = context.new_page()

    def hear_console(message):
        if message.type in {"error", "warning"}:
            complaints.append(f"{message.text} {message.location['url']}")

    def hear_request(request):
        if not request.url.startswith(site_url):
            complaints.append(f"The page asks {request.url}")

    page.on("console", hear_console)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", hear_request)
    yield page
    context.close()
