"""Asks the addresses of sources, politely, whether they still answer."""

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.db.models import F, QuerySet
from django.utils import timezone

from assessments.models import Assessment, Source, SourceCheck

TIMEOUT = 10  # seconds an address may take
PAUSE = 2  # seconds between two questions to one host
READ_AT_MOST = 1024  # bytes; enough to see that something comes
GONE = {404, 410}
AGENT = "JobZone source check (one request a source, now and then)"


class OffTheNet(Exception):
    """Nothing could be asked from here; the message says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered; not asked where the machine could not reach it."""

    is_dead: bool
    words: str
    was_reached: bool = True


class SafeRedirects(HTTPRedirectHandler):
    """Follows redirects to public web addresses only."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        refuse_private(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def check_sources(
    *, limit: int, ask: Callable[[str], Answer] | None = None, pause: float = PAUSE
) -> Iterator[tuple[Source, Answer]]:
    """Ask the addresses of `limit` cited sources, those asked longest ago first; keep the answers.

    Raises OffTheNet where the first few cannot be reached at all: nothing is then kept of them.
    """
    ask = ask or answer_of
    last_asked: dict[str, float] = {}
    unreached = 0
    for source in cited_sources()[:limit]:
        host = urlsplit(source.url).hostname or ""
        wait(last_asked, host, pause)
        answer = ask(source.url)
        unreached = 0 if answer.was_reached else unreached + 1
        if unreached == 3:
            raise OffTheNet("Three hosts in a row could not be found: this machine is offline.")
        if answer.was_reached:
            keep(source, answer)
        yield source, answer


def cited_sources() -> QuerySet[Source]:
    """Return the sources of current versions, those never asked first."""
    current = Assessment.objects.current()
    cited = Source.objects.filter(references__assessment__in=current).distinct()
    return cited.order_by(F("check_result__checked_at").asc(nulls_first=True), "pk")


def wait(last_asked: dict[str, float], host: str, pause: float) -> None:
    since = time.monotonic() - last_asked.get(host, float("-inf"))
    if since < pause:
        time.sleep(pause - since)
    last_asked[host] = time.monotonic()


def keep(source: Source, answer: Answer) -> None:
    SourceCheck.objects.update_or_create(
        source=source,
        defaults={
            "is_dead": answer.is_dead,
            "answer": answer.words[:200],
            "checked_at": timezone.now(),
        },
    )


def answer_of(url: str) -> Answer:
    """Ask one address. A refusal to serve a program (403, 429) does not count as dead."""
    try:
        refuse_private(url)
        opener = build_opener(SafeRedirects)
        with opener.open(Request(url, headers={"User-Agent": AGENT}), timeout=TIMEOUT) as page:
            page.read(READ_AT_MOST)
            return Answer(False, f"{page.status}")
    except HTTPError as error:
        return Answer(error.code in GONE, f"{error.code} {error.reason}")
    except socket.gaierror:
        return Answer(False, "The host cannot be found.", was_reached=False)
    except URLError as error:
        was_reached = not isinstance(error.reason, socket.gaierror)
        return Answer(False, f"No answer: {error.reason}", was_reached=was_reached)
    except (OSError, HTTPException, ValueError) as error:
        return Answer(False, f"No answer: {error}")


def refuse_private(url: str) -> None:
    """Raise ValueError for an address that is not on the public web."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("not a web address")
    for *_, address in socket.getaddrinfo(parts.hostname, parts.port or 443):
        if not ipaddress.ip_address(address[0]).is_global:
            raise ValueError("not a public address")
