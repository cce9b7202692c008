"""Move a role to another address."""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from assessments.services.roles import RoleRefused, rename_role, role_called


class Command(BaseCommand):
    """A shell around the renaming of a role."""

    help = "Move a role to another address; the old one leads to it from then on."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("old", metavar="OLD_SLUG")
        parser.add_argument("new", metavar="NEW_SLUG")

    def handle(self, *, old: str, new: str, **options: object) -> None:
        try:
            rename_role(role_called(old), slug=new)
        except RoleRefused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{old} is {new} now; write so in its dossier too.")
