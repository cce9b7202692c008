"""A mail server that takes everything and notes recipient and Message-ID in a file.

Run as a module with a port and a file; it says a line when it listens.
"""

import asyncio
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope

MESSAGE_ID = re.compile(rb"^Message-ID: (\S+)", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a sink took: how often each recipient, and the Message-IDs of each."""

    times: Counter[str]
    message_ids: dict[str, set[str]]

    @property
    def total(self) -> int:
        return self.times.total()

    @property
    def duplicates(self) -> int:
        """Mails beyond the first to a recipient."""
        return self.total - len(self.times)


def taken(file: Path) -> Taken:
    """Read what a sink noted."""
    times: Counter[str] = Counter()
    ids: dict[str, set[str]] = {}
    for line in file.read_text().splitlines():
        recipient, _, message_id = line.partition(" ")
        times[recipient] += 1
        ids.setdefault(recipient, set()).add(message_id)
    return Taken(times, ids)


class Sink:
    """Takes every mail and notes it before it answers."""

    def __init__(self, file: Path) -> None:
        self._notes = file.open("a", buffering=1)

    async def handle_DATA(self, server: SMTP, session: object, envelope: Envelope) -> str:
        found = MESSAGE_ID.search(envelope.content)
        message_id = found[1].decode() if found else ""
        for recipient in envelope.rcpt_tos:
            self._notes.write(f"{recipient} {message_id}\n")
        return "250 taken"


async def serve(port: int, file: Path) -> None:
    sink = Sink(file)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(sink, loop=loop), "127.0.0.1", port)
    sys.stdout.write("listening\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), Path(sys.argv[2])))
