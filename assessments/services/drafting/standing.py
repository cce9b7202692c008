"""How a draft stands while it is written: its figures, what they were, and what is in the way."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from assessments.models import Assessment, Draft
from assessments.selectors.roles.audit import Component, components
from assessments.services.drafting.documents import values_of
from assessments.services.drafting.figures import Figures, figures_of
from assessments.services.drafting.gate import Gate, current_version, gate

Data = dict[str, Any]
BEFORE = ("task_resistance", "evidence_total", "barriers_total", "protective_total", "growth_score")


@dataclass(frozen=True, slots=True)
class Part:
    """One of the five components now and, where it moved, in the published version."""

    component: Component
    was: Decimal | int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What the screen shows live: `current` is the published version, if there is one."""

    figures: Figures
    gate: Gate
    current: Assessment | None
    parts: tuple[Part, ...]

    @property
    def points_gained(self) -> Decimal | None:
        """The difference to the published score, in points."""
        if self.figures.scored is None or self.current is None:
            return None
        return self.figures.scored.composite.score - self.current.score


def standing(draft: Draft, document: Data | None = None) -> Standing:
    """Return how a draft stands, or a text of it that is not saved yet. Some ten queries."""
    figures = figures_of(values_of(draft, document))
    current = current_version(draft)
    return Standing(figures, gate(draft, document), current, parts(figures, current))


def parts(figures: Figures, current: Assessment | None) -> tuple[Part, ...]:
    if figures.scored is None:
        return ()
    scored = figures.scored
    before = [getattr(current, name) for name in BEFORE] if current else [None] * len(BEFORE)
    now = components(scored.composite.task_resistance, scored.inputs)
    return tuple(
        Part(component, was if was is not None and was != component.value else None)
        for component, was in zip(now, before, strict=True)
    )
