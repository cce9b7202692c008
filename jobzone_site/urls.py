"""The addresses of the site: the admin, and all that assessments answers."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("assessments.urls")),
]
