"""Everything that the comparison of roles reads."""

from .choosing import names_in
from .page import ComparisonPage, comparison_page

__all__ = ["ComparisonPage", "comparison_page", "names_in"]
