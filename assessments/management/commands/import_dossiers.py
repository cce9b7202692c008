"""Check dossier files."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from assessments import dossiers


class Command(BaseCommand):
    """A shell around the import of dossiers."""

    help = "Check dossier files."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path)
        parser.add_argument("--check", action="store_true", help="write nothing")

    def handle(self, **options: object) -> None:
        bad = 0
        for path in options["paths"]:
            for file in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
                reading = dossiers.read(file)
                bad += bool(reading.problems)
                for problem in reading.problems:
                    self.stderr.write(str(problem))
                self.stdout.write(f"{file}: {'refused' if reading.problems else 'sound'}")
        if bad:
            raise CommandError(f"{bad} refused")
