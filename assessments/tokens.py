"""Signed values for links in mails: one salt per purpose, so that no link serves for another.

A token is a row's random key, the moment it was signed and a signature: it tells its reader
nothing, and nobody can make one.
"""

from datetime import timedelta
from enum import Enum
from uuid import UUID

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner


class Purpose(Enum):
    """What a link lets its reader do, and for how long; None is for ever."""

    CONFIRM = "confirm", timedelta(days=7)
    STOP = "stop", None
    MANAGE = "manage", timedelta(days=1)


class TokenRefused(Exception):
    """A token is not one of ours, or not for this purpose; `is_old` if it has only expired."""

    def __init__(self, *, is_old: bool) -> None:
        self.is_old = is_old
        super().__init__("The token has expired." if is_old else "The token is not ours.")


def make_token(key: UUID, *, purpose: Purpose) -> str:
    """Return the signed form of a row's key, fit for an address."""
    return _signer(purpose).sign(key.hex)


def read_token(token: str, *, purpose: Purpose) -> UUID:
    """Return the key that a token was made from. Raises TokenRefused."""
    _, life = purpose.value
    try:
        return UUID(_signer(purpose).unsign(token, max_age=life))
    except SignatureExpired as refused:
        raise TokenRefused(is_old=True) from refused
    except (BadSignature, ValueError) as refused:
        raise TokenRefused(is_old=False) from refused


def _signer(purpose: Purpose) -> TimestampSigner:
    name, _ = purpose.value
    return TimestampSigner(salt=f"assessments.{name}", sep=".")
