"""Drafts in the admin: written on one page, reviewed, previewed, compared and published."""

from .admin import DraftAdmin

__all__ = ["DraftAdmin"]
