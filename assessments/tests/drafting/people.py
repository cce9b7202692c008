"""Accounts and drafts for the tests of authoring."""

from django.contrib.auth.models import Group, User

from assessments.services.drafting.documents import as_typed
from assessments.services.drafting.starting import start_from
from assessments.tests.dossiers.sample import document, dossier


def make_user(name="ada", *groups):
    """Make a member of the staff who is in the groups of these names."""
    user = User.objects.create(username=name, is_staff=True)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def make_sample_draft(author, changes=None, **fields):
    """Make the draft of the smallest sound dossier, on revision 1."""
    draft = start_from(dossier(changes), by=author)
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save()
    return draft


def typed(changes=None):
    """Give the sample as an assessor would type it, without what the screen leaves out."""
    texts = as_typed(document(changes))
    del texts["role"]["slug"]
    return texts
