"""List the published roles anew: filters, counts and search."""

from django.core.management.base import BaseCommand, CommandParser

from assessments.services.catalogue import relist_all, relist_if_stale


class Command(BaseCommand):
    """A shell around the listing of roles."""

    help = (
        "Work out anew what roles are listed, counted and searched by. Publishing keeps this "
        "true; the command repairs it, and brings it up to the rules of a newer release."
    )
    requires_migrations_checks = True

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--if-stale", action="store_true", help="only where roles are missing or rules changed"
        )

    def handle(self, *, if_stale: bool, verbosity: int, **options: object) -> None:
        total = relist_if_stale() if if_stale else relist_all()
        if not verbosity:
            return
        if total is None:
            self.stdout.write("Every role is listed already.")
        else:
            self.stdout.write(f"{total} role{'' if total == 1 else 's'} listed.")
