"""Rows of the database: roles, their assessments as versions, sources and history."""

from .assessments import Assessment, NewTasksAnswer
from .evidence import Claim, ClaimReference, EvidenceRow, Reference, Trace
from .history import ScoreChange
from .roles import Alias, FormerSlug, Role, RoleSpecialism, Sector, Specialism
from .rows import (
    Barrier,
    BlindSpot,
    Course,
    NextRole,
    NotThisRole,
    Principle,
    Resource,
    SurvivalStep,
    Task,
    TimelineSpan,
)
from .sources import Source, SourceKind, source_digest
from .variant import (
    Variant,
    VariantDimension,
    VariantGate,
    VariantSignal,
    VariantTask,
)

__all__ = [
    "Alias",
    "Assessment",
    "Barrier",
    "BlindSpot",
    "Claim",
    "ClaimReference",
    "Course",
    "EvidenceRow",
    "FormerSlug",
    "NewTasksAnswer",
    "NextRole",
    "NotThisRole",
    "Principle",
    "Reference",
    "Resource",
    "Role",
    "RoleSpecialism",
    "ScoreChange",
    "Sector",
    "Source",
    "SourceKind",
    "Specialism",
    "SurvivalStep",
    "Task",
    "TimelineSpan",
    "Trace",
    "Variant",
    "VariantDimension",
    "VariantGate",
    "VariantSignal",
    "VariantTask",
    "source_digest",
]
