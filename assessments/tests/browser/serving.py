"""The site as `make run` serves it, with a database of its own."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

BASE_DIR = Path(__file__).resolve().parents[3]
START_TIMEOUT = 180  # seconds
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]


class SiteDidNotStart(Exception):
    """The site does not answer; the message is what it said."""


@contextmanager
def served(directory: Path) -> Iterator[str]:
    """Serve the site and give its address; `directory` takes its var/ and what it says, log."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with (directory / "log").open("w") as log:
        process = subprocess.Popen(
            ["make", "run", f"PORT={port}", f"VAR_DIR={directory / 'var'}"],
            cwd=BASE_DIR,
            env=environment(),
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait_for(url, process=process, log=directory / "log")
        yield url
    finally:
        stop(process)


def make_history(directory: Path) -> None:
    """Give the served site what its dossiers lack: a role in two versions and a withdrawn one."""
    role = (BASE_DIR / "fixtures/roles/translator.yaml").read_text()
    second, gone = directory / "translator.yaml", directory / "dream-reader.yaml"
    second.write_text(
        changed(role, "change: ", "change: Read again. ", "  score: -2", "  score: -1")
    )
    gone.write_text(
        changed(role, "slug: translator", "slug: dream-reader", "Translator", "Dream Reader")
    )
    manage(directory, "import_dossiers", str(second), str(gone))
    manage(directory, "withdraw_role", "dream-reader", "--reason", "Nobody is paid for it.")


def make_wishes(directory: Path) -> None:
    """Let the served site have been asked for jobs, one of them by a long name."""
    names = ("Plumber", "Primary care physician assistant", "Brain surgeon")
    rows = [
        {"model": "assessments.wantedrole", "fields": {"name": name, "words": name, "number": 5}}
        for name in names
    ]
    file = directory / "wanted.json"
    file.write_text(json.dumps(rows))
    manage(directory, "loaddata", str(file))


def changed(text: str, *pairs: str) -> str:
    """Replace the first of each two strings by the second, once."""
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        text = text.replace(old, new, 1)
    return text


def manage(directory: Path, *command: str, **variables: str) -> None:
    """Run a command of manage.py for the site served from `directory`."""
    subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=BASE_DIR,
        env=environment(VAR_DIR=str(directory / "var"), **variables),
        check=True,
        capture_output=True,
    )


def browser_flags() -> list[str]:
    """Return the flags of a quiet Chromium; root may not run one in its sandbox."""
    return [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else FLAGS


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a newcomer: none of the settings of the tests."""
    kept = {name: os.environ[name] for name in ("HOME", "PATH") if name in os.environ}
    return kept | more


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def wait_for(url: str, *, process: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urlopen(f"{url}/readyz"):
                return
        except (URLError, ConnectionError):
            time.sleep(0.1)
    raise SiteDidNotStart(log.read_text())


def stop(process: subprocess.Popen) -> None:
    """End `make`, which ends the server; what is left of its session goes with it."""
    process.terminate()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
