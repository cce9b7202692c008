"""Imports dossier files: every file is told of, and a bad one does not stop the others."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from assessments import dossiers
from assessments.dossiers import Problem, Reading
from assessments.models import Assessment, FormerSlug, Role
from assessments.services.dossiers import DossierRefused, import_dossier

SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one path; `assessment` is None where it was refused."""

    file: str
    problems: tuple[Problem, ...] = ()
    assessment: Assessment | None = None
    is_new: bool = False


def import_files(paths: Iterable[Path], *, check: bool = False) -> list[Outcome]:
    """Import the dossiers of files and folders, each file in a transaction of its own.

    With `check` everything is tried and nothing kept.
    """
    if not check:
        return list(outcomes(paths))
    with transaction.atomic():
        tried = list(outcomes(paths))
        transaction.set_rollback(True)
    return tried


def outcomes(paths: Iterable[Path]) -> Iterator[Outcome]:
    files, strays = files_of(paths)
    yield from strays
    readings = [dossiers.read(file) for file in files]
    known = known_roles(readings)
    twice = Counter(reading.slug for reading in readings)
    for reading in readings:
        problems = [*reading.problems, *reading.unknown_roles(known)]
        if reading.slug and twice[reading.slug] > 1:
            text = f"Another file of this call is about {reading.slug} too; both are refused."
            problems.append(reading.problem(("role", "slug"), text))
        yield Outcome(reading.file, tuple(problems)) if problems else outcome(reading)


def files_of(paths: Iterable[Path]) -> tuple[list[Path], list[Outcome]]:
    """Return the files to read, each once, and an outcome for each path without any."""
    files: dict[Path, Path] = {}
    strays = []
    for path in paths:
        found = (
            sorted(f for f in path.iterdir() if f.suffix in SUFFIXES) if path.is_dir() else [path]
        )
        if not found:
            strays.append(stray(path, "There is no dossier (*.yaml) in this folder."))
        files.update((file.resolve(), file) for file in found)
    return list(files.values()), strays


def stray(path: Path, text: str) -> Outcome:
    return Outcome(str(path), (Problem(str(path), None, "", text),))


def known_roles(readings: Iterable[Reading]) -> set[str]:
    """Return the slugs that a dossier of this call may name.

    A file that cannot be read counts by its name, so that it does not bring down those that name
    its role.
    """
    stored = {*Role.objects.values_list("slug", flat=True)}
    former = {*FormerSlug.objects.values_list("slug", flat=True)}
    return stored | former | {reading.slug or Path(reading.file).stem for reading in readings}


def outcome(reading: Reading) -> Outcome:
    """Import one sound dossier."""
    try:
        assessment, is_new = import_dossier(reading.dossier)
    except DossierRefused as refused:
        problems = (reading.problem(place, text) for place, text in refused.found)
        return Outcome(reading.file, tuple(problems))
    return Outcome(reading.file, (), assessment, is_new)
