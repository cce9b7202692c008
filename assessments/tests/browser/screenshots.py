"""Photograph every page type; run as a module: `make screenshots`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from . import chromium
from .pages import PAGES
from .serving import browser_flags, make_history, make_wishes, served

WIDTHS = {"phone": 390, "desktop": 1280}  # CSS pixels
SCHEMES = ("light", "dark")


def photograph(browser: Browser, url: str, folder: Path) -> None:
    """Write a picture of each page at each width in each scheme, named so that they sort."""
    for device, width in WIDTHS.items():
        for scheme in SCHEMES:
            viewport = {"width": width, "height": 900}
            context = browser.new_context(viewport=viewport, color_scheme=scheme, base_url=url)
            page = context.new_page()
            for name, path in PAGES.items():
                page.goto(path)
                page.screenshot(path=folder / f"{name}-{device}-{scheme}.png", full_page=True)
            context.close()


def print_on_paper(browser: Browser, url: str, folder: Path) -> None:
    """Write each page as it comes out of a printer."""
    page = browser.new_page(base_url=url)
    for name, path in PAGES.items():
        page.goto(path)
        page.pdf(path=folder / f"{name}.pdf", format="A4", prefer_css_page_size=True)


def main() -> int:
    """Serve the site, write the pictures into the folder that was named and say how many."""
    path = chromium.find()
    if path is None:
        print("No Chromium or Chrome is installed: `make chromium` installs one.")
        return 1
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as directory, served(Path(directory)) as url, sync_playwright() as p:
        make_history(Path(directory))
        make_wishes(Path(directory))
        browser = p.chromium.launch(executable_path=path, args=browser_flags())
        photograph(browser, url, folder)
        print_on_paper(browser, url, folder)
        browser.close()
    print(f"{len(list(folder.iterdir()))} pictures and prints are in {folder}/.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
