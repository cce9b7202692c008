"""What search engines are told of: pages about the site, sectors, and roles by their versions."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import SitemapIndexItem, x_robots_tag
from django.db.models import Max, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from assessments.models import Assessment, Specialism
from assessments.selectors.latest import newest_first
from assessments.selectors.rankings import ORDERS

PAGES = (
    *("home", "role_index", "sector_index", "ranking_index", "compare", "methodology"),
    *("calculator", "changes", "alerts", "wanted", "about", "assessing", "privacy"),
    *("accessibility", "contact"),
)
LISTING = ("home", "role_index", "sector_index", "ranking_index", "ranking", "changes")


@require_safe
@x_robots_tag
def index(request: HttpRequest) -> HttpResponse:
    """List the files of the sitemap by the site's own addresses; Django's takes the host asked."""
    files = [file for name, sitemap in SITEMAPS.items() for file in files_of(name, sitemap())]
    context = {"sitemaps": files}
    return render(request, "sitemap_index.xml", context, content_type="application/xml")


def files_of(section: str, sitemap: Sitemap) -> Iterator[SitemapIndexItem]:
    address = f"{settings.SITE_URL}{reverse('sitemap_section', args=[section])}"
    newest = sitemap.get_latest_lastmod()
    for page in sitemap.paginator.page_range:
        yield SitemapIndexItem(address if page == 1 else f"{address}?p={page}", newest)


class SiteSitemap(Sitemap):
    """Addresses with the site's own host and scheme, whatever host was asked."""

    protocol = settings.SITE.scheme

    def get_domain(self, site: object = None) -> str:
        return settings.SITE.netloc


class Pages(SiteSitemap):
    """Pages that stand once; those that list roles change with every version."""

    def items(self) -> Sequence[tuple[str, ...]]:
        self.latest = newest_first().values_list("published_at", flat=True).first()
        return [*((name,) for name in PAGES), *(("ranking", name) for name in ORDERS)]

    def location(self, item: tuple[str, ...]) -> str:
        return reverse(f"assessments:{item[0]}", args=item[1:])

    def lastmod(self, item: tuple[str, ...]) -> datetime | None:
        return self.latest if item[0] in LISTING else None


class Roles(SiteSitemap):
    """Every published role, dated by its current version."""

    limit = 5000  # roles a file, which take half a second to write

    def items(self) -> QuerySet:
        current = Assessment.objects.current().filter(role__withdrawn_at=None).order_by("role")
        return current.values_list("role__slug", "published_at")

    def location(self, item: tuple[str, datetime]) -> str:
        return reverse("assessments:role", args=[item[0]])

    def lastmod(self, item: tuple[str, datetime]) -> datetime:
        return item[1]

    def get_latest_lastmod(self) -> datetime | None:
        return self.items().aggregate(latest=Max("published_at"))["latest"]


class Specialisms(SiteSitemap):
    """Every specialism that holds a published role, after its sector, by the newest version."""

    def items(self) -> Sequence[tuple[tuple[str, ...], datetime]]:
        held = Specialism.objects.filter(
            roles__withdrawn_at=None,
            roles__assessments__published_at__isnull=False,
            roles__assessments__superseded_at=None,
        )
        dated = held.values_list("sector__slug", "slug").annotate(
            newest=Max("roles__assessments__published_at")
        )
        places: dict[tuple[str, ...], datetime] = {}
        for sector, slug, newest in dated.order_by("sector__slug", "slug"):
            places[(sector,)] = max(newest, places.get((sector,), newest))
            places[(sector, slug)] = newest
        return list(places.items())

    def location(self, item: tuple[tuple[str, ...], datetime]) -> str:
        slugs, _ = item
        return reverse(f"assessments:{'sector' if len(slugs) == 1 else 'specialism'}", args=slugs)

    def lastmod(self, item: tuple[tuple[str, ...], datetime]) -> datetime:
        return item[1]


SITEMAPS = {"pages": Pages, "sectors": Specialisms, "roles": Roles}
