"""Reads a dossier file: a sound dossier, or every problem of the file in words."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assessments.dossiers.checking import check
from assessments.dossiers.problems import Place, Problem, path_of
from assessments.dossiers.references import named_roles
from assessments.dossiers.schema import Dossier
from assessments.dossiers.yaml_reader import Document, read_yaml


@dataclass(frozen=True, slots=True)
class Reading:
    """One dossier file as read; `dossier` is None where there are problems."""

    file: str
    dossier: Dossier | None
    problems: tuple[Problem, ...]
    document: Document = field(repr=False)

    @property
    def slug(self) -> str | None:
        """The slug that the file gives its role, even where the rest cannot be read."""
        role = self.data.get("role")
        slug = role.get("slug") if isinstance(role, dict) else None
        return slug if isinstance(slug, str) else None

    @property
    def data(self) -> dict[str, Any]:
        """The plain document; empty where it is no group of fields."""
        return self.document.data if isinstance(self.document.data, dict) else {}

    def problem(self, place: Place, text: str) -> Problem:
        """Return a problem of this file at a place of its document."""
        return problem_in(self.file, self.document, place, text)

    def unknown_roles(self, known: set[str]) -> list[Problem]:
        """Return a problem for each role that the file names and that is not `known`."""
        return [
            self.problem(place, f"There is no role {slug}, in this import or in the catalogue.")
            for place, slug in named_roles(self.data)
            if slug not in known
        ]


def read(path: Path) -> Reading:
    """Read the dossier file at `path`; never raises for what is in it."""
    try:
        content = path.read_bytes()
    except OSError as error:
        said = f"The file cannot be read: {error.strerror}."
        return Reading(str(path), None, (Problem(str(path), None, "", said),), Document())
    return parse(content, file=str(path))


def parse(content: bytes, *, file: str) -> Reading:
    """Read a dossier from the bytes of a file called `file`."""
    document = read_yaml(content)
    problems = [
        Problem(file, line, path_of(place, document.data), text)
        for place, line, text in document.problems
    ]
    if problems and document.data is None:
        return Reading(file, None, tuple(problems), document)
    dossier, found = check(document.data)
    problems += [problem_in(file, document, place, text) for place, text in found]
    problems.sort(key=lambda problem: (problem.line or 0, problem.path))
    return Reading(file, None if problems else dossier, tuple(problems), document)


def problem_in(file: str, document: Document, place: Place, text: str) -> Problem:
    return Problem(file, document.line_of(place), path_of(place, document.data), text)
