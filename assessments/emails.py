"""The mails that the site can send: each function builds one and sends nothing."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from assessments.models import AlertEmail, Role, Subscription
from assessments.tokens import Purpose, make_token

SUBJECT_MAX = 150  # characters


def confirmation(email: AlertEmail) -> EmailMultiAlternatives:
    """Ask whether the reader of this address wants the subscription."""
    subscription = email.subscription
    token = make_token(subscription.key, purpose=Purpose.CONFIRM)
    context = {
        "subscription": subscription,
        "confirm_url": absolute("assessments:confirm", token),
    }
    return _message("confirmation", email, context)


def alert(email: AlertEmail, news: Sequence[object]) -> EmailMultiAlternatives:
    """Tell of one change (selectors.changes.ChangeNews), with why and how to stop."""
    return _news_message("alert", email, news)


def digest(email: AlertEmail, news: Sequence[object]) -> EmailMultiAlternatives:
    """Tell of the changes since the last digest, the first one first."""
    return _news_message("digest", email, news)


def link(email: AlertEmail) -> EmailMultiAlternatives:
    """Give the link to the subscriptions of this address."""
    token = make_token(email.subscriber.key, purpose=Purpose.MANAGE)
    return _message("link", email, {"manage_url": absolute("assessments:manage", token)})


def withdrawn(email: AlertEmail) -> EmailMultiAlternatives:
    """Tell that a role has left the catalogue, perhaps into another, and that its alerts end."""
    role = email.subscription.role
    context = {"role": role}
    return _message("withdrawn", email, context, _thread(role))


def absolute(name: str, *args: object) -> str:
    """Return the whole address of a page of this site."""
    return f"{settings.SITE_URL}{reverse(name, args=args)}"


def _news_message(name: str, email: AlertEmail, news: Sequence[object]) -> EmailMultiAlternatives:
    subscription = email.subscription
    stop_url = absolute("assessments:stop", make_token(subscription.key, purpose=Purpose.STOP))
    told = {form: [_told(item, form) for item in news] for form in ("txt", "html")}
    context = {"subscription": subscription, "news": news, "told": told, "stop_url": stop_url}
    roles = {item.role.pk: item.role for item in news}
    thread = _thread(*roles.values()) if len(roles) == 1 else {}
    return _message(name, email, context, _list_headers(subscription, stop_url) | thread)


@lru_cache(maxsize=128)
def _told(item: object, form: str) -> str:
    """Return what a mail says of one change, kept for the mails to come: it is the same in all."""
    return render_to_string(f"emails/_move.{form}", {"item": item, "site_url": settings.SITE_URL})


def _list_headers(subscription: Subscription, stop_url: str) -> dict[str, str]:
    """Return the headers of a list mail (RFC 2369, RFC 2919) with one-click stop (RFC 8058)."""
    about = absolute("assessments:alerts")
    return {
        "List-Id": f"<{_list_name(subscription)}.alerts.{settings.SITE.hostname}>",
        "List-Help": f"<{about}>",
        "List-Subscribe": f"<{about}>",
        "List-Unsubscribe": f"<{stop_url}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def _list_name(subscription: Subscription) -> str:
    if subscription.role:
        return subscription.role.slug
    return f"sector-{subscription.sector.slug}" if subscription.sector else "all"


def _thread(role: Role) -> dict[str, str]:
    """Return the headers that gather a role's mails in one thread: a first mail nobody sent."""
    root = f"<role-{role.pk}@{settings.SITE.hostname}>"
    return {"In-Reply-To": root, "References": root}


def _message(
    name: str, email: AlertEmail, context: Mapping[str, object], headers: Mapping[str, str] = {}
) -> EmailMultiAlternatives:
    context = {
        "site_url": settings.SITE_URL,
        "alerts_url": absolute("assessments:alerts"),
        "manage_request_url": absolute("assessments:manage_request"),
        **context,
    }
    message = EmailMultiAlternatives(
        subject=one_line(render_to_string(f"emails/{name}/subject.txt", context)),
        body=render_to_string(f"emails/{name}/body.txt", context),
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[email.recipient],
        headers={
            "Message-ID": f"<{email.key.hex}@{settings.SITE.hostname}>",
            "Auto-Submitted": "auto-generated",
            **headers,
        },
    )
    message.attach_alternative(render_to_string(f"emails/{name}/body.html", context), "text/html")
    return message


def one_line(text: str) -> str:
    """Return a text as one line without control characters, so that it cannot make a header."""
    printable = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(printable.split())[:SUBJECT_MAX]
