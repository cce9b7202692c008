"""The README tells the truth about the settings."""

import re

from django.conf import settings

from .conftest import VARIABLES


def test_it_lists_every_variable_that_the_settings_read():
    readme = (settings.BASE_DIR / "README.md").read_text()
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", readme, re.MULTILINE)) == VARIABLES
