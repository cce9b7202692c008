"""The public addresses of the site."""

from django.urls import path

from assessments.views import pages, roles

app_name = "assessments"

urlpatterns = [
    path("", pages.home, name="home"),
    path("roles/", roles.role_index, name="role_index"),
    path("roles/<slug:slug>/", roles.role, name="role"),
    path("roles/<slug:slug>/versions/<int:number>/", roles.role_version, name="role_version"),
]
