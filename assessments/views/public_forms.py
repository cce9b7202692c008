"""What public forms and pages behind a mailed link have in common."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

View = Callable[..., HttpResponse]


def public_form(view: View) -> View:
    """Take posts without a cookie, but none that another site sent for its visitor.

    Browsers say where a post comes from (Sec-Fetch-Site, Origin) and no page can make them lie; a
    post that says neither comes from no browser of this decade and so from nobody's session.
    """

    @csrf_exempt
    @wraps(view)
    def checked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method == "POST" and is_cross_site(request):
            return render(request, "alerts/cross_site.html", status=403)
        return view(request, *args, **kwargs)

    return checked


def is_cross_site(request: HttpRequest) -> bool:
    """Say whether a request was sent by a page of another site."""
    fetch_site = request.headers.get("Sec-Fetch-Site")
    if fetch_site:
        return fetch_site not in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    own = {settings.SITE_URL, f"{request.scheme}://{request.get_host()}"}
    return origin is not None and origin not in own


def private_page(view: View) -> View:
    """Keep a page whose address holds a token out of caches, referrers and search engines."""

    @never_cache
    @wraps(view)
    def kept(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
        except Http404:
            response = render(request, "404.html", status=404)
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex"
        return response

    return kept


def client_ip(request: HttpRequest) -> str:
    """Return the visitor's IP address: behind a proxy the one that the proxy saw."""
    if settings.BEHIND_PROXY:
        return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return request.META.get("REMOTE_ADDR", "")
