"""The public addresses of the site."""

from django.urls import path
from django.views.generic import RedirectView

from assessments.feeds import ChangesFeed, RoleFeed
from assessments.views import (
    alerts,
    comparison,
    data,
    mail,
    managing,
    methodology,
    pages,
    personal,
    pictures,
    roles,
    sectors,
    styleguide,
    wanted,
    webhooks,
)
from assessments.views.public_pages import kept_page

app_name = "assessments"

urlpatterns = [
    path("", pages.home, name="home"),
    path("roles/", roles.role_index, name="role_index"),
    path("suggestions/", roles.suggest, name="suggest"),
    path("wanted/", wanted.wanted, name="wanted"),
    path("sectors/", sectors.sector_index, name="sector_index"),
    path("sectors/<slug:slug>/", sectors.sector, name="sector"),
    path("sectors/<slug:sector_slug>/<slug:slug>/", sectors.specialism, name="specialism"),
    path("rankings/", sectors.ranking_index, name="ranking_index"),
    path("rankings/<slug:name>/", sectors.ranking, name="ranking"),
    path("roles/<slug:slug>/", roles.role, name="role"),
    path("roles/<slug:slug>/versions/<int:number>/", roles.role_version, name="role_version"),
    path("roles/<slug:slug>/versions/<int:number>/changes/", roles.changes, name="version_changes"),
    path("roles/<slug:slug>/my-score/", personal.personal_score, name="personal_score"),
    path(
        "roles/<slug:slug>/yours/",
        RedirectView.as_view(
            pattern_name="assessments:personal_score", permanent=True, query_string=True
        ),
    ),
    path("compare/", comparison.compare, name="compare"),
    path("compare/<slug:pair>/", comparison.compare_pair, name="compare_pair"),
    path("roles/<slug:slug>/feed/", kept_page(RoleFeed()), name="role_feed"),
    path(
        "roles/<slug:slug>/versions/<int:number>/data.json",
        data.version_json,
        name="version_json",
    ),
    path(
        "roles/<slug:slug>/versions/<int:number>/data.csv",
        data.version_csv,
        name="version_csv",
    ),
    path("roles/<slug:slug>/badge.svg", pictures.badge, name="badge"),
    path(
        "roles/<slug:slug>/versions/<int:number>/picture.png",
        pictures.version_picture,
        name="version_picture",
    ),
    path("changes/", pages.changes, name="changes"),
    path("changes/feed/", kept_page(ChangesFeed()), name="changes_feed"),
    path("about/", pages.text, {"name": "about"}, name="about"),
    path("about/assessments/", pages.text, {"name": "assessing"}, name="assessing"),
    path("privacy/", pages.text, {"name": "privacy"}, name="privacy"),
    path("accessibility/", pages.text, {"name": "accessibility"}, name="accessibility"),
    path("contact/", pages.text, {"name": "contact"}, name="contact"),
    path("styleguide/", styleguide.styleguide, name="styleguide"),
    path("styleguide/<slug:slug>/", styleguide.example, name="example"),
    path("methodology/", methodology.methodology, name="methodology"),
    path("methodology/calculator/", methodology.calculator, name="calculator"),
    path("mail/", mail.mail_index, name="mail_index"),
    path("mail/<slug:name>/", mail.mail_message, name="mail_message"),
    path("mail/<slug:name>/html/", mail.mail_html, name="mail_html"),
    path("webhooks/<slug:provider>/tracking/", webhooks.tracking, name="webhook"),
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
