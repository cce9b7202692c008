"""Dependencies are pinned exactly, with all they need, and the README says why they are here."""

from importlib.metadata import requires

import pytest
from django.conf import settings
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FILES = ("requirements.txt", "requirements-dev.txt")


def lines(file):
    return (settings.BASE_DIR / file).read_text().splitlines()


def requirements(file):
    return [Requirement(line) for line in lines(file) if "==" in line]


def direct(file):
    end = lines(file).index("# What those need.")
    return [Requirement(line).name for line in lines(file)[:end] if "==" in line]


def needs(requirement):
    """Name what an installed requirement needs on this machine."""
    for extra in {"", *requirement.extras}:
        for need in map(Requirement, requires(requirement.name) or ()):
            if need.marker is None or need.marker.evaluate({"extra": extra}):
                yield canonicalize_name(need.name)


@pytest.mark.parametrize("file", FILES)
def test_every_line_is_an_exact_pin(file):
    for line in lines(file):
        assert "==" in line or line.startswith(("#", "-r ")) or not line


@pytest.mark.parametrize("files", [FILES[:1], FILES])
def test_whatever_a_pin_needs_is_pinned_too(files):
    pins = {canonicalize_name(pin.name): pin for file in files for pin in requirements(file)}
    for pin in pins.values():
        assert set(needs(pin)) <= set(pins), pin


@pytest.mark.parametrize("file", FILES)
def test_the_readme_says_why_each_dependency_is_here(file):
    readme = (settings.BASE_DIR / "README.md").read_text()
    for name in direct(file):
        assert f"| {name} |" in readme
