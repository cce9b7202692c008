"""Sources: the public documents that claims cite, shared by every assessment that cites them."""

import json
from contextlib import suppress
from datetime import date
from hashlib import sha256

from django.db import models
from django.utils import dateformat

from .constraints import one_of

CONTENT = ("publisher", "relays", "title", "date", "url", "seen_on", "seen_via", "kind")


class SourceKind(models.TextChoices):
    """What sort of document a source is; a reader weighs a survey and an advert differently."""

    OFFICIAL_STATISTIC = "official_statistic", "Official statistic"
    POSTING_DATA = "posting_data", "Posting data"
    SURVEY = "survey", "Survey"
    COMPANY_STATEMENT = "company_statement", "Company statement"
    VENDOR_CLAIM = "vendor_claim", "Vendor claim"
    PRESS = "press", "Press"
    COMMENTARY = "commentary", "Commentary"
    RESEARCH = "research", "Research"
    LAW = "law", "Law"
    DOCUMENTATION = "documentation", "Documentation"


def source_digest(**content: object) -> str:
    """Return the sha256 of a source's fields in hex; fields left out count as empty."""
    fields = [str(content.get(name) or "") for name in CONTENT]
    return sha256(json.dumps(fields).encode()).hexdigest()


class SourceManager(models.Manager):
    """Finds sources by what they say."""

    def get_or_create_by_content(self, **content: object) -> tuple["Source", bool]:
        """Return the one source with exactly this content, and whether it is new."""
        return self.get_or_create(digest=source_digest(**content), defaults=content)


class Source(models.Model):
    """A public document as it was cited; a changed description is another source."""

    publisher = models.CharField(max_length=200)
    relays = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=400)
    date = models.CharField(max_length=40)
    url = models.URLField(max_length=2000)
    seen_on = models.DateField(null=True, blank=True)
    seen_via = models.URLField(max_length=2000, blank=True)
    kind = models.CharField(max_length=20, choices=SourceKind)
    digest = models.CharField(max_length=64, unique=True, editable=False)

    objects = SourceManager()

    class Meta:
        ordering = ["publisher", "title", "pk"]
        constraints = [one_of("kind", SourceKind.values)]

    def __str__(self) -> str:
        return f"{self.publisher}: {self.title}"

    @property
    def date_in_words(self) -> str:
        """Its date as people write it; one that is not written like 2026-04 stands as it is."""
        if self.date == "n.d.":
            return "no date given"
        for day, printed in (("", "j F Y"), ("-01", "F Y")):
            with suppress(ValueError):
                return dateformat.format(date.fromisoformat(self.date + day), printed)
        return self.date
