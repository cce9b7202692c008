"""Score changes as they are told: the move, what moved it, and the versions to compare."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from assessments.models import AlertEmail, Assessment, Role, ScoreChange, Subscription
from assessments.scoring.change import ChangeAccount, ChangePart, change_account
from assessments.scoring.changed_inputs import ChangedInput, changed_inputs
from assessments.selectors.inputs import scored_inputs

PAST_MAX = 10


@dataclass(frozen=True, slots=True, eq=False)  # one that is kept is itself and no other
class ChangeNews:
    """A score change with the account of its points by part, which add up to the move."""

    change: ScoreChange
    account: ChangeAccount

    @property
    def role(self) -> Role:
        return self.change.role

    @property
    def is_new_zone(self) -> bool:
        return self.change.previous.zone != self.change.current.zone


def news_of(email: AlertEmail) -> list[ChangeNews]:
    """Return the changes that a mail tells of, the first one first.

    One query, and eight more for each change not told of lately.
    """
    changes = ScoreChange.objects.filter(alerts__email=email).order_by("pk")
    return [change_news(*row) for row in changes.values_list("pk", "changed_at")]


@lru_cache(maxsize=64)
def change_news(change_id: int, changed_at: datetime) -> ChangeNews:
    """Return a score change with its account, kept for the mails to come: it never changes.

    `changed_at` tells it from one of the same number in a database restored since.
    """
    rows = ScoreChange.objects.select_related("role", "previous", "current")
    change = rows.get(pk=change_id, changed_at=changed_at)
    return ChangeNews(change, account_of(change.previous, change.current))


def account_of(previous: Assessment, current: Assessment) -> ChangeAccount:
    """Account for the move between two published versions. Six queries; none if prefetched."""
    return change_account(
        scored_inputs(previous),
        scored_inputs(current),
        before=previous.score,
        after=current.score,
    )


@dataclass(frozen=True, slots=True)
class VersionChanges:
    """A published version beside the one before it: the points by part, and each input changed."""

    previous: Assessment
    current: Assessment
    account: ChangeAccount
    inputs: tuple[ChangedInput, ...]

    @property
    def role(self) -> Role:
        return self.current.role

    @property
    def is_new_label(self) -> bool:
        return self.previous.sub_label != self.current.sub_label


def version_changes(slug: str, number: int) -> VersionChanges | None:
    """Return what a version changed; None for the first and for none. Four queries."""
    versions = Assessment.objects.published().filter(
        role__slug=slug, role__withdrawn_at=None, number__lte=number
    )
    with_rows = versions.select_related("role", "publication").prefetch_related(
        *("tasks", "evidence", "barriers")
    )
    found = list(with_rows.order_by("-number")[:2])
    if len(found) < 2 or found[0].number != number:
        return None
    current, previous = found
    changed = changed_inputs(scored_inputs(previous), scored_inputs(current))
    return VersionChanges(
        previous, current, account_of(previous, current), _named(changed, previous, current)
    )


def _named(changed: tuple[ChangedInput, ...], *versions: Assessment) -> tuple[ChangedInput, ...]:
    """Call tasks by their names instead of their keys."""
    names = {task.key: task.name for version in versions for task in version.tasks.all()}
    return tuple(
        replace(row, name=names[row.name]) if row.part is ChangePart.TASKS else row
        for row in changed
    )


@dataclass(frozen=True, slots=True)
class PastChange:
    """A change of the past and whether a subscription would have told of it."""

    change: ScoreChange
    is_wanted: bool


def past_changes(subscription: Subscription) -> list[PastChange]:
    """Return the latest changes told of a subscription's topic against its trigger. One query."""
    changes = ScoreChange.objects.told().select_related("role", "previous", "current")
    if subscription.role_id:
        changes = changes.filter(role=subscription.role_id)
    elif subscription.sector_id:
        changes = changes.filter(role__specialisms__sector=subscription.sector_id).distinct()
    return [PastChange(change, subscription.wants(change)) for change in changes[:PAST_MAX]]
