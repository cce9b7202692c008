"""The processes of a benchmark: the mail sink, and workers that are killed."""

import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings


@contextmanager
def mail_sink(file: Path) -> Iterator[int]:
    """Run a mail sink that notes what it takes in `file`; yield its port."""
    file.touch()
    port = free_port()
    command = [sys.executable, "-m", "assessments.benchmarks.mail_sink", str(port), str(file)]
    with subprocess.Popen(command, cwd=settings.BASE_DIR, stdout=subprocess.PIPE) as process:
        try:
            process.stdout.readline()
            yield port
        finally:
            process.terminate()


class Workers:
    """Alert workers as processes of their own; each one killed is replaced at once."""

    def __init__(self, count: int, *, environment: Mapping[str, str]) -> None:
        self.kills = 0
        self.size = count
        self._environment = os.environ | environment
        self._running = [self._start() for _ in range(count)]

    def kill_one(self) -> None:
        """Kill a worker, any, by SIGKILL, and start another."""
        number = random.randrange(len(self._running))
        self._running[number].kill()
        self._running[number].wait()
        self.kills += 1
        self._running[number] = self._start()

    def stop(self) -> None:
        """End all workers in order."""
        for worker in self._running:
            worker.send_signal(signal.SIGTERM)
        for worker in self._running:
            worker.wait(timeout=30)

    def _start(self) -> subprocess.Popen:
        command = [sys.executable, "manage.py", "sendalerts"]
        return subprocess.Popen(command, cwd=settings.BASE_DIR, env=self._environment)


def wait_until(
    is_done: Callable[[], bool],
    *,
    every: float,
    timeout: float,
    meanwhile: Callable[[], object] | None = None,
) -> float:
    """Wait until is_done() and return the seconds it took; raises TimeoutError."""
    start = time.monotonic()
    while not is_done():
        if time.monotonic() - start > timeout:
            raise TimeoutError(f"Not done after {timeout:.0f} seconds.")
        time.sleep(every)
        if meanwhile:
            meanwhile()
    return time.monotonic() - start


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]
