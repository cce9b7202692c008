"""Sources of the catalogue offered to a draft."""

import re
from typing import Any

from django.db.models import Q
from django.utils.text import slugify

from assessments.models import Source
from assessments.services.drafting.documents import as_typed

NUMBER = re.compile(r"\[#([0-9]{1,9})\]\s*\Z")
FIELDS = ("publisher", "relays", "title", "date", "url", "seen_on", "seen_via", "kind")


def find_sources(text: str, *, limit: int = 10) -> list[Source]:
    """Return the sources whose publisher, title or address holds every word. One query."""
    found = Source.objects.all()
    for word in text.split()[:8]:
        found = found.filter(
            Q(publisher__icontains=word) | Q(title__icontains=word) | Q(url__icontains=word)
        )
    return list(found[:limit])


def add_source(document: dict[str, Any], text: str) -> None:
    """Add the source that `text` names to the sources of a document; nothing where none is."""
    numbered = NUMBER.search(text)
    if numbered:
        found = Source.objects.filter(pk=numbered[1]).first()
    else:
        found = next(iter(find_sources(text, limit=1)), None) if text.strip() else None
    rows = document.setdefault("sources", [])
    if found and found.url not in {row.get("url") for row in rows}:
        content = as_typed({name: getattr(found, name) for name in FIELDS})
        rows.append({"key": free_key(found, rows), **content})


def free_key(source: Source, rows: list[dict[str, Any]]) -> str:
    taken = {row.get("key") for row in rows}
    base = slugify(f"{source.publisher} {source.date[:4]}")[:70].strip("-") or "source"
    numbers = ("", *(f"-{number}" for number in range(2, len(rows) + 3)))
    return next(f"{base}{number}" for number in numbers if f"{base}{number}" not in taken)
