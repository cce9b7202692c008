"""Everything the style guide shows."""

from .examples import EXAMPLES
from .page import example_page, style_guide

__all__ = ["EXAMPLES", "example_page", "style_guide"]
