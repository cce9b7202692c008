"""Finding a role by what a visitor types or mistypes."""

from .finding import Match, Means, Search, search
from .suggesting import FoundRole, Suggestions, suggestions

__all__ = ["FoundRole", "Match", "Means", "Search", "Suggestions", "search", "suggestions"]
