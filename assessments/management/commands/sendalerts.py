"""Work as an alert worker."""

from django.core.management.base import BaseCommand, CommandParser

from assessments.services.sending_state import sending_state
from assessments.services.worker import Worker


class Command(BaseCommand):
    """A shell around the worker."""

    help = "Answer sign-ups, queue alerts and send mails, until stopped. Run as many as you like."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="stop when nothing is due")

        parser.add_argument(
            "--beside", type=int, metavar="PID", help="stop when this parent process is gone"
        )

    def handle(self, *, once: bool, beside: int | None, **options: object) -> None:
        worker = Worker(beside=beside)
        if not once:
            worker.run()
            return
        handled = worker.run_once()
        self.stdout.write(f"{handled} mail{'' if handled == 1 else 's'} handled.")
        state = sending_state()
        if state.paused_at:
            self.stderr.write(f"Sending is paused. {state.paused_reason}")
