"""Publish the drafts whose moment has come."""

from django.core.management.base import BaseCommand, CommandError

from assessments.services.drafting.releasing import publish_due


class Command(BaseCommand):
    """A shell around scheduled publishing, for sites without a worker; safe to repeat."""

    help = "Publish each draft whose scheduled moment has come; a refused one leaves the schedule."
    requires_migrations_checks = True

    def handle(self, **options: object) -> None:
        refused = 0
        for draft, version, problems in publish_due():
            if version:
                self.stdout.write(f"{draft}: published as version {version.number}")
            for problem in problems:
                self.stderr.write(f"{draft}: {problem}")
            refused += bool(problems)
        if refused:
            raise CommandError(f"{refused} refused.")
