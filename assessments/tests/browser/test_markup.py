"""The markup of every kind of page, by the Nu HTML checker."""

from urllib.error import HTTPError
from urllib.request import urlopen

from . import vnu
from .conftest import go_without
from .pages import PAGES


def html(url):
    try:
        with urlopen(url) as response:
            return response.read()
    except HTTPError as error:
        return error.read()


def test_the_checker_finds_no_error(site_url, tmp_path):
    if vnu.find() is None:
        go_without("The Nu HTML checker is missing: `make vnu` installs it.")
    files = [tmp_path / f"{name}.html" for name in PAGES]
    for file, path in zip(files, PAGES.values(), strict=True):
        file.write_bytes(html(f"{site_url}{path}"))
    assert vnu.errors(files) == []
