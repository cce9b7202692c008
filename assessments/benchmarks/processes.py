"""The processes of a benchmark: the mail sink, and workers that are killed."""

import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.template.loader import get_template

from assessments.services.worker import Worker

TEMPLATES = settings.BASE_DIR / "templates" / "emails"


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
    """Alert workers as processes of their own; each one killed is replaced at once.

    They are forked from this process, so that a replacement works within milliseconds even where
    starting Python takes seconds.
    """

    def __init__(self, count: int) -> None:
        self.kills = 0
        self.size = count
        for template in TEMPLATES.rglob("*.*"):
            get_template(str(template.relative_to(TEMPLATES.parent)))  # compiled once, for all
        self._fork = get_context("fork")
        self._running = [self._start() for _ in range(count)]

    def kill_one(self) -> None:
        """Kill a worker, any, by SIGKILL, and start another."""
        number = random.randrange(self.size)
        self._running[number].kill()
        self._running[number].join()
        self.kills += 1
        self._running[number] = self._start()

    def stop(self) -> None:
        """End all workers in order."""
        for worker in self._running:
            worker.terminate()
        for worker in self._running:
            worker.join(timeout=30)

    def _start(self) -> BaseProcess:
        connection.close()  # a connection must not be used on both sides of a fork
        process = self._fork.Process(target=_work, daemon=True)
        process.start()
        return process


def _work() -> None:
    Worker(beside=os.getppid()).run()


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
