"""The mails of a site on a laptop: shown to that laptop alone, and only while none is sent."""

from collections.abc import Callable
from functools import wraps
from ipaddress import ip_address
from pathlib import Path

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from assessments.selectors.mail_files import MailFile, mail_file, mail_files

FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-IP")
# A mail brings its own styles; in a sandbox it can do nothing else.
MAIL_POLICY = {"style-src": ["'unsafe-inline'"], "sandbox": ["allow-top-navigation"]}


def for_this_machine(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer 404 to everybody but a visitor on this machine, not through a proxy."""

    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, **named: object) -> HttpResponse:
        is_forwarded = any(name in request.headers for name in FORWARDED)
        if not settings.MAIL_VIEWER or is_forwarded or not is_loopback(request):
            raise Http404
        return view(request, **named)

    return guarded


def is_loopback(request: HttpRequest) -> bool:
    """Say whether a connection comes from the machine that the site runs on."""
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


@require_safe
@for_this_machine
def mail_index(request: HttpRequest) -> HttpResponse:
    return render(request, "mail/index.html", {"mails": mail_files(folder())})


@require_safe
@for_this_machine
def mail_message(request: HttpRequest, name: str) -> HttpResponse:
    return render(request, "mail/message.html", {"mail": wanted(name)})


@require_safe
@for_this_machine
@csp_replace(MAIL_POLICY)
def mail_html(request: HttpRequest, name: str) -> HttpResponse:
    return HttpResponse(wanted(name).html)


def folder() -> Path:
    return Path(settings.EMAIL_FILE_PATH)


def wanted(name: str) -> MailFile:
    """Return a mail by name, or answer 404."""
    mail = mail_file(folder(), name)
    if mail is None:
        raise Http404
    return mail
