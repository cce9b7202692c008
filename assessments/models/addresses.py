"""E-mail addresses: what of them may be kept, compared and shown."""

from django.utils.crypto import salted_hmac


def normal_address(address: str) -> str:
    """Return an address as it is stored and compared: without spaces around, in lower case."""
    return address.strip().lower()


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
