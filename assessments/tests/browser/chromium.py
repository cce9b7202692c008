"""Find the browser of the browser tests; run as a module, install one where there is none."""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/opt/google/chrome/chrome",
    "/usr/lib/chromium/chromium",
)
APT = {"DEBIAN_FRONTEND": "noninteractive"}


def find() -> str | None:
    """Return the path of an installed Chromium or Chrome, else of Playwright's own, else None."""
    candidates = [shutil.which(name) for name in NAMES] + list(PLACES)
    for candidate in candidates:
        if candidate and os.access(candidate, os.X_OK):
            return candidate
    return playwrights_own()


def playwrights_own() -> str | None:
    """Return the path of the Chromium that Playwright installed, or None."""
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> str:
    """Install a Chromium and return what was done, in words."""
    if may_use_apt() and platform.freedesktop_os_release().get("ID") == "debian":
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        package = ["apt-get", "install", "-qq", "--no-install-recommends", "chromium"]
        subprocess.run(package, check=True, env=os.environ | APT)
        return "Debian's package chromium"
    libraries = ["--with-deps"] if may_use_apt() else []
    command = [sys.executable, "-m", "playwright", "install", *libraries, "chromium"]
    subprocess.run(command, check=True)
    return "Playwright's Chromium"


def may_use_apt() -> bool:
    """Say whether this process can install packages with apt."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def main() -> int:
    """Say which browser the tests will use, having installed one if there was none."""
    if path := find():
        print(f"The browser tests use {path}.")
        return 0
    print("No Chromium or Chrome is installed; installing one for the browser tests.")
    try:
        done = install()
    except subprocess.CalledProcessError as error:
        print(f"That failed: {error} Without a browser the browser tests cannot run.")
        return 1 if "CI" in os.environ else 0
    print(f"Installed {done}: the browser tests use {find()}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
