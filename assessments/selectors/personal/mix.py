"""A visitor's own mix of a role's tasks: how it stands in the address, and what is wrong with it.

The address holds all shares, not only those that differ from the role's: a week is a whole, and
stays the visitor's own when an assessor sees the average week differently. So
`share-<key>=<%>` for each task, `drop=<key>` for those not done, and the `version` of the
assessment that the mix was made with, which tells later what has changed since.
"""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.http import QueryDict
from django.urls import reverse

from assessments.models import Task
from assessments.scoring.arithmetic import plain
from assessments.scoring.rules import SHARES_TOTAL
from assessments.selectors.words import listed

SHARE, DROP, VERSION = "share-", "drop", "version"
NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
FIGURE = re.compile(r"\d{1,3}(\.\d)?", re.ASCII)
REPEATED_MAX = 20  # letters of what was typed that are said again
NAMED_MAX = 3  # unknown tasks that are named

Tasks = Mapping[str, Task]  # by key


@dataclass(frozen=True, slots=True)
class MixRow:
    """One task of the role: its share as typed and as it counts, in %, and what is wrong with it.

    A dropped task counts 0, whatever was typed for it.
    """

    task: Task
    typed: str
    share: Decimal
    is_dropped: bool = False
    problem: str = ""

    @property
    def value(self) -> str:
        """What was typed, as far as a number field can hold it."""
        return self.typed if NUMBER.fullmatch(self.typed) else ""


@dataclass(frozen=True, slots=True)
class Mix:
    """Every task of the role with the visitor's share, and what else is wrong with the address."""

    rows: tuple[MixRow, ...]
    is_given: bool
    problems: tuple[str, ...]

    @property
    def shares(self) -> dict[str, Decimal]:
        """The shares in % by task key, in the order of the role."""
        return {row.task.key: row.share for row in self.rows}

    @property
    def is_readable(self) -> bool:
        return not self.problems and not any(row.problem for row in self.rows)


def read_mix(given: QueryDict, tasks: Tasks, *, then: Tasks | None) -> Mix:
    """Read the mix of an address; `then` are the tasks of the version that it was made with.

    None for `then` means the current version. A task that the address leaves out has the share of
    the role, and 0 where it is new since then.
    """
    dropped = set(given.getlist(DROP))
    named = {name.removeprefix(SHARE) for name in given if name.startswith(SHARE)} | dropped
    known = {**(then or {}), **tasks}
    unknown = [readable(key) for key in sorted(named) if key not in known]
    rows = tuple(
        row(task, given, dropped, start=task.share if not then or key in then else Decimal(0))
        for key, task in tasks.items()
    )
    return Mix(rows, is_given=bool(named), problems=unknown_problem(unknown))


def row(task: Task, given: QueryDict, dropped: Container[str], *, start: Decimal) -> MixRow:
    texts = given.getlist(SHARE + task.key) or [plain(start)]
    typed = readable(texts[-1])
    if task.key in dropped:
        return MixRow(task, typed, Decimal(0), is_dropped=True)
    if len(texts) > 1:
        return MixRow(task, typed, Decimal(0), problem="Give this share once.")
    share = share_of(typed)
    if share is None:
        return MixRow(task, typed, Decimal(0), problem=share_problem(typed))
    return MixRow(task, typed, share)


def share_of(typed: str) -> Decimal | None:
    """Return the share that was typed, 0 for nothing, or None where it is no share."""
    if not typed:
        return Decimal(0)
    share = Decimal(typed) if FIGURE.fullmatch(typed) else None
    return share if share is not None and share <= SHARES_TOTAL else None


def share_problem(typed: str) -> str:
    return (
        f"“{typed}” is no share. Give a number from 0 to {SHARES_TOTAL}, with one decimal at most."
    )


def unknown_problem(unknown: Sequence[str]) -> tuple[str, ...]:
    if not unknown:
        return ()
    names = [f"“{name}”" for name in unknown[:NAMED_MAX]]
    more = len(unknown) - NAMED_MAX
    told = listed([*names, f"{more} more"] if more > 0 else names)
    return (f"The role has no task of the name {told}. Score the mix again to leave that out.",)


def readable(text: str) -> str:
    """Return the beginning of what was typed, without what cannot be printed."""
    return "".join(letter for letter in text if letter.isprintable()).strip()[:REPEATED_MAX]


def address_of(
    slug: str, shares: Mapping[str, Decimal], *, version: int, dropped: Container[str] = ()
) -> str:
    """Return the one address of a mix: shares in the order of the role, then what is dropped."""
    query = [(SHARE + key, plain(share)) for key, share in shares.items() if key not in dropped]
    query += [(DROP, key) for key in shares if key in dropped]
    query.append((VERSION, str(version)))
    return reverse("assessments:personal_score", args=[slug], query=query)
