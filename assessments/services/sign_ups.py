"""Sign-ups: kept by the request as they came, answered by a worker with one mail."""

from django.db import transaction

from assessments.models import (
    AlertEmail,
    EmailKind,
    Kind,
    SignUp,
    Subscriber,
    Subscription,
    Suppression,
    Wish,
)
from assessments.models.addresses import address_hash, folded_address, normal_address
from assessments.services.rate_limits import (
    ADDRESS_DAILY,
    ADDRESS_HOURLY,
    NETWORK_HOURLY,
    network_of,
    reached_limits,
)

CHOICES = ("trigger", "points", "frequency")


class TooManySignUps(Exception):
    """This network has asked too often within the hour."""


def sign_up(*, address: str, ip: str, **wanted: object) -> None:
    """Keep a sign-up for a worker to answer; `wanted` are the other fields of SignUp.

    Looks nothing up about the address, so that neither the answer nor its time tells of it. Two
    statements. Raises TooManySignUps.
    """
    if reached_limits({NETWORK_HOURLY: network_of(ip)}):
        raise TooManySignUps
    SignUp.objects.create(address=normal_address(address), **wanted)


def answer_sign_ups() -> int:
    """Queue the answer to each sign-up and return how many there were; safe to run side by side.

    An address that is suppressed, or asked too often, is passed over in silence.
    """
    answered = 0
    while _answer_next():
        answered += 1
    return answered


def _answer_next() -> bool:
    if not SignUp.objects.exists():
        return False
    with transaction.atomic():
        sign_up = SignUp.objects.select_for_update(skip_locked=True).first()
        if sign_up is None:
            return False
        if not is_suppressed(sign_up.address) and not _asked_too_often(sign_up.address):
            _answer(sign_up)
        sign_up.delete()
    return True


def is_suppressed(address: str) -> bool:
    """Say whether an address is never to be written to."""
    return Suppression.objects.filter(address_hash=address_hash(address)).exists()


def _asked_too_often(address: str) -> bool:
    folded = folded_address(address)
    return bool(reached_limits({ADDRESS_HOURLY: folded, ADDRESS_DAILY: folded}))


def _answer(sign_up: SignUp) -> None:
    if sign_up.wish == Wish.LINK:
        _queue_link(sign_up.address)
    else:
        _queue_confirmation(sign_up)


def _queue_link(address: str) -> None:
    """Queue the link to an address's subscriptions; an address without any gets no mail."""
    subscriber = Subscriber.objects.filter(address=address).first()
    if subscriber and Subscription.objects.standing().filter(subscriber=subscriber).exists():
        _queue_once(EmailKind.LINK, subscriber)


def _queue_confirmation(sign_up: SignUp) -> None:
    subscriber, _ = Subscriber.objects.get_or_create(address=sign_up.address)
    subscription, _ = Subscription.objects.pending().update_or_create(
        subscriber=subscriber,
        kind=Kind(sign_up.wish),
        role=sign_up.role,
        sector=sign_up.sector,
        defaults={name: getattr(sign_up, name) for name in CHOICES}
        | {"requested_at": sign_up.came_at},
    )
    _queue_once(EmailKind.CONFIRMATION, subscriber, subscription=subscription)


def _queue_once(kind: EmailKind, subscriber: Subscriber, **about: Subscription) -> None:
    """Queue a mail unless the same one waits already, as after a double click."""
    about |= {"kind": kind, "subscriber": subscriber}
    if not AlertEmail.objects.waiting().filter(**about).exists():
        AlertEmail.objects.create(recipient=subscriber.address, **about)
