"""The exit status of commands, which a shell sees: in a database of their own."""

import os
import subprocess
import sys

from django.conf import settings

from assessments.tests.dossiers.sample import dossier_text


def test_the_exit_status_tells(tmp_path):
    environment = os.environ | {"VAR_DIR": str(tmp_path)}
    environment.pop("DATABASE_URL", None)

    def run(*words):
        command = [sys.executable, "manage.py", *map(str, words)]
        done = subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True)
        assert b"Traceback" not in done.stderr
        return done.returncode

    file = tmp_path / "x.yaml"
    file.write_text(dossier_text())
    assert run("migrate") == 0
    assert run("import_dossiers", file) == 0
    assert run("import_dossiers", file, tmp_path / "none.yaml") == 1
