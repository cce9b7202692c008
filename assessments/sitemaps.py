"""What search engines are told of: pages about the site, sectors, and roles by their versions."""

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max, QuerySet
from django.urls import reverse

from assessments.models import Assessment, Specialism
from assessments.selectors.latest import newest_first

PAGES = (
    *("home", "role_index", "sector_index", "ranking_index", "methodology", "calculator"),
    *("changes", "wanted", "about", "assessing", "privacy", "accessibility", "contact"),
)
LISTING = ("home", "role_index", "sector_index", "ranking_index", "changes")


class SiteSitemap(Sitemap):
    """Addresses with the site's own host and scheme, whatever host was asked."""

    protocol = settings.SITE.scheme

    def get_domain(self, site: object = None) -> str:
        return settings.SITE.netloc


class Pages(SiteSitemap):
    """Pages that stand once; those that list roles change with every version."""

    def items(self) -> Sequence[str]:
        self.latest = newest_first().values_list("published_at", flat=True).first()
        return PAGES

    def location(self, item: str) -> str:
        return reverse(f"assessments:{item}")

    def lastmod(self, item: str) -> datetime | None:
        return self.latest if item in LISTING else None


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
