"""What the tests of alerts share: a clock to turn, a var/ of their own, a quick signed link."""

from datetime import timedelta

import pytest
from django.utils import timezone

from assessments.services.worker import Worker


@pytest.fixture(autouse=True)
def own_var(settings, tmp_path):
    settings.VAR_DIR = tmp_path


@pytest.fixture
def clock(monkeypatch):
    """Turn the clock: clock.forward(minutes=5)."""

    class Clock:
        ahead = timedelta(0)

        def forward(self, **period):
            self.ahead += timedelta(**period)

    clock, real_now = Clock(), timezone.now
    monkeypatch.setattr(timezone, "now", lambda: real_now() + clock.ahead)
    return clock


@pytest.fixture
def work():
    """Let a worker do all that is due; returns how many mails it handled."""
    return lambda: Worker().run_once()
