"""What the dossier rests on and what it recommends."""

from enum import StrEnum

from .base import Section
from .fields import DateWords, Day, Key, Url, choice, one_line


class SourceKind(StrEnum):
    """What sort of document a source is."""

    OFFICIAL_STATISTIC = "official_statistic"
    POSTING_DATA = "posting_data"
    SURVEY = "survey"
    COMPANY_STATEMENT = "company_statement"
    VENDOR_CLAIM = "vendor_claim"
    PRESS = "press"
    COMMENTARY = "commentary"
    RESEARCH = "research"
    LAW = "law"
    DOCUMENTATION = "documentation"


class Source(Section):
    """A public document; `date` is as published, `seen_via` where only a relay was seen."""

    key: Key
    publisher: one_line(200)
    relays: one_line(200) = ""
    title: one_line(400)
    date: DateWords
    url: Url
    seen_on: Day | None = None
    seen_via: Url = ""
    kind: choice(SourceKind)


class Resource(Section):
    """Something useful to read or use."""

    is_one_line = True

    title: one_line(300)
    url: Url
