"""The admin: every role and assessment to read, with all of their rows."""

from .alerts import AlertEmailAdmin, SubscriptionAdmin
from .assessments import AssessmentAdmin
from .drafts import DraftAdmin
from .history import ScoreChangeAdmin
from .roles import RoleAdmin, SpecialismAdmin
from .sending import SendingStateAdmin, SuppressionAdmin
from .sources import SourceAdmin
from .variant import VariantAdmin
from .wanted import WantedRoleAdmin

__all__ = [
    "AlertEmailAdmin",
    "AssessmentAdmin",
    "DraftAdmin",
    "RoleAdmin",
    "ScoreChangeAdmin",
    "SendingStateAdmin",
    "SourceAdmin",
    "SpecialismAdmin",
    "SubscriptionAdmin",
    "SuppressionAdmin",
    "VariantAdmin",
    "WantedRoleAdmin",
]
