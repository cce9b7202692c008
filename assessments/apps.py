"""The one application of the site."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_migrate, pre_migrate


class AssessmentsConfig(AppConfig):
    """Assessments of roles: their models, pages and admin."""

    name = "assessments"

    def ready(self) -> None:
        """Keep published assessments immutable through every migrate, and heed bounces."""
        from anymail.signals import tracking

        from .models.immutability import after_migrate, before_migrate
        from .services.bounces import heed_report

        pre_migrate.connect(before_migrate, sender=self)
        post_migrate.connect(after_migrate, sender=self)
        tracking.connect(heed_report)


class AuthoringAdminConfig(AdminConfig):
    """The admin as a place where assessors work."""

    default_site = "assessments.admin_site.AuthoringSite"
