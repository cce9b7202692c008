"""Feeds of what was published: of all roles, and of one."""

from datetime import datetime

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from assessments.models import Role
from assessments.selectors.latest import Published, latest_versions

ITEMS = 30


def public(address: str) -> str:
    """Return an address with the site's own host, whatever host was asked."""
    return f"{settings.SITE_URL}{address}"


class ChangesFeed(Feed):
    """Every published version of every role, the newest first."""

    feed_type = Atom1Feed
    author_name = "JobZone"
    title = "JobZone: changes"
    subtitle = "New and changed assessments of jobs, each with its reason."

    def link(self, obj: object) -> str:
        return public(reverse("assessments:changes"))

    def feed_url(self, obj: object) -> str:
        return public(reverse("assessments:changes_feed"))

    def items(self, obj: object) -> tuple[Published, ...]:
        return latest_versions(limit=ITEMS)

    def item_title(self, item: Published) -> str:
        return f"{item.title}: {item.score:.1f}, {item.sub_label.label}"

    def item_description(self, item: Published) -> str:
        """Say why there is this version; readers of feeds take it for HTML."""
        if item.is_first:
            return escape(f"{item.reason} {item.verdict}")
        before = f"{item.previous_score:.1f}, {item.previous_sub_label.label}"
        return escape(f"{item.reason} Before: {before}.")

    def item_link(self, item: Published) -> str:
        return public(item.version_url)

    def item_pubdate(self, item: Published) -> datetime:
        return item.published_at

    def item_updateddate(self, item: Published) -> datetime:
        return item.published_at


class RoleFeed(ChangesFeed):
    """Every published version of one role."""

    def get_object(self, request: HttpRequest, slug: str) -> Role:
        role = Role.objects.published().filter(slug=slug).first()
        if role is None:
            raise Http404("There is no such role.")
        return role

    def title(self, obj: Role) -> str:
        return f"JobZone: {obj.title}"

    def subtitle(self, obj: Role) -> str:
        return f"Every published version of the assessment of the {obj.title}."

    def link(self, obj: Role) -> str:
        return public(obj.get_absolute_url())

    def feed_url(self, obj: Role) -> str:
        return public(reverse("assessments:role_feed", args=[obj.slug]))

    def items(self, obj: Role) -> tuple[Published, ...]:
        return latest_versions(limit=ITEMS, slug=obj.slug)
