"""The admin: every role and assessment to read, with all of their rows."""

from .assessments import AssessmentAdmin
from .drafts import DraftAdmin
from .history import ScoreChangeAdmin
from .roles import RoleAdmin, SpecialismAdmin
from .sources import SourceAdmin
from .variant import VariantAdmin
from .wanted import WantedRoleAdmin

__all__ = [
    "AssessmentAdmin",
    "DraftAdmin",
    "RoleAdmin",
    "ScoreChangeAdmin",
    "SourceAdmin",
    "SpecialismAdmin",
    "VariantAdmin",
    "WantedRoleAdmin",
]
