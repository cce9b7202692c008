"""The bare SMTP loop that the throughput of the alert workers is compared with."""

import smtplib
from email.message import EmailMessage
from time import perf_counter

BARE_MAILS = 500


def bare_rate(port: int) -> float:
    """Return how many mails a second one connection gets through with nothing around it."""
    message = EmailMessage()
    message["From"], message["To"] = "alerts@example.org", "reader@example.org"
    message["Subject"], message["Message-ID"] = "Bare", "<bare@example.org>"
    message.set_content("A line of text.\n" * 40)
    message.add_alternative("<p>A line of text.</p>\n" * 80, subtype="html")
    with smtplib.SMTP("127.0.0.1", port) as server:
        start = perf_counter()
        for _ in range(BARE_MAILS):
            server.send_message(message)
        return BARE_MAILS / (perf_counter() - start)
