"""Browsing the roles: filters with counts, a text within them, orders and pages."""

from .browsing import Browse, browse
from .filters import Filters
from .reading import AddressWrong, filters_of

__all__ = ["AddressWrong", "Browse", "Filters", "browse", "filters_of"]
