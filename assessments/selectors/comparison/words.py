"""A comparison in sentences, made from its figures; ** on what matters."""

from collections.abc import Sequence

from assessments.scoring.arithmetic import plain
from assessments.scoring.comparison import ComponentRow, wins
from assessments.scoring.inputs import EvidenceDimension
from assessments.scoring.rules import DIRECTION_FROM
from assessments.scoring.variant import Direction
from assessments.selectors.comparison.contenders import Contender
from assessments.selectors.comparison.gaps import Gap
from assessments.selectors.words import count, listed


def title(roles: Sequence[Contender]) -> str:
    """Ask which role it should be: "A or B?", "A, B or C?"."""
    if not roles:
        return "Compare roles"
    if len(roles) == 1:
        return f"{roles[0].title} or …?"
    *rest, last = [role.title for role in roles]
    return f"{', '.join(rest)} or {last}?"


def description(roles: Sequence[Contender]) -> str:
    """Say in one sentence what the page compares, with the scores."""
    if len(roles) < 2:
        return (
            "Set two to four roles side by side: their scores, and where the difference comes from."
        )
    figures = [f"{role.title} {role.score} ({role.sub_label.label})" for role in roles]
    return (
        f"Resistance to AI of 100: {listed(figures)}. Where the difference comes from, in points."
    )


def verdict(roles: Sequence[Contender], rows: Sequence[ComponentRow]) -> str:
    """Say who stands higher and by how much, under the title."""
    if len(roles) < 2:
        return "Two to four roles side by side: scores, tasks, and where the difference comes from."
    ranked = by_score(roles)
    apart = ranked[0].score - ranked[-1].score
    if not apart:
        return f"{'Both' if len(roles) == 2 else 'All'} score {ranked[0].score}: no step apart."
    if len(roles) > 2:
        return (
            f"{ranked[0].title} stands highest with {ranked[0].score}, {ranked[-1].title} lowest "
            f"with {ranked[-1].score}: {apart} points apart."
        )
    return f"{ranked[0].title} is safer by {apart} points. {won(ranked[0], roles, rows)}"


def won(best: Contender, roles: Sequence[Contender], rows: Sequence[ComponentRow]) -> str:
    """Say how many of the five components the higher role of a pair wins, ties and loses."""
    own = wins(rows, roles.index(best))
    ties = sum(row.winner is None for row in rows)
    tied = f" and ties {count(ties)}" if ties else ""
    return f"It wins {count(own)} of {count(len(rows))} components{tied}."


def findings(
    roles: Sequence[Contender], rows: Sequence[ComponentRow], gaps: Sequence[Gap]
) -> dict[str, str]:
    """Return the finding of each section by the section's name, as prose to be rendered."""
    return {
        "apart": apart(roles),
        "components": components(roles, rows),
        "gap": gap(gaps),
        "work": work(roles),
        "market": market(roles),
        "shelter": shelter(roles),
        "principles": principles(roles),
        "future": future(roles),
        "figures": "Every figure, **side by side**.",
    }


def apart(roles: Sequence[Contender]) -> str:
    """Say which zones the roles stand in, and whether one judgement could turn their order."""
    ranked = by_score(roles)
    zones = {role.zone for role in roles}
    lead = (
        f"{'Both' if len(roles) == 2 else f'All {count(len(roles))}'} are {ranked[0].zone.label}"
        if len(zones) == 1
        else f"{ranked[-1].zone.label} at one end, **{ranked[0].zone.label} at the other**"
    )
    overlap = ranked[-1].range.highest >= ranked[0].range.lowest
    if overlap:
        return f"{lead}, and **one changed judgement could turn the order**."
    return f"{lead}, and **no single judgement brings them level**."


def components(roles: Sequence[Contender], rows: Sequence[ComponentRow]) -> str:
    """Say which role wins most components."""
    tally = [wins(rows, place) for place in range(len(roles))]
    most = max(tally)
    leaders = [role.title for role, number in zip(roles, tally, strict=True) if number == most]
    if not most:
        return "In every component the strongest **are level**."
    if len(leaders) > 1:
        return f"{listed(leaders)} **win {most} of {len(rows)} each**."
    return f"{leaders[0]} **wins {most} of {len(rows)}**."


def gap(gaps: Sequence[Gap]) -> str:
    """Say which part moves most on the way from the first role to the farthest of the others."""
    farthest = max(gaps, key=lambda each: abs(each.difference))
    biggest = max(farthest.steps, key=lambda step: abs(step.change))
    if not biggest.change:
        return "The same inputs, **the same score**."
    if abs(farthest.difference) < DIRECTION_FROM:
        return f"Nearly the same score **for different reasons**, {lowered(biggest.label)} first."
    against = [
        lowered(step.label) for step in farthest.steps if step.change * farthest.difference < 0
    ]
    other_way = f", with {listed(against)} the other way" if against else ""
    return f"Most of the difference comes from **{lowered(biggest.label)}**{other_way}."


def work(roles: Sequence[Contender]) -> str:
    """Say which role loses most of its time to AI, and which keeps most from it."""
    shares = [(role.scored.work_impact, role.title) for role in roles]
    lost = max(shares, key=lambda pair: pair[0].displaced)
    kept = max(shares, key=lambda pair: pair[0].not_involved)
    first = f"{lost[1]} loses most time to AI, **{plain(lost[0].displaced)}%**"
    if not lost[0].displaced:
        first = "Nothing is lost to AI in any of them"
    if not kept[0].not_involved:
        return f"{first}; in none is any work untouched."
    return f"{first}; {kept[1]} keeps most from it, **{plain(kept[0].not_involved)}%**."


def market(roles: Sequence[Contender]) -> str:
    """Say where the market evidence of the roles lies farthest apart."""

    def spread(kind: EvidenceDimension) -> int:
        values = [role.inputs.evidence.get(kind, 0) for role in roles]
        return max(values) - min(values)

    widest = max(EvidenceDimension, key=spread)
    if not spread(widest):
        return "The market says **the same of each**, dimension by dimension."
    return f"The market differs most in **{lowered(widest.label)}**."


def shelter(roles: Sequence[Contender]) -> str:
    """Say which role has the most barriers around it."""
    return most_of(roles, [role.inputs.barriers_total for role in roles], "barriers")


def principles(roles: Sequence[Contender]) -> str:
    """Say which role has the most protection by nature."""
    return most_of(roles, [role.inputs.protective_total for role in roles], "protection by nature")


def most_of(roles: Sequence[Contender], totals: Sequence[int], what: str) -> str:
    best = max(totals)
    leaders = [role.title for role, total in zip(roles, totals, strict=True) if total == best]
    if len(leaders) == len(roles):
        return f"They have **as much {what}** as each other: {best}."
    verb = "has" if len(leaders) == 1 else "have"
    return f"{listed(leaders)} {verb} **most {what}**, {best} against {min(totals)}."


def future(roles: Sequence[Contender]) -> str:
    """Say for how many of the roles directing AI leads to the safer side."""
    safer = [
        role.title for role in roles if role.outlook and role.outlook.direction is Direction.SAFER
    ]
    if not safer:
        return "Building and directing AI makes **none of them safer**."
    if len(safer) == len(roles):
        return "Building and directing AI makes **each of them safer**."
    return f"Building and directing AI makes **{listed(safer)} safer**, and not the rest."


def by_score(roles: Sequence[Contender]) -> list[Contender]:
    return sorted(roles, key=lambda role: -role.score)


def lowered(label: str) -> str:
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
