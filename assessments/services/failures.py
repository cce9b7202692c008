"""What a failure to send means: for this mail, for its address, for all mails."""

import smtplib
from enum import Enum, auto

from anymail.exceptions import AnymailAPIError, AnymailError, AnymailRecipientsRefused

UNAVAILABLE = 421  # the server closes the connection (RFC 5321, 4.2.2)
TOO_LARGE = 552  # the one refusal of MAIL FROM that is about this mail
NO_RIGHT = (401, 403)
TOO_MANY = 429


class Meaning(Enum):
    """What to do after a failure."""

    SERVER_TROUBLE = auto()  # try again later, and hold the rest back
    TRY_LATER = auto()
    ADDRESS_REFUSED = auto()
    MAIL_REFUSED = auto()
    SENDING_REFUSED = auto()  # every mail would fail so: pause


def meaning_of(error: Exception) -> Meaning | None:
    """Return what an error of the mail server or provider means; None for any other error."""
    match error:
        case smtplib.SMTPAuthenticationError():
            return _by_code(error.smtp_code, refused=Meaning.SENDING_REFUSED)
        case smtplib.SMTPSenderRefused():
            is_mail = error.smtp_code == TOO_LARGE
            refused = Meaning.MAIL_REFUSED if is_mail else Meaning.SENDING_REFUSED
            return _by_code(error.smtp_code, refused=refused)
        case smtplib.SMTPRecipientsRefused():
            codes = [code for code, _ in error.recipients.values()]
            return _by_code(max(codes), refused=Meaning.ADDRESS_REFUSED)
        case smtplib.SMTPResponseException():
            return _by_code(error.smtp_code, refused=Meaning.MAIL_REFUSED)
        case smtplib.SMTPNotSupportedError():
            return Meaning.SENDING_REFUSED
        case AnymailRecipientsRefused():
            return Meaning.ADDRESS_REFUSED
        case AnymailAPIError():
            return _by_status(error.status_code)
        case AnymailError():
            return Meaning.MAIL_REFUSED
        case OSError():  # smtplib's own exceptions and those of requests, too
            return Meaning.SERVER_TROUBLE
    return None


def reason(error: Exception, *, address: str) -> str:
    """Return an error in words to keep, without the address, which is to be erasable."""
    text = " ".join(str(error).split())[:500]
    return f"{type(error).__name__}: {text}".replace(address, "(address)")


def _by_code(code: int, *, refused: Meaning) -> Meaning:
    if code == UNAVAILABLE or code < 0:
        return Meaning.SERVER_TROUBLE
    return Meaning.TRY_LATER if 400 <= code < 500 else refused


def _by_status(status: int | None) -> Meaning:
    """Read the HTTP status of a provider; None where it gave no answer."""
    if status is None or status >= 500:
        return Meaning.SERVER_TROUBLE
    if status in NO_RIGHT:
        return Meaning.SENDING_REFUSED
    return Meaning.TRY_LATER if status == TOO_MANY else Meaning.MAIL_REFUSED
