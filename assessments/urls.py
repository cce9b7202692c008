"""The public addresses of the site."""

from django.urls import path

from assessments.views import alerts, managing, pages, personal, roles

app_name = "assessments"

urlpatterns = [
    path("", pages.home, name="home"),
    path("roles/", roles.role_index, name="role_index"),
    path("suggestions/", roles.suggest, name="suggest"),
    path("roles/<slug:slug>/", roles.role, name="role"),
    path("roles/<slug:slug>/versions/<int:number>/", roles.role_version, name="role_version"),
    path("roles/<slug:slug>/yours/", personal.yours, name="yours"),
    path("alerts/", alerts.alerts, name="alerts"),
    path("alerts/sent/", alerts.sent, name="sent"),
    path("alerts/confirm/<str:token>/", alerts.confirm, name="confirm"),
    path("alerts/stop/<str:token>/", alerts.stop, name="stop"),
    path("alerts/manage/", managing.manage_request, name="manage_request"),
    path("alerts/manage/<str:token>/", managing.manage, name="manage"),
    path("alerts/manage/<str:token>/data.json", managing.manage_data, name="manage_data"),
    path("alerts/manage/<str:token>/erase/", managing.manage_erase, name="manage_erase"),
    path(
        "alerts/manage/<str:token>/<int:number>/change/",
        managing.manage_change,
        name="manage_change",
    ),
    path("alerts/manage/<str:token>/<int:number>/stop/", managing.manage_stop, name="manage_stop"),
]
