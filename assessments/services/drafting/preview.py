"""The page of a draft as it would be published, without publishing it."""

from collections.abc import Callable
from typing import TypeVar

from django.db import transaction

from assessments import dossiers
from assessments.models import Draft
from assessments.selectors.roles import RolePage, role_page
from assessments.services.dossiers import DossierRefused, import_dossier
from assessments.services.drafting.documents import found_problems, values_of

Drawn = TypeVar("Drawn")


class NotReady(Exception):
    """A draft is not whole enough for a page; `problems` say what it lacks."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problems))


def preview(draft: Draft, draw: Callable[[RolePage], Drawn]) -> Drawn:
    """Return what `draw` makes of the page that this draft would have. Raises NotReady.

    Publishes in a transaction that is undone again, so that it is the very page to be.
    """
    data = values_of(draft)
    dossier, found = found_problems(data)
    if dossier is None:
        raise NotReady([dossiers.spoken(place, text, data) for place, text in found])
    with transaction.atomic():
        try:
            import_dossier(dossier)
        except DossierRefused as refused:
            raise NotReady([text for _, text in refused.found]) from refused
        drawn = draw(role_page(draft.slug))
        transaction.set_rollback(True)
    return drawn
