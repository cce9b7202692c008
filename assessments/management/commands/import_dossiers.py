"""Import dossier files into the catalogue."""

from collections import Counter
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from assessments.services.dossier_files import Outcome, import_files


class Command(BaseCommand):
    """A shell around the import of dossiers: 0 if all is well, 1 if something was refused."""

    help = (
        "Publish each dossier of the given files and folders as the next version of its role. "
        "An unchanged dossier changes nothing; a changed one says why in its field change."
    )
    requires_migrations_checks = True

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", metavar="PATH", nargs="+", type=Path)
        parser.add_argument("--check", action="store_true", help="try everything, keep nothing")

    def handle(self, *, paths: list[Path], check: bool, **options: object) -> None:
        outcomes = import_files(paths, check=check)
        for outcome in outcomes:
            for problem in outcome.problems:
                self.stderr.write(str(problem))
            self.stdout.write(f"{outcome.file}: {words(outcome, check=check)}")
        results = Counter(result(outcome) for outcome in outcomes)
        total = ", ".join(f"{results[name]} {name}" for name in RESULTS if results[name])
        if results["refused"]:
            raise CommandError(f"{total}.")
        self.stdout.write(f"{total}.{' Nothing was kept.' if check else ''}")


RESULTS = ("published", "unchanged", "refused")


def result(outcome: Outcome) -> str:
    if outcome.problems:
        return "refused"
    return "published" if outcome.is_new else "unchanged"


def words(outcome: Outcome, *, check: bool) -> str:
    version = outcome.assessment
    if version is None:
        number = len(outcome.problems)
        return f"refused, {number} problem{'' if number == 1 else 's'}"
    if not outcome.is_new:
        since = "" if version.is_current else ", which a later one has superseded"
        return f"unchanged, version {version.number}{since}"
    done = "would be published as" if check else "published"
    return f"{done} version {version.number} ({version.score}, {version.get_sub_label_display()})"
