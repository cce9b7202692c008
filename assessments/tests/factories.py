"""Factories: the smallest valid row of each model; a test names only what it is about."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count

from django.utils.text import slugify

from assessments.models import (
    Assessment,
    Publication,
    Role,
    ScoreChange,
    Sector,
    Source,
    Specialism,
    Variant,
)
from assessments.scoring.inputs import BarrierKind, EvidenceDimension, PrincipleKind
from assessments.scoring.rules import METHOD_VERSION
from assessments.services.catalogue import relist

# What the rows of add_rows come to: five tasks of 20% at 3 points each, and 0 everywhere else.
FIGURES = {
    "task_resistance": Decimal("3.000"),
    "evidence_total": 0,
    "barriers_total": 0,
    "protective_total": 0,
    "formula_score": Decimal("31.0"),
    "score": Decimal("31.0"),
    "zone": "yellow",
    "sub_label": "yellow_urgent",
    "displaced_share": Decimal("0.0"),
    "augmented_share": Decimal("100.0"),
    "not_involved_share": Decimal("0.0"),
}

_numbers = count(1)


def make_specialism(name=None, *, sector="Technology"):
    name = name or f"Specialism {next(_numbers)}"
    sector, _ = Sector.objects.get_or_create(name=sector, slug=slugify(sector))
    return Specialism.objects.create(sector=sector, name=name, slug=slugify(name))


def make_role(title=None, *, specialisms=(), aliases=(), **fields):
    title = title or f"Role {next(_numbers)}"
    defaults = {"title": title, "slug": slugify(title), "seniority": "Mid-level"}
    role = Role.objects.create(**defaults | fields)
    for specialism in specialisms:
        _next(role.placements, specialism=specialism)
    for text in aliases:
        _next(role.aliases, text=text)
    return role


def make_draft(role=None, **fields):
    """Make a version without rows."""
    role = role or make_role()
    defaults = {
        "number": role.assessments.count() + 1,
        "method_version": METHOD_VERSION,
        "assessed_on": date(2026, 6, 24),
        "change": "First assessment.",
        "growth_score": 0,
        "new_tasks_answer": "yes",
        "timeline_years_min": 2,
        "timeline_years_max": 4,
    }
    return Assessment.objects.create(role=role, **defaults | fields)


def make_published(role=None, **fields):
    """Make a version with its rows and publish it in place of the current one."""
    draft = make_draft(role)
    add_rows(draft)
    return put_out(draft, **fields)


def put_out(draft, **fields):
    """Publish a draft by its columns alone: fields, over the figures of add_rows."""
    values = {"published_at": datetime.now(UTC)} | FIGURES | fields
    current = Assessment.objects.current().filter(role=draft.role)
    current.update(superseded_at=values["published_at"])
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save(update_fields=values)
    relist(draft.role)
    return draft


def add_rows(draft):
    """Add the rows that a score needs."""
    _fill(draft.tasks, [_task() for _ in range(5)])
    _fill(draft.evidence, [{"dimension": each, "score": 0} for each in EvidenceDimension])
    _fill(draft.barriers, [{"kind": each, "score": 0} for each in BarrierKind])
    _fill(draft.principles, [{"kind": each, "score": 0} for each in PrincipleKind])


def make_task(assessment, **fields):
    return _next(assessment.tasks, **_task() | fields)


def make_evidence_row(assessment, **fields):
    return _next(assessment.evidence, **{"dimension": "job_postings", "score": 0} | fields)


def make_claim(row, *references, **fields):
    """Make a claim that cites the references, in their order."""
    defaults = {"text": "Postings rose.", "trace": "traced" if references else "judgement"}
    claim = _next(row.claims, **defaults | fields)
    for reference in references:
        _next(claim.citations, reference=reference)
    return claim


def make_source(**fields):
    defaults = {
        "publisher": "Statistics Office",
        "title": f"Report {next(_numbers)}",
        "date": "2026-04-28",
        "url": "https://example.org/report",
        "kind": "official_statistic",
    }
    source, _ = Source.objects.get_or_create_by_content(**defaults | fields)
    return source


def make_reference(assessment, source=None, **fields):
    defaults = {"source": source or make_source(), "key": f"source-{next(_numbers)}"}
    return _next(assessment.references, **defaults | fields)


def make_barrier(assessment, **fields):
    return _next(assessment.barriers, **{"kind": "regulatory", "score": 0} | fields)


def make_principle(assessment, **fields):
    return _next(assessment.principles, **{"kind": "moral_judgment", "score": 0} | fields)


def make_not_this_role(assessment, **fields):
    fields = fields or {"title": "Data Analyst"}
    return _next(assessment.not_this_role, **{"why": "dashboards and reports"} | fields)


def make_blind_spot(assessment, **fields):
    return _next(assessment.blind_spots, **{"title": "Title fragmentation"} | fields)


def make_survival_step(assessment, **fields):
    return _next(assessment.survival_steps, **{"title": "Go deeper"} | fields)


def make_next_role(assessment, **fields):
    fields = fields or {"slug": f"role-{next(_numbers)}"}
    return _next(assessment.next_roles, **fields)


def make_timeline_span(assessment, **fields):
    defaults = {"label": "Platforms absorb tasks", "from_year": 2027, "course": "steady"}
    return _next(assessment.timeline_spans, **defaults | fields)


def make_resource(assessment, **fields):
    defaults = {"title": "A guide", "url": "https://example.org/guide"}
    return _next(assessment.resources, **defaults | fields)


def make_publication(assessment, **fields):
    return Publication.objects.create(assessment=assessment, **fields)


def make_variant(assessment, **fields):
    defaults = {
        "verdict": "transforms",
        "rederived_on": date(2026, 6, 24),
        "signals_passed": True,
        "evidence_score": 0,
        "barriers_score": 0,
        "growth_score": 0,
    }
    return Variant.objects.create(assessment=assessment, **defaults | fields)


def make_variant_gate(variant, **fields):
    return _next(variant.gates, **{"gate": "t4_spine", "passed": True} | fields)


def make_variant_task(variant, base_task, **fields):
    defaults = {
        "key": base_task.key,
        "name": base_task.name,
        "share": base_task.share,
        "score": base_task.score,
        "bucket": "enhanced",
    }
    return _next(variant.tasks, base_task=base_task, **defaults | fields)


def make_variant_signal(variant, **fields):
    return _next(variant.signals, **{"name": "Current postings"} | fields)


def make_variant_dimension(variant, **fields):
    return _next(variant.dimensions, **{"dimension": "l1_leverage", "level": "high"} | fields)


def make_score_change(previous, current, **fields):
    return ScoreChange.objects.create(
        role=current.role, previous=previous, current=current, **{"reason": "New data."} | fields
    )


def _task():
    number = next(_numbers)
    return {
        "key": f"task-{number}",
        "name": f"Task {number}",
        "share": Decimal(20),
        "score": 3,
        "impact": "augmentation",
    }


def _next(siblings, **fields):
    return siblings.create(**{"position": siblings.count() + 1} | fields)


def _fill(siblings, rows):
    """Create a draft's rows of a kind in one statement, which is most of what publishing costs."""
    known = siblings.core_filters
    siblings.bulk_create(
        siblings.model(**known, position=position, **row)
        for position, row in enumerate(rows, start=1)
    )
