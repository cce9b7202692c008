"""The one application of the site."""

from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    """Assessments of roles: their models, pages and admin."""

    name = "assessments"
