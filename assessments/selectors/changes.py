"""Score changes as they are told: the move, what moved it, and the versions to compare."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from assessments.models import AlertEmail, Role, ScoreChange, Subscription
from assessments.scoring.change import ChangeAccount, change_account
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
    account = change_account(
        scored_inputs(change.previous),
        scored_inputs(change.current),
        before=change.previous.score,
        after=change.current.score,
    )
    return ChangeNews(change, account)


@dataclass(frozen=True, slots=True)
class PastChange:
    """A change of the past and whether a subscription would have told of it."""

    change: ScoreChange
    is_wanted: bool


def past_changes(subscription: Subscription) -> list[PastChange]:
    """Return the latest changes of a subscription's topic against its trigger. One query."""
    changes = ScoreChange.objects.select_related("role", "previous", "current")
    if subscription.role_id:
        changes = changes.filter(role=subscription.role_id)
    elif subscription.sector_id:
        changes = changes.filter(role__specialisms__sector=subscription.sector_id).distinct()
    return [PastChange(change, subscription.wants(change)) for change in changes[:PAST_MAX]]
