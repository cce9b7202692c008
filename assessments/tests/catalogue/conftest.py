"""The catalogue as the repository holds it: read once, and imported once for this folder."""

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client

from assessments import dossiers
from assessments.services.dossiers import import_dossier

ROLES = settings.BASE_DIR / "fixtures/roles"
FILES = {file.stem: file for file in sorted(ROLES.glob("*.yaml"))}


@pytest.fixture(scope="session")
def readings():
    """Every dossier as read, by the name of its file."""
    return {slug: dossiers.read(file) for slug, file in FILES.items()}


@pytest.fixture(scope="session")
def catalogue(readings):
    """Every sound dossier, by the name of its file."""
    return {slug: reading.dossier for slug, reading in readings.items() if reading.dossier}


@pytest.fixture(scope="package")
def published(catalogue, django_db_setup, django_db_blocker):
    """Every role's version and whether it is new; undone when the tests of this folder end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield {slug: import_dossier(dossier) for slug, dossier in catalogue.items()}
        transaction.set_rollback(True)


@pytest.fixture(scope="package")
def pages(published):
    """The page of every role, by its slug."""
    return {slug: Client().get(f"/roles/{slug}/").text for slug in FILES}
