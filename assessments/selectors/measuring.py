"""What to ask of a catalogue in order to time it: some of its names, roles and places in lists."""

import random

from assessments.models import NameKind, Role, SearchName, Standing
from assessments.models.catalogue import WHOLE_FIELD
from assessments.selectors.browse import Filters


def some_names(number: int, *, chance: random.Random) -> list[str]:
    """Return some of the aliases, or of the titles where there are none."""
    ids = list(SearchName.objects.filter(kind=NameKind.ALIAS).values_list("pk", flat=True))
    ids = ids or list(SearchName.objects.values_list("pk", flat=True))
    chosen = chance.choices(ids, k=number)
    texts = SearchName.objects.in_bulk(chosen)
    return [texts[pk].text for pk in chosen]


def some_slugs(number: int, *, chance: random.Random) -> list[str]:
    """Return the slugs of some published roles."""
    return chance.choices(list(Role.objects.published().values_list("slug", flat=True)), k=number)


def some_places(number: int, *, chance: random.Random) -> list[str]:
    """Return addresses of pages deep in the list of roles by score."""
    standings = Standing.objects.filter(scope=WHOLE_FIELD).values_list("score", "role")
    return [
        Filters(after=f"{score}~{role}").url
        for score, role in chance.choices(list(standings), k=number)
    ]
