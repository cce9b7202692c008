"""Fill an empty database with synthetic roles, to measure the site."""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from assessments.services.synthetic import RealRolesHere, generate_roles


class Command(BaseCommand):
    """A shell around the writing of synthetic roles."""

    help = (
        "Write published roles that nobody assessed, marked “synthetic” in title and address, to "
        "measure the site with. Only into a database without real roles: published versions are "
        "never deleted. benchmark_catalogue measures it."
    )
    requires_migrations_checks = True

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("total", type=int, help="how many roles to write")

    def handle(self, *, total: int, **options: object) -> None:
        try:
            generate_roles(total, told=self._tell)
        except RealRolesHere as error:
            raise CommandError(
                "This database holds real roles. Name an empty one by DATABASE_URL or VAR_DIR."
            ) from error
        self.stdout.write(f"{total} synthetic roles written and listed.")

    def _tell(self, written: int) -> None:
        if written % 10_000 == 0:
            self.stdout.write(f"{written} written")
