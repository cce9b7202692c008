"""What machines read of a page: its blocks said again, its trail, and schema.org data."""

from typing import Any

from django import template
from django.conf import settings
from django.template.context import Context
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.urls import reverse
from django.utils.html import json_script
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

NAME = "JobZone"
Data = dict[str, Any]


@register.simple_tag(takes_context=True)
def again(context: Context, name: str) -> SafeString:
    """Print what a block of this page holds once more: {% again "title" %}."""
    block = context.render_context[BLOCK_CONTEXT_KEY].get_block(name)
    return mark_safe(block.nodelist.render(context).strip())


@register.inclusion_tag("components/breadcrumbs.html")
def breadcrumbs(here: str, *steps: str) -> Data:
    """Print the way to this page, given as its name and then names and addresses in turn."""
    trail = [("Home", reverse("assessments:home")), *zip(steps[::2], steps[1::2], strict=True)]
    items = [list_item(place, *step) for place, step in enumerate(trail, start=1)]
    items.append({"@type": "ListItem", "position": len(items) + 1, "name": here})
    data = {"@type": "BreadcrumbList", "itemListElement": items}
    return {"trail": trail, "data": data}


@register.simple_tag
def linked_data(data: Data) -> SafeString:
    """Print schema.org data for search engines; a data block, which no browser runs."""
    return as_script(data)


@register.simple_tag
def site_data() -> SafeString:
    """Print what this site is."""
    return as_script(site())


@register.simple_tag
def role_data(page: Any) -> SafeString:
    """Print what a role's page is about, since when, and the data it offers."""
    return as_script(
        {
            "@type": "WebPage",
            "url": public("role", page.role.slug),
            "name": f"Will AI replace {page.role.title} jobs?",
            "datePublished": day(page.versions[-1]),
            "dateModified": day(page.assessment),
            "isPartOf": site(),
            "mainEntity": occupation(page),
            "hasPart": dataset(page.role, page.assessment),
        }
    )


def occupation(page: Any) -> Data:
    return {
        "@type": "Occupation",
        "name": page.role.title,
        "alternateName": list(page.aliases),
        "description": page.assessment.verdict,
        "occupationalCategory": [one.name for one in page.specialisms],
        "experienceRequirements": page.assessment.experience_years,
    }


def dataset(role: Any, version: Any) -> Data:
    return {
        "@type": "Dataset",
        "name": f"Assessment of the {role.title}, version {version.number}",
        "description": f"Every input and result of the JobZone Score of the {role.title}.",
        "dateModified": day(version),
        "distribution": [
            download("application/json", "version_json", role.slug, version.number),
            download("text/csv", "version_csv", role.slug, version.number),
        ],
    }


def download(kind: str, name: str, *parts: object) -> Data:
    return {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": public(name, *parts)}


def site() -> Data:
    return {
        "@type": "WebSite",
        "name": NAME,
        "url": public("home"),
        "description": "How well jobs resist replacement by AI, each with a score to recalculate.",
    }


def list_item(place: int, name: str, address: str) -> Data:
    item = f"{settings.SITE_URL}{address}"
    return {"@type": "ListItem", "position": place, "name": name, "item": item}


def day(version: Any) -> str:
    return version.published_at.date().isoformat()


def public(name: str, *parts: object) -> str:
    return f"{settings.SITE_URL}{reverse(f'assessments:{name}', args=parts)}"


def as_script(data: Data) -> SafeString:
    """Return data as a script element that cannot be left early."""
    escaped = json_script({"@context": "https://schema.org", **data})
    return mark_safe(escaped.replace("application/json", "application/ld+json", 1))
