"""E-mail addresses: what of them may be kept, compared and shown."""

from contextlib import suppress

from django.utils.crypto import salted_hmac
from django.utils.encoding import punycode


def normal_address(address: str) -> str:
    """Return an address as it is stored, compared and written to: in lower case, domain in ASCII.

    Many spellings of a domain outside ASCII are one domain (IDNA, RFC 3490), and mail goes there.
    """
    local, at, domain = address.strip().lower().rpartition("@")
    with suppress(UnicodeError):  # not a domain; compared as it is
        domain = punycode(domain)
    return f"{local}{at}{domain}"


def folded_address(address: str) -> str:
    """Return an address without dots and plus tags before the @, so that variants count as one."""
    local, _, domain = normal_address(address).rpartition("@")
    return f"{local.partition('+')[0].replace('.', '')}@{domain}"


def address_hash(address: str) -> str:
    """Return a keyed hash: it recognises an address again and does not give it away."""
    return salted_hmac(
        "assessments.address", normal_address(address), algorithm="sha256"
    ).hexdigest()


def masked_address(address: str) -> str:
    """Return an address that tells operators enough: m…@example.org, or a dash for none."""
    local, _, domain = address.rpartition("@")
    return f"{local[:1]}…@{domain}" if local else "–"
