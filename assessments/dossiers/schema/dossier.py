"""One role as one document, in the order in which it is written."""

from pydantic import ConfigDict

from .base import Section
from .fields import Day, Prose, one_line, rows
from .narrative import Commentary, Outlook
from .role import Definition, Headline, RoleIdentity
from .scored import (
    Barriers,
    Evidence,
    Growth,
    NewTasks,
    Override,
    Principles,
    Task,
)
from .sources import Resource, Source
from .variant import Variant


class ScoredParts(Section):
    """The parts of a dossier that the method scores, whatever the others hold."""

    model_config = ConfigDict(extra="ignore")

    principles: Principles
    growth: Growth
    tasks: tuple[Task, ...]
    evidence: Evidence
    barriers: Barriers
    override: Override | None = None
    variant: Variant | None = None


class Dossier(Section):
    """Everything that an assessor writes about one role."""

    role: RoleIdentity
    assessed_on: Day
    change: one_line(300)
    headline: Headline
    definition: Definition
    principles: Principles
    growth: Growth
    tasks: tuple[Task, ...]
    new_tasks: NewTasks
    evidence: Evidence
    barriers: Barriers
    override: Override | None = None
    commentary: Commentary
    outlook: Outlook
    variant: Variant | None = None
    provenance: Prose
    sources: rows(Source, high=100, unique="key")
    resources: rows(Resource, high=20) = ()
