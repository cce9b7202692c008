"""Counts what visitors ask us to assess; nothing is kept of who asked."""

import re
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from assessments.models import WantedRole
from assessments.models.wanted import NAME_LENGTH
from assessments.selectors.search import search
from assessments.selectors.search.words import asked_words
from assessments.services.rate_limits import Limit, network_of, reached_limits

WORDS_MAX = 6
# Letters of any script, and what stands between them in the names of jobs.
NAME = re.compile(r"[^\W_](?:[^\W_]|[ .,&/+#'’()-])*")
DOTNET = re.compile(r"(?<!\w)\.net\b", re.IGNORECASE)  # the one name of work that is like a link
FIGURES = re.compile(r"\d{3}")
DAY = timedelta(days=1)
ONE_JOB = Limit("one wanted role of a network in a day", 1, DAY)
ALL_JOBS = Limit("wanted roles of a network in a day", 10, DAY)


class NotWanted(Exception):
    """The request cannot be counted; the message says why."""


def want(name: str, *, ip: str) -> None:
    """Count a request for a job, once a day and network; raises NotWanted.

    Past the limits it does nothing and says nothing, so that pressing on gains nothing.
    """
    name = tidy(name)
    if problem := name_problem(name):
        raise NotWanted(problem)
    if not search(name, limit=1).is_miss:
        raise NotWanted("We have a role of this name already: search for it.")
    words = " ".join(sorted(asked_words(name)))
    network = network_of(ip)
    if not reached_limits({ONE_JOB: f"{network} {words}", ALL_JOBS: network}):
        count(words, name)


@transaction.atomic
def count(words: str, name: str) -> None:
    today = timezone.localdate()
    wanted, is_new = WantedRole.objects.get_or_create(
        words=words, defaults={"name": name, "number": 1}
    )
    if not is_new:
        more = WantedRole.objects.filter(pk=wanted.pk)
        more.update(number=F("number") + 1, last_asked_on=today)


def tidy(name: str) -> str:
    """Return a name in single spaces, with a capital first letter."""
    name = " ".join(name.split())
    return name[:1].upper() + name[1:]


def name_problem(name: str) -> str | None:
    """Return why this cannot be the name of a job, or None."""
    if not 3 <= len(name) <= NAME_LENGTH or len(name.split()) > WORDS_MAX:
        return f"Give the job's name in 3 to {NAME_LENGTH} letters and at most {WORDS_MAX} words."
    name = DOTNET.sub("net", name)
    is_name = NAME.fullmatch(name) and any(map(str.isalpha, name)) and asked_words(name)
    if not is_name or FIGURES.search(name) or re.search(r"\.\w|\w/{2}|www", name.casefold()):
        return "Give only the job's name, in letters: no address, no number, no link."
    return None
