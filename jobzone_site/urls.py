"""The addresses of the site: health, the admin, and all that assessments answers."""

from django.contrib import admin
from django.urls import include, path

from assessments.views import health

urlpatterns = [
    path("healthz", health.process, name="healthz"),
    path("readyz", health.readiness, name="readyz"),
    path("admin/", admin.site.urls),
    path("", include("assessments.urls")),
]
