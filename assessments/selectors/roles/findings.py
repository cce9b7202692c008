"""The finding that opens a section: one sentence made from the figures, ** on what matters.

A reader who reads only the findings has read the page. Findings that no figure can give
(definition, commentary, outlook) are authored in the dossier.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from assessments.models import Assessment, Trace
from assessments.scoring import rules
from assessments.scoring.breakdown import Waterfall, WeightedPoints
from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    Impact,
    TaskInput,
)
from assessments.scoring.scored import ScoredAssessment
from assessments.scoring.sensitivity import Sensitivity
from assessments.scoring.zones import Zone, barrier_word
from assessments.selectors.roles.position import Position
from assessments.selectors.roles.rows import Rows
from assessments.selectors.roles.transitions import Transition
from assessments.selectors.words import count, counted, fraction, listed, sentence, signed

VERDICTS = {
    Zone.GREEN: "AI is not replacing this role. Read on for **what protects it**.",
    Zone.YELLOW: "AI is transforming this role. Read on for **what is at risk**, and what to do.",
    Zone.RED: "AI is already taking over this work. Read on for **how far**, and the ways out.",
}

MARKET = (
    (4, "A growing market lifts"),
    (1, "A fair market supports"),
    (0, "A flat market neither helps nor hurts"),
    (-3, "A softening market weighs on"),
    (-10, "A shrinking market drags down"),
)

SHELTER = {
    "weak": "**almost nothing else to protect it**",
    "moderate": "**some barriers around it**",
    "strong": "**strong barriers around it**",
}

GROWTH = {
    2: "more AI means **far more** of this job",
    1: "more AI means **a little more** of this job",
    0: "more AI means **neither more nor less** of this job",
    -1: "more AI means **a little less** of this job",
    -2: "more AI means **far less** of this job",
}

PRINCIPLES = (
    (6, "Much of this work is beyond a machine"),
    (3, "Some of this work is beyond a machine"),
    (0, "Little here is beyond a machine"),
)


def section_findings(
    assessment: Assessment,
    inputs: AssessmentInputs,
    scored: ScoredAssessment,
    steps: Sensitivity,
    where: Position,
    rows: Rows,
    moves: Sequence[Transition],
) -> dict[str, str]:
    """Return the finding of each section by the section's name, as prose to be rendered."""
    return {
        "glance": at_a_glance(inputs.evidence_total, inputs.barriers_total),
        "composition": composition(scored.weighted_points),
        "position": position(where.lower, where.higher, where.equal),
        "verdict": VERDICTS[scored.zone],
        "definition": assessment.finding_definition,
        "principles": principles(inputs.protective_total, rules.PROTECTIVE_MAX),
        "tasks": tasks(inputs.tasks),
        "evidence": evidence(inputs.evidence),
        "barriers": barriers(inputs.barriers),
        "growth": growth(inputs.growth),
        "composite": composite(scored.waterfall),
        "flip": flip(steps),
        "commentary": assessment.finding_commentary,
        "outlook": assessment.finding_outlook,
        "transition": transition(moves),
        "record": "Every version is kept, **with its reason**.",
        "sources": sources(len(rows.references), unsourced(rows)),
    }


def unsourced(rows: Rows) -> int:
    claims = [claim for claims in rows.claims.values() for claim in claims]
    return sum(claim.trace == Trace.UNTRACED for claim in claims)


def at_a_glance(evidence_total: int, barriers_total: int) -> str:
    market = next(words for least, words in MARKET if evidence_total >= least)
    return f"{market} a role that has {SHELTER[barrier_word(barriers_total)]}."


def composition(points: WeightedPoints) -> str:
    work = points.parts[0].points
    gained = sum((part.points for part in points.parts if part.points > 0), Decimal(0))
    return f"{fraction(work / gained)} of the points come from **the work itself**."


def position(lower: int, higher: int, equal: int) -> str:
    others = lower + higher + equal
    if not others:
        return "This is the **first role** we have published."
    same = f", {count(equal, beside=others)} the same" if equal else ""
    return (
        f"Of the other {counted(others, 'role')}, **{count(lower, beside=others)} "
        f"score{'s' if lower == 1 else ''} lower** and {count(higher, beside=others)} higher{same}."
    )


def principles(total: int, greatest: int) -> str:
    words = next(words for least, words in PRINCIPLES if total >= least)
    return f"{words} **by nature**: {total} of {greatest} points."


def tasks(rows: Sequence[TaskInput]) -> str:
    """Say how many tasks are lost to AI, shared with it and untouched."""
    tally = {impact: sum(row.impact is impact for row in rows) for impact in Impact}
    lost, shared, kept = (tally[impact] for impact in Impact)
    number = count(len(rows))
    lead = f"{sentence(counted(lost, 'task'))} of {number} {be(lost)} lost to AI."
    if not lost:
        lead = f"None of the {number} tasks is lost to AI."
    return (
        f"{lead} **{sentence(count(shared))} {be(shared)} shared with it**, "
        f"{count(kept)} stay{'s' if kept == 1 else ''} human."
    )


def evidence(scores: Mapping[EvidenceDimension, int]) -> str:
    """Name the signals on the smaller side, the side that surprises."""
    positive = [dimension.label for dimension, score in scores.items() if score > 0]
    rest = [dimension.label for dimension, score in scores.items() if score <= 0]
    total = count(len(scores))
    if not rest:
        return f"**All {total}** signals are positive."
    if not positive:
        return f"**None of the {total}** signals is positive."
    lead = f"{sentence(counted(len(positive), 'signal'))} of {total} {be(len(positive))} positive"
    if len(rest) < len(positive):
        return f"{lead}; **{lower_first(listed(rest))} {be(len(rest))} not**."
    return f"{lead}: **{lower_first(listed(positive))}**."


def barriers(scores: Mapping[BarrierKind, int]) -> str:
    standing = [kind.label.lower() for kind, score in scores.items() if score]
    question = "What prevents AI execution **even when it is technically possible**?"
    if not standing:
        return f"{question} Here, nothing does."
    return f"{question} Here, {counted(len(standing), 'thing')}: {listed(standing)}."


def growth(score: int) -> str:
    return f"Confirmed at {signed(score)}: {GROWTH[score]}."


def composite(waterfall: Waterfall) -> str:
    first, *others = waterfall.steps
    most = max(others, key=lambda step: abs(step.change))
    lead = f"The work alone would earn {first.total}."
    if not most.change:
        return f"{lead} **Nothing else moves it.**"
    one, many = ("adds", "add") if most.change > 0 else ("takes away", "take away")
    verb = many if most.key == "barriers" else one
    return f"{lead} **{most.label} {verb} most after that.**"


def flip(steps: Sensitivity) -> str:
    """Say whether one step of any single input carries the score over a line, and which way."""
    return " ".join(flip_towards(steps, zone) for zone in neighbours(steps.zone))


def flip_towards(steps: Sensitivity, zone: Zone) -> str:
    upwards = zone.floor > steps.zone.floor
    towards = [step for step in steps.steps if step.is_better is upwards]
    crossing = [step for step in towards if step.zone is zone]
    if not crossing:
        return f"No single step makes it {zone.label}."
    if len(crossing) == len(towards):
        direction = "up" if upwards else "down"
        return f"One step {direction} on **any single input** makes it {zone.label}."
    return f"**{sentence(counted(len(crossing), 'single step'))}** would make it {zone.label}."


def neighbours(zone: Zone) -> list[Zone]:
    """Return the zones a single step may reach: the one above first."""
    order = [Zone.RED, Zone.YELLOW, Zone.GREEN]
    at = order.index(zone)
    return [order[i] for i in (at + 1, at - 1) if 0 <= i < len(order)]


def transition(moves: Sequence[Transition]) -> str:
    """Say which of the targets gains most, or that none gains."""
    if not moves:
        return ""
    best = moves[0]
    gained = best.result.points_gained
    if gained <= 0:
        return "None of the roles nearby scores higher; **move for the work, not the score**."
    return (
        f"The largest step up is to **{best.target.title}**: {signed(gained)} points, "
        f"to {best.target.zone.label}."
    )


def sources(number: int, unsourced: int) -> str:
    lead = sentence(counted(number, "source"))
    if not unsourced:
        return f"{lead}. **Every claim** of the evidence was traced or is marked as our reading."
    return f"{lead}. Claims without one are **marked where they stand**."


def be(number: int) -> str:
    return "is" if number == 1 else "are"


def lower_first(text: str) -> str:
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
