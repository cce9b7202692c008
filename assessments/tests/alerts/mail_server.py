"""A mail server on this machine that answers as it is told."""

import asyncio
import socket
from contextlib import contextmanager

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

SILENCE = 600  # seconds; longer than any test waits


class Mailbox:
    """Keeps what it takes; `on_recipient` and `on_data` are answers to give instead."""

    def __init__(self):
        self.taken = []
        self.on_recipient = self.on_data = None
        self.is_silent = self.hangs_up = False

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.on_recipient:
            return self.on_recipient
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.is_silent:
            await asyncio.sleep(SILENCE)
        if self.hangs_up:
            server.transport.close()
            return "250 too late"
        if self.on_data:
            return self.on_data
        self.taken.append(envelope)
        return "250 taken"


@contextmanager
def mail_server(port=0):
    """Serve a Mailbox on 127.0.0.1; yield it with its port."""
    mailbox = Mailbox()
    controller = Controller(mailbox, hostname="127.0.0.1", port=port or free_port())
    controller.factory = lambda: SMTP(mailbox, enable_SMTPUTF8=False)
    controller.start()
    mailbox.port = controller.port
    try:
        yield mailbox
    finally:
        controller.stop()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]
