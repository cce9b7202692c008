"""A visitor's own score for a role: read from the address, scored, explained, never stored."""

from assessments.selectors.personal.page import PersonalPage, personal_page

__all__ = ["PersonalPage", "personal_page"]
