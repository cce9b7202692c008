"""Database constraints as words: what a column may hold, and the sentence shown if it does not."""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from django.db.models import CheckConstraint, Q, UniqueConstraint

from assessments.scoring import rules


def choices_of(words: type[StrEnum]) -> list[tuple[str, str]]:
    """Return the choices of a column that holds one of scoring's words."""
    return [(word.value, word.label) for word in words]


def rule(name: str, condition: Q, message: str) -> CheckConstraint:
    """Hold every row to a condition."""
    return CheckConstraint(
        condition=condition, name=f"%(class)s_{name}", violation_error_message=message
    )


def unique(*fields: str, message: str) -> UniqueConstraint:
    """Allow one row for these fields together."""
    name = f"%(class)s_unique_{'_'.join(fields)}"
    return UniqueConstraint(fields=fields, name=name, violation_error_message=message)


def within(field: str, low: int | Decimal, high: int | Decimal) -> CheckConstraint:
    """Hold a figure, where there is one, to low..high, both included."""
    message = f"{_spoken(field)} goes from {low} to {high}."
    return rule(f"{field}_range", Q(**{f"{field}__range": (low, high)}), message)


def one_of(field: str, words: Iterable[str]) -> CheckConstraint:
    """Hold a column to the given words."""
    allowed = [str(word) for word in words]
    message = f"{_spoken(field)} is one of: {', '.join(filter(None, allowed))}."
    return rule(f"{field}_known", Q(**{f"{field}__in": allowed}), message)


def share_of_time() -> CheckConstraint:
    """Hold a share of working time to more than 0% and at most 100%."""
    condition = Q(share__gt=0, share__lte=rules.SHARES_TOTAL)
    message = f"A share of time is above 0 and at most {rules.SHARES_TOTAL}."
    return rule("share_range", condition, message)


def slug_or_title() -> CheckConstraint:
    """Name another role in one way: by the slug of its page here or, without one, by its title."""
    condition = (Q(slug="") & ~Q(title="")) | (~Q(slug="") & Q(title=""))
    message = "Name the other role by its slug or by its title, not both."
    return rule("slug_or_title", condition, message)


def in_order(parent: str) -> list[CheckConstraint | UniqueConstraint]:
    """Number the rows of one parent from 1, each position once."""
    return [
        rule("position_from_one", Q(position__gte=1), "Positions count from 1."),
        unique(parent, "position", message="Another row has this position."),
    ]


def _spoken(field: str) -> str:
    return field.replace("_", " ").capitalize()
