"""The AI-driven variant in sentences: direction, margin and fragility, worded from the figures."""

from assessments.scoring import rules
from assessments.scoring.variant import Direction, ImpactDimension, VariantResult, Verdict
from assessments.scoring.zones import Zone
from assessments.selectors.words import sentence

NO_VERSION = "There is **no AI-driven version** of this job: AI absorbs the work itself."

CROWDED = ", in a field that grows **cheaper and more crowded**"

MEANINGS = {
    Verdict.TRANSFORMS: "A whole role remains, and directing AI moves you to the safer side.",
    Verdict.COMPRESSES: "The work remains, but it grows cheaper and more crowded.",
    Verdict.HOLDS: "Directing AI changes little here, for better or worse.",
    Verdict.NO_VERSION: "This is routine work that AI absorbs, and directing it is another job.",
}

DIMENSIONS = {
    ImpactDimension.L1_LEVERAGE: "How much more does one person get done by directing AI?",
    ImpactDimension.L2_HEADCOUNT: "How strongly does that cut the number of people needed?",
    ImpactDimension.L3_COMPOUNDING: "How far does what is made once serve later work?",
    ImpactDimension.L4_VERIFY_BURDEN: "How much must a person check, as mistakes hide or hurt?",
    ImpactDimension.L5_SKILL_CEILING: "How long does skill at directing AI set people apart?",
}

DIRECTIONS = {
    Direction.SAFER: "is safer",
    Direction.SAME: "stands about where it did",
    Direction.RISKIER: "stands lower",
}


def finding(verdict: Verdict, result: VariantResult | None) -> str:
    """Say in one sentence what becomes of the role for somebody who builds and directs AI."""
    if result is None or verdict is Verdict.NO_VERSION:
        return NO_VERSION
    lead = "The same job, done by someone who **builds and directs AI**,"
    crowded = CROWDED if verdict is Verdict.COMPRESSES else ""
    if result.zone is result.base_zone:
        return f"{lead} {DIRECTIONS[result.direction]} and stays {result.zone.label}{crowded}."
    line = ", on the line" if result.on_the_line else ""
    return f"{lead} is {result.zone.label}{line}{crowded}."


def direction(result: VariantResult | None) -> str:
    """Return the direction as the page words it: "Safer if you build"."""
    if result is None:
        return ""
    line = ", on the line" if result.on_the_line else ""
    return sentence(f"{result.direction.value}{line}")


def margin(result: VariantResult | None) -> str:
    """Say how far the variant stands above the floor of its zone and whether that is sure."""
    if result is None:
        return ""
    fragile = "boundary-fragile" if result.is_boundary_fragile else "not boundary-fragile"
    if result.zone is Zone.RED:
        return f"{sentence(fragile)}."
    return f"{result.margin} above the line to {result.zone.label}, {fragile}."


def fragility(result: VariantResult | None) -> str:
    """Say why the variant is or is not boundary-fragile."""
    if result is None:
        return ""
    score = result.composite.score
    leaving = [reread for reread in result.rereads.values() if reread.zone is not result.zone]
    stays = f"{'None leaves' if not leaving else 'Not every re-read stays in'} {result.zone.label}"
    near = min((rules.YELLOW_FROM, rules.GREEN_FROM), key=lambda line: abs(score - line))
    low, high = near - rules.BORDERLINE_WITHIN, near + rules.BORDERLINE_WITHIN
    inside = "inside" if low <= score <= high else "outside"
    verdict = "boundary-fragile" if result.is_boundary_fragile else "not boundary-fragile"
    return f"{stays}, and {score} lies {inside} {low:f}–{high:f}: {verdict}."
