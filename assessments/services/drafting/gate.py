"""The gate: everything that still stands in the way of publishing a draft."""

from dataclasses import dataclass
from typing import Any

from assessments.dossiers import Dossier
from assessments.dossiers.problems import Found
from assessments.models import Assessment, Decision, Draft, Role, SourceCheck
from assessments.services.dossiers import catalogue_problems
from assessments.services.drafting.decisions import approval
from assessments.services.drafting.documents import found_problems, values_of

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gate:
    """What the checks say of a draft: of its text, and of its way to the public."""

    dossier: Dossier | None
    found: tuple[Found, ...]
    hurdles: tuple[str, ...]
    approval: Decision | None

    @property
    def is_open(self) -> bool:
        return not self.found and not self.hurdles


def gate(draft: Draft, document: Data | None = None) -> Gate:
    """Hold a draft, or a text not saved yet, to every check. Some ten queries."""
    data = values_of(draft, document)
    dossier, found = found_problems(data)
    found += dead_sources(data)
    if dossier:
        found += catalogue_problems(dossier)
    approved = approval(draft)
    hurdles = (*base_hurdles(draft), *approval_hurdles(draft, data, approved))
    return Gate(dossier, tuple(found), hurdles, approved)


def base_hurdles(draft: Draft) -> list[str]:
    """Say where the draft stands on a version that is no longer the current one."""
    role = Role.objects.filter(slug=draft.slug).first()
    current = role.assessments.current().first() if role else None
    if current is None or current.pk == draft.base_id:
        return []
    return [
        f"Version {current.number} was published after this draft was started. Compare the two, "
        "then say that the draft takes it into account."
    ]


def approval_hurdles(draft: Draft, data: Data, approved: Decision | None) -> list[str]:
    if approved is None:
        return [f"Nobody has approved the draft as it is now (revision {draft.revision})."]
    if "override" in data and approved.is_own:
        return ["The override needs the approval of somebody other than the author."]
    return []


def dead_sources(data: Data) -> list[Found]:
    """Return the listed sources whose address is known to be dead. One query."""
    rows = data.get("sources")
    listed = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    dead = dict(
        SourceCheck.objects.filter(
            is_dead=True, source__url__in=[str(row.get("url", "")) for row in listed]
        ).values_list("source__url", "answer")
    )
    return [
        (("sources", number, "url"), f"This address was dead when it was asked: {dead[url]}")
        for number, row in enumerate(listed)
        if (url := row.get("url")) in dead and not row.get("seen_via")
    ]


def current_version(draft: Draft) -> Assessment | None:
    """Return the published version that a draft would supersede. One query."""
    found = Assessment.objects.current().filter(role__slug=draft.slug)
    return found.select_related("role").first()
