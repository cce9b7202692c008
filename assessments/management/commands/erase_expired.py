"""Erase what has had its time."""

from django.core.management.base import BaseCommand

from assessments.services.retention import erase_expired


class Command(BaseCommand):
    """A shell around retention."""

    help = "Erase addresses that nothing needs any more; a running worker does it every hour."

    def handle(self, **options: object) -> None:
        erased = erase_expired()
        self.stdout.write(
            f"{erased.unconfirmed} unconfirmed subscriptions, {erased.subscribers} addresses and "
            f"{erased.recipients} recipients of old mails erased."
        )
