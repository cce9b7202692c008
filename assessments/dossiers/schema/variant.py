"""The AI-driven variant: the same role done by someone who builds and directs AI."""

from typing import Annotated, Any

from pydantic import BeforeValidator, model_validator

from assessments.scoring import rules
from assessments.scoring.variant import Bucket, Level, Verdict

from .base import Section
from .fields import Day, Flag, Key, Prose, choice, one_line, refuse, rows, whole
from .scored import Share, TaskScore

SCORED_TEXTS = ("by_hand", "ai_driven", "new_role", "honest_catch")


def refuse_override(_value: Any) -> None:
    """Refuse what an author may try after the assessment's own override."""
    raise refuse("The AI-driven variant admits no override: leave it out.")


class Gate(Section):
    """One test of the concept, answered before anything is scored."""

    passed: Flag
    reason: Prose


class Gates(Section):
    """The four concept gates."""

    t1_subject_method: Gate
    t2_seniority: Gate
    t3_contradiction: Gate
    t4_spine: Gate


class VariantTask(Section):
    """A task of the variant and the key of the base task that it came from."""

    is_one_line = True

    key: Key
    base: Key
    name: one_line(200)
    share: Share
    score: TaskScore
    bucket: choice(Bucket)


class Signal(Section):
    """A current sign from the market."""

    name: one_line(120)
    text: Prose


class Signals(Section):
    """The two-signal gate."""

    passed: Flag
    found: rows(Signal, high=6, unique="name") = ()
    negative_check: Prose = ""


class EvidenceDelta(Section):
    """The variant's evidence total and why it is so."""

    score: whole(rules.EVIDENCE_MIN, rules.EVIDENCE_MAX)
    reason: Prose


class BarriersDelta(Section):
    """The variant's barriers total and why it is so."""

    score: whole(rules.BARRIERS_MIN, rules.BARRIERS_MAX)
    reason: Prose


class GrowthDelta(Section):
    """The variant's growth figure and why it is so."""

    score: whole(rules.GROWTH_MIN, rules.GROWTH_MAX)
    reason: Prose


class Deltas(Section):
    """The three axes of the variant that are not tasks."""

    evidence: EvidenceDelta
    barriers: BarriersDelta
    growth: GrowthDelta


class Dimension(Section):
    """One dimension of impact; without a level it is not graded."""

    level: choice(Level) | None = None
    note: Prose = ""


class Dimensions(Section):
    """The five dimensions of impact."""

    l1_leverage: Dimension
    l2_headcount: Dimension
    l3_compounding: Dimension
    l4_verify_burden: Dimension
    l5_skill_ceiling: Dimension


class Variant(Section):
    """The variant of a role; verdict no_version has neither tasks nor deltas."""

    verdict: choice(Verdict)
    rederived_on: Day
    regrade_note: Prose = ""
    summary: Prose
    by_hand: Prose = ""
    ai_driven: Prose = ""
    new_role: Prose = ""
    saves: Prose
    honest_catch: Prose = ""
    gates: Gates
    tasks: rows(VariantTask, high=12) = ()
    signals: Signals
    deltas: Deltas | None = None
    override: Annotated[None, BeforeValidator(refuse_override)] = None
    dimensions: Dimensions

    @model_validator(mode="after")
    def be_whole(self) -> "Variant":
        """Want every part that a scored variant has."""
        if self.verdict is not Verdict.NO_VERSION:
            wanted = ("deltas", "tasks", *SCORED_TEXTS)
            missing = [name for name in wanted if not getattr(self, name)]
            if missing:
                raise refuse(f"A variant that {self.verdict} also needs {', '.join(missing)}.")
        return self
