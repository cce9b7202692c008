"""The dossier format: which fields there are and what each may hold."""

from .dossier import Dossier, ScoredParts

__all__ = ["Dossier", "ScoredParts"]
