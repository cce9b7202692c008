"""The one paid block the site may carry: a training offer, read from the environment."""

import json
from dataclasses import dataclass, fields
from urllib.parse import urlsplit

from environs import ValidationError

from jobzone_site.environment import env


@dataclass(frozen=True, slots=True)
class Promotion:
    """A training offer in its sponsor's words, and whether they sell what the page advises."""

    title: str
    text: str
    url: str
    sponsor: str
    sells_advised: bool


@env.parser_for("promotion")
def promotion(text: str) -> Promotion | None:
    """Read a training offer written as JSON; nothing written is no offer."""
    if not text:
        return None
    try:
        given = json.loads(text)
        offer = Promotion(**given)
    except (ValueError, TypeError):
        names = ", ".join(field.name for field in fields(Promotion))
        raise ValidationError(f"Give one JSON object with exactly {names}.") from None
    for field in fields(Promotion):
        value = getattr(offer, field.name)
        if type(value) is not field.type or value == "":
            raise ValidationError(f"{field.name} needs a {field.type.__name__}.")
    if urlsplit(offer.url).scheme != "https" or not urlsplit(offer.url).hostname:
        raise ValidationError("url needs a full address that starts with https://.")
    return offer
