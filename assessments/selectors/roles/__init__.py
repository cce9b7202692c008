"""Everything the role pages read."""

from .page import RolePage, role_page

__all__ = ["RolePage", "role_page"]
