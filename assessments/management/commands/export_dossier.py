"""Write the current dossier of a role."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from assessments.services.dossiers import NothingToExport, export_dossier


class Command(BaseCommand):
    """A shell around the export of a dossier."""

    help = "Write the current dossier of a role as YAML, just as importing would take it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("--output", type=Path, help="a file to write instead of the screen")

    def handle(self, *, slug: str, output: Path | None, **options: object) -> None:
        try:
            text = export_dossier(slug)
            if output:
                output.write_text(text, encoding="utf-8", newline="\n")
        except NothingToExport as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(f"{output} cannot be written: {error.strerror}.") from error
        if not output:
            self.stdout.write(text, ending="")
