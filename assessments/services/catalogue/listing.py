"""Lists roles: in every scope they stand in, in the counts beside the filters, and in the search.

Every change locks the catalogue's one state row first, so that changes follow each other and none
waits for another that waits for it.
"""

from collections.abc import Iterable, Iterator
from secrets import randbits

from django.db import transaction

from assessments.models import (
    CatalogueState,
    Role,
    ScoreTally,
    SearchName,
    SearchText,
    SearchWord,
    Standing,
    Tally,
)
from assessments.selectors.search.words import RULES
from assessments.services.catalogue.counts import Counts, store
from assessments.services.catalogue.entries import Entries, entries

CHUNK = 500  # roles read at once when all are listed anew


@transaction.atomic(savepoint=False)
def relist(role: Role) -> None:
    """List a role as it is published now, or take it off every list. At most twenty queries."""
    state = locked_state()
    before, after = stored_entries(role), entries([role.pk])
    replace(before, after)
    store(Counts.of(after) - Counts.of(before))
    renew(state)


@transaction.atomic
def relist_all() -> int:
    """List every published role anew, for repair; return how many there are."""
    state = locked_state()
    for derived in (Standing, Tally, ScoreTally, SearchWord):
        derived.objects.all().delete()
    SearchName.objects.clear()
    SearchText.objects.clear()
    counts, total = Counts(), 0
    for ids in chunks(Role.objects.published().order_by("pk").values_list("pk", flat=True)):
        found = entries(ids)
        replace(Entries(), found)
        counts.add(found)
        total += len(found.texts)
    store(counts)
    renew(state)
    return total


def relist_if_stale() -> int | None:
    """List every role anew where roles are missing or the rules have changed, else return None."""
    state = CatalogueState.objects.filter(pk=1).first()
    listed = Standing.objects.filter(scope="").count()
    if state and state.rules == RULES and listed == Role.objects.published().count():
        return None
    return relist_all()


def locked_state() -> CatalogueState:
    state, _ = CatalogueState.objects.select_for_update().get_or_create(pk=1)
    return state


def renew(state: CatalogueState) -> None:
    state.version = randbits(62)
    state.rules = RULES
    state.save(update_fields=["version", "rules"])


def stored_entries(role: Role) -> Entries:
    """Return what is stored of a role. Three queries, one where nothing is."""
    texts = list(SearchText.objects.filter(pk=role.pk))
    if not texts:
        return Entries()
    return Entries(list(role.standings.all()), list(role.search_names.all()), texts)


def replace(old: Entries, new: Entries) -> None:
    """Write new entries in place of old ones; what is equal in both is left alone."""
    Standing.objects.filter(pk__in=[standing.pk for standing in old.standings]).delete()
    Standing.objects.bulk_create(new.standings, batch_size=CHUNK)
    SearchName.objects.replace(old.names, new.names)
    SearchText.objects.replace(old.texts, new.texts)


def chunks(ids: Iterable[int]) -> Iterator[list[int]]:
    ids = list(ids)
    return (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
