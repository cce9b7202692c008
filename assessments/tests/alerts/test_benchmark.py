"""The benchmark at a moderate size: real workers, really killed, and nobody left out."""

import os
import subprocess
import sys

from django.conf import settings

SIZE = ["--subscribers", "40", "--workers", "2", "--kill-every", "0.5", "--publications", "0"]


def test_every_subscriber_hears_though_workers_are_killed(tmp_path):
    run = subprocess.run(
        [sys.executable, "manage.py", "benchmark_alerts", *SIZE],
        cwd=settings.BASE_DIR,
        env=os.environ | {"ALERT_LEASE_SECONDS": "5", "VAR_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "40 of 40 subscribers heard." in run.stdout
