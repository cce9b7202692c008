"""Mails that were written to files on this machine instead of being sent."""

import email
import email.policy
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

SEPARATOR = b"-" * 79 + b"\n"  # what Django writes after each mail of a file
SHOWN_MAX = 200


@dataclass(frozen=True, slots=True)
class MailFile:
    """One mail; `name` tells it from the others."""

    name: str
    message: EmailMessage

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    @property
    def recipient(self) -> str:
        return str(self.message["To"])

    @property
    def date(self) -> datetime:
        return self.message["Date"].datetime

    @property
    def headers(self) -> list[tuple[str, str]]:
        return [(name, str(value)) for name, value in self.message.items()]

    @property
    def text(self) -> str:
        return self._part("plain")

    @property
    def html(self) -> str:
        return self._part("html")

    def _part(self, kind: str) -> str:
        part = self.message.get_body((kind,))
        return part.get_content() if part else ""


def mail_files(folder: Path) -> list[MailFile]:
    """Return the mails of a folder, the latest first."""
    found: list[MailFile] = []
    for file in sorted(folder.glob("*.log"), reverse=True):
        found += reversed(_mails_of(file))
        if len(found) >= SHOWN_MAX:
            break
    return found[:SHOWN_MAX]


def mail_file(folder: Path, name: str) -> MailFile | None:
    """Return one mail of a folder, or None."""
    return next((mail for mail in mail_files(folder) if mail.name == name), None)


def _mails_of(file: Path) -> list[MailFile]:
    *whole, _ = file.read_bytes().split(SEPARATOR)  # the last one may still be being written
    read = email.message_from_bytes
    return [
        MailFile(f"{file.stem}-{number}", read(part, policy=email.policy.default))
        for number, part in enumerate(whole, start=1)
    ]
