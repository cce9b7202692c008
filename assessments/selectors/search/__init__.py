"""Finding a role by what a visitor types or mistypes."""

from .compat import find_roles
from .finding import Match, Means, Search, search

__all__ = ["Match", "Means", "Search", "find_roles", "search"]
