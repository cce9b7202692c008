"""Public pages: the same bytes for everybody, compressed; many kept until the catalogue changes."""

import gzip
import re
from collections.abc import Callable
from functools import partial, wraps
from hashlib import sha256

import brotli
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

from assessments.selectors.catalogue_version import catalogue_version

View = Callable[..., HttpResponse]

KEPT_FOR = 24 * 60 * 60  # seconds, so that what nobody asks for makes room
UNCOMPRESSED = "identity"
# What a browser may ask for, the smallest first. Higher levels save 2% of the bytes of a role
# page for five times the work.
COMPRESS = {
    "br": partial(brotli.compress, quality=5),
    "gzip": partial(gzip.compress, compresslevel=6, mtime=0),
}


def public_page(view: View) -> View:
    """Compress what a view answers and name it by an ETag, so that nobody is sent it twice."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = packed(view(request, *args, **kwargs), accepted_encoding(request))
        return get_conditional_response(request, etag=response["ETag"], response=response)

    return answer


def kept_page(view: View) -> View:
    """Answer as a public page does, and keep the answer where the address is all it depends on.

    What is kept was rendered from one version of the catalogue and is sent for that version only,
    so that the next request sees a publication, in every process. Parts that htmx asks for and
    addresses with a query are rendered each time. One query more than the view's; one if kept.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        encoding = accepted_encoding(request)
        key = key_of(request, encoding)
        response = cache.get(key) if key else None
        if response is None:
            response = packed(view(request, *args, **kwargs), encoding)
            if key and response.status_code == 200:
                cache.set(key, response, KEPT_FOR)
        return get_conditional_response(request, etag=response["ETag"], response=response)

    return answer


def accepted_encoding(request: HttpRequest) -> str:
    """Return the smallest encoding that the request's Accept-Encoding (RFC 9110, 12.5.3) allows."""
    accepted = request.headers.get("Accept-Encoding", "")
    for encoding in COMPRESS:
        if re.search(rf"\b{encoding}\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))", accepted):
            return encoding
    return UNCOMPRESSED


def key_of(request: HttpRequest, encoding: str) -> str | None:
    """Return the name under which an answer is kept, or None where it is not."""
    if settings.DEBUG or request.META.get("QUERY_STRING") or "HX-Request" in request.headers:
        return None
    version = catalogue_version()
    if not version:
        return None
    return f"page:{version}:{encoding}:{sha256(request.path.encode()).hexdigest()}"


def packed(response: HttpResponse, encoding: str) -> HttpResponse:
    """Return the answer encoded, with the headers that let caches keep it but ask each time."""
    if encoding in COMPRESS:
        response.content = COMPRESS[encoding](response.content)
        response["Content-Encoding"] = encoding
    response["ETag"] = f'"{sha256(response.content).hexdigest()[:32]}"'
    patch_vary_headers(response, ["Accept-Encoding"])
    if not response.has_header("Cache-Control"):
        patch_cache_control(response, public=True, no_cache=True)
    return response
