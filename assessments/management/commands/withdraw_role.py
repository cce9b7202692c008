"""Take a role out of the catalogue."""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from assessments.services.roles import RoleRefused, role_called, withdraw_role


class Command(BaseCommand):
    """A shell around the withdrawal of a role."""

    help = "Take a role's page away; its address then answers with the reason."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("--reason", required=True, help="what the page will say")
        parser.add_argument("--into", metavar="SLUG", help="the role that it is merged into")

    def handle(self, *, slug: str, reason: str, into: str | None, **options: object) -> None:
        try:
            other = role_called(into) if into else None
            withdraw_role(role_called(slug), reason=reason, into=other)
        except RoleRefused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{slug} is withdrawn.")
