"""Rewrite dossier files in their canonical form."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from assessments import dossiers


class Command(BaseCommand):
    """A shell around reading and writing dossiers; touches no database."""

    help = "Rewrite sound dossier files in the form that export_dossier writes; comments are lost."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", metavar="FILE", nargs="+", type=Path)

    def handle(self, *, files: list[Path], **options: object) -> None:
        refused = 0
        for file in files:
            reading = dossiers.read(file)
            for problem in reading.problems:
                self.stderr.write(str(problem))
            refused += reading.dossier is None
            if reading.dossier:
                file.write_text(dossiers.write(reading.dossier), encoding="utf-8", newline="\n")
        if refused:
            raise CommandError(f"{refused} of {len(files)} files left as they were.")
