"""A dossier file is looked at before it becomes a draft."""

from dataclasses import dataclass

from assessments import dossiers
from assessments.dossiers import Dossier, Problem
from assessments.models import Assessment
from assessments.services.dossiers import catalogue_problems
from assessments.services.drafting.differences import Difference, differences
from assessments.services.drafting.documents import as_typed, known_slugs
from assessments.services.stored_dossiers import stored_document


@dataclass(frozen=True, slots=True)
class Received:
    """What a file holds: its problems, or its dossier and what that would change."""

    name: str
    text: str
    dossier: Dossier | None
    problems: tuple[Problem, ...]
    current: Assessment | None = None
    changes: tuple[Difference, ...] = ()


def receive(content: bytes, *, name: str) -> Received:
    """Read a dossier file as the command does, and compare it with the current version."""
    reading = dossiers.parse(content, file=name)
    problems = [*reading.problems, *reading.unknown_roles(known_slugs() | {reading.slug or ""})]
    if reading.dossier:
        problems += [reading.problem(*found) for found in catalogue_problems(reading.dossier)]
    if problems:
        return Received(name, "", None, tuple(problems))
    current = (
        Assessment.objects.current().filter(role__slug=reading.slug).select_related("role").first()
    )
    old = as_typed(stored_document(current)) if current else {}
    new = as_typed(reading.data)
    text = content.decode("utf-8-sig")
    return Received(name, text, reading.dossier, (), current, differences(old, new))
