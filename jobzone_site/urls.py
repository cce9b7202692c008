"""The addresses of the site: health, robots, the admin, and all that assessments answers."""

from django.conf import settings
from django.contrib import admin
from django.contrib.sitemaps import views as sitemap_views
from django.templatetags.static import static
from django.urls import include, path
from django.utils.functional import lazy
from django.views.generic import RedirectView

from assessments import sitemaps
from assessments.views import health, metrics, pages

# Asked for by browsers on pages without an icon of their own, as the admin's.
favicon = RedirectView.as_view(url=lazy(static, str)("favicon.svg"))

urlpatterns = [
    path("healthz", health.process, name="healthz"),
    path("readyz", health.readiness, name="readyz"),
    path("metrics", metrics.metrics, name="metrics"),
    path("favicon.ico", favicon),
    path("robots.txt", pages.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path(
        "sitemap-<section>.xml",
        sitemap_views.sitemap,
        {"sitemaps": sitemaps.SITEMAPS},
        name="sitemap_section",
    ),
    path(f"{settings.ADMIN_PATH}/", admin.site.urls),
    path("", include("assessments.urls")),
]
