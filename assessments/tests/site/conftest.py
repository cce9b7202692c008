"""What the tests of the site's outside share."""

import re
import runpy

import pytest
from django.conf import settings

SETTINGS_FILE = settings.BASE_DIR / "jobzone_site" / "settings.py"
VARIABLES = set(re.findall(r'env\.\w+\(\s*"(\w+)"', SETTINGS_FILE.read_text()))


@pytest.fixture
def read_settings(monkeypatch, tmp_path):
    """Read the settings file anew with an environment of nothing but what is given."""

    def read(**environment):
        for name in VARIABLES:
            monkeypatch.delenv(name, raising=False)
        for name, value in {"VAR_DIR": str(tmp_path / "var"), **environment}.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(SETTINGS_FILE))

    return read
