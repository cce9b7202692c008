"""What an assessor writes around the figures: commentary, outlook and timeline."""

from enum import StrEnum

from pydantic import Field, model_validator

from .base import Section
from .fields import Finding, Prose, choice, one_line, refuse, rows, whole
from .other_role import OtherRole

Years = whole(0, 50)
CalendarYear = whole(2000, 2100)


class Course(StrEnum):
    """What becomes of the work during a span of the timeline."""

    STEADY = "steady"
    GROWING = "growing"
    SHRINKING = "shrinking"
    ENDING = "ending"


class Titled(Section):
    """A point with a title."""

    title: one_line(160)
    text: Prose


class Worry(Section):
    """Who is safer, who is at more risk, and what separates them."""

    safer: Prose
    riskier: Prose
    separator: Prose


class Commentary(Section):
    """The assessor's own view of the figures."""

    finding: Finding
    score_vs_reality: Prose
    blind_spots: rows(Titled, low=1, high=6, unique="title")
    worry: Worry


class NextRole(OtherRole):
    """A role to move to, what carries over and what to add."""

    carries_over: Finding
    add: Finding


class Span(Section):
    """A stretch of years on the drawn timeline; without an end it stays open."""

    is_one_line = True

    label: one_line(160)
    start: CalendarYear = Field(alias="from")
    end: CalendarYear | None = Field(default=None, alias="to")
    course: choice(Course)

    @model_validator(mode="after")
    def run_forwards(self) -> "Span":
        """Want the end after the start."""
        if self.end is not None and self.end < self.start:
            raise refuse(f"The span ends in {self.end}, before it starts in {self.start}.")
        return self


class Timeline(Section):
    """The years within which the assessor expects the change."""

    years_min: Years
    years_max: Years
    note: Prose = ""
    spans: rows(Span, high=8) = ()

    @model_validator(mode="after")
    def run_forwards(self) -> "Timeline":
        """Want the range the right way round."""
        if self.years_max < self.years_min:
            raise refuse("years_max is smaller than years_min.")
        return self


class Outlook(Section):
    """What the role becomes, and what to do about it."""

    finding: Finding
    in_2028: Prose
    survival_strategy: rows(Titled, low=3, high=5, unique="title")
    where_next: rows(NextRole, low=1, high=5, unique="name")
    timeline: Timeline
