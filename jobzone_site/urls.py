"""The addresses of the site: health, the admin, and all that assessments answers."""

from django.conf import settings
from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.utils.functional import lazy
from django.views.generic import RedirectView

from assessments.views import health

# Asked for by browsers on pages without an icon of their own, as the admin's.
favicon = RedirectView.as_view(url=lazy(static, str)("favicon.svg"))

urlpatterns = [
    path("healthz", health.process, name="healthz"),
    path("readyz", health.readiness, name="readyz"),
    path("favicon.ico", favicon),
    path(f"{settings.ADMIN_PATH}/", admin.site.urls),
    path("", include("assessments.urls")),
]
