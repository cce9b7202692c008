"""Another role that a dossier names."""

from pydantic import model_validator

from .base import Section
from .fields import Slug, one_line, refuse


class OtherRole(Section):
    """Another role: of the catalogue by slug, or any other by title."""

    is_one_line = True

    role: Slug | None = None
    title: one_line(120) | None = None

    @model_validator(mode="after")
    def name_it_once(self) -> "OtherRole":
        """Want exactly one of slug and title."""
        if (self.role is None) == (self.title is None):
            raise refuse("Write either role (a slug of the catalogue) or title, one of the two.")
        return self

    @property
    def name(self) -> str:
        """The slug or the title, whichever is given."""
        return self.role or self.title
