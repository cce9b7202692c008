"""Where each column of an assessment stands in a dossier; importing and exporting both read it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Model

from assessments.models import (
    Barrier,
    BlindSpot,
    EvidenceRow,
    NextRole,
    NotThisRole,
    Principle,
    Resource,
    SurvivalStep,
    Task,
    TimelineSpan,
    VariantDimension,
    VariantGate,
    VariantSignal,
)

Columns = Mapping[str, str]  # column of a model: dotted place in the document


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one kind: a list in the document, or with `key` a group named by that column."""

    model: type[Model]
    related_name: str
    place: str
    columns: Columns
    key: str = ""


def same(*names: str) -> Columns:
    """Return columns that have the names of their fields."""
    return {name: name for name in names}


ROLE = same("slug", "title", "seniority", "live_tracked")

ASSESSMENT = {
    "assessed_on": "assessed_on",
    "change": "change",
    "verdict": "headline.verdict",
    "lead": "headline.lead",
    "finding_definition": "definition.finding",
    "primary_function": "definition.primary_function",
    "experience_years": "definition.experience_years",
    "experience": "definition.experience",
    "other_levels": "definition.other_levels",
    "growth_score": "growth.score",
    "growth_reading": "growth.reading",
    "growth_rationale": "growth.rationale",
    "growth_check": "growth.check",
    "new_tasks_answer": "new_tasks.answer",
    "new_tasks": "new_tasks.text",
    "override_points": "override.points",
    "override_reason": "override.reason",
    "finding_commentary": "commentary.finding",
    "score_vs_reality": "commentary.score_vs_reality",
    "worry_safer": "commentary.worry.safer",
    "worry_riskier": "commentary.worry.riskier",
    "worry_separator": "commentary.worry.separator",
    "finding_outlook": "outlook.finding",
    "in_2028": "outlook.in_2028",
    "timeline_years_min": "outlook.timeline.years_min",
    "timeline_years_max": "outlook.timeline.years_max",
    "timeline_note": "outlook.timeline.note",
    "provenance": "provenance",
}

TABLES = (
    Table(Task, "tasks", "tasks", same("key", "name", "share", "score", "impact", "rationale")),
    Table(EvidenceRow, "evidence", "evidence", same("score"), key="dimension"),
    Table(Barrier, "barriers", "barriers", same("score", "rationale"), key="kind"),
    Table(Principle, "principles", "principles", same("score", "reading", "rationale"), key="kind"),
    Table(
        NotThisRole,
        "not_this_role",
        "definition.not_this_role",
        {"slug": "role", **same("title", "why")},
    ),
    Table(BlindSpot, "blind_spots", "commentary.blind_spots", same("title", "text")),
    Table(SurvivalStep, "survival_steps", "outlook.survival_strategy", same("title", "text")),
    Table(
        NextRole,
        "next_roles",
        "outlook.where_next",
        {"slug": "role", **same("title", "carries_over", "add")},
    ),
    Table(
        TimelineSpan,
        "timeline_spans",
        "outlook.timeline.spans",
        {"from_year": "from", "to_year": "to", **same("label", "course")},
    ),
    Table(Resource, "resources", "resources", same("title", "url")),
)

CLAIM = same("text", "trace", "note")
SOURCE = same("publisher", "relays", "title", "date", "url", "seen_on", "seen_via", "kind")

VARIANT = {
    **same("verdict", "rederived_on", "regrade_note", "summary", "by_hand", "ai_driven"),
    **same("new_role", "saves", "honest_catch"),
    "signals_passed": "signals.passed",
    "negative_check": "signals.negative_check",
    "evidence_score": "deltas.evidence.score",
    "evidence_reason": "deltas.evidence.reason",
    "barriers_score": "deltas.barriers.score",
    "barriers_reason": "deltas.barriers.reason",
    "growth_score": "deltas.growth.score",
    "growth_reason": "deltas.growth.reason",
}

VARIANT_TASK = same("key", "name", "share", "score", "bucket")
VARIANT_TABLES = (
    Table(VariantGate, "gates", "gates", same("passed", "reason"), key="gate"),
    Table(VariantSignal, "signals", "signals.found", same("name", "text")),
    Table(VariantDimension, "dimensions", "dimensions", same("level", "note"), key="dimension"),
)
