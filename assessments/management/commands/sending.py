"""Pause and release the sending of mails."""

from django.core.management.base import BaseCommand, CommandParser

from assessments.services.restoring import accept_database
from assessments.services.sending_state import discard, pause, release, sending_state


class Command(BaseCommand):
    """A shell around the state of sending."""

    help = (
        "Say how sending stands (status), stop it (pause), go on with all that waits (release), or "
        "go on without it (discard). After a restore one of the last two is up to an operator."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("action", choices=["status", "pause", "release", "discard"])

    def handle(self, *, action: str, **options: object) -> None:
        if action == "pause":
            pause("Paused by an operator.")
        elif action == "release":
            accept_database()
            release()
        elif action == "discard":
            accept_database()
            self.stdout.write(f"{discard()} mails discarded.")
        self.stdout.write(str(sending_state()))
