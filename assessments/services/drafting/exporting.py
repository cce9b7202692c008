"""A draft as a dossier file."""

from assessments import dossiers
from assessments.models import Draft
from assessments.services.drafting.documents import found_problems, values_of


class NotSound(Exception):
    """The draft is not a sound dossier yet; the message says how many things are in the way."""


def draft_file(draft: Draft) -> str:
    """Return a draft as the text of its dossier file. Raises NotSound."""
    dossier, found = found_problems(values_of(draft))
    if dossier is None:
        number = len(found)
        noun = "thing" if number == 1 else "things"
        raise NotSound(f"There is no file of this draft yet: {number} {noun} to mend first.")
    return dossiers.write(dossier)
