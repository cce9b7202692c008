"""What goes with publishing a version: who stood for it, what was checked, what it quoted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User

from assessments.dossiers import Dossier
from assessments.dossiers.references import named_roles
from assessments.models import Assessment, Publication
from assessments.scoring.scored import ScoredAssessment
from assessments.selectors.roles.links import catalogue
from assessments.selectors.words import counted


@dataclass(frozen=True, slots=True)
class Record:
    """Who stands for a version; nobody by name where a dossier file is imported."""

    author: User | None = None
    approver: User | None = None
    publisher: User | None = None
    is_minor: bool = False
    is_correction: bool = False


def keep_record(
    draft: Assessment,
    dossier: Dossier,
    scored: ScoredAssessment,
    *,
    document: Mapping[str, Any],
    record: Record,
) -> Publication:
    """Write what goes with a version, while it is not published yet. At most two queries."""
    return Publication.objects.create(
        assessment=draft,
        author=record.author,
        approver=record.approver,
        publisher=record.publisher,
        is_minor=record.is_minor,
        is_correction=record.is_correction,
        checks=list(passed(dossier, scored, record)),
        quotes=quoted(document),
    )


def passed(dossier: Dossier, scored: ScoredAssessment, record: Record) -> Iterator[str]:
    """Yield what was checked and holds, in sentences for the public."""
    rows = [getattr(dossier.evidence, name) for name in type(dossier.evidence).model_fields]
    claims = sum(len(row.claims) for row in rows)
    yield f"The shares of {counted(len(dossier.tasks), 'task')} add up to 100%."
    yield "Every row of tasks, evidence, barriers and principles is scored, with its reason."
    yield (
        f"{counted(claims, 'claim')} and {counted(len(dossier.sources), 'source')}: every source "
        "is cited, every citation has its source, and evidence other than 0 rests on one."
    ).capitalize()
    yield f"The drawn parts and steps add up to {scored.composite.score}."
    if not dossier.override:
        yield "The score is the formula’s own; nothing was added to it."
    elif record.approver and record.approver != record.author:
        yield "The override has its reason and was approved by a second person."
    else:
        yield "The override has its reason and keeps to the limit."
    if dossier.variant:
        yield "The AI-driven variant keeps every rule of its derivation."


def quoted(document: Mapping[str, Any]) -> dict[str, str]:
    """Return each role that the prose quotes with its score now, empty without a page.

    One query, none where it quotes nothing.
    """
    slugs = sorted({slug for place, slug in named_roles(document) if place[-1] != "role"})
    roles = catalogue(slugs).by_slug
    return {slug: str(roles[slug].score) if slug in roles else "" for slug in slugs}
