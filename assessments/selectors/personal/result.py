"""What a mix comes to: its score, what moved it, and what that means in sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString

from assessments.models import Assessment
from assessments.prose import Prose
from assessments.scoring.arithmetic import plain
from assessments.scoring.inputs import AssessmentInputs
from assessments.scoring.personal import mix_account, with_shares
from assessments.scoring.scored import ScoredAssessment, score
from assessments.scoring.zones import Zone
from assessments.selectors.personal.outlook import PersonalOutlook, personal_outlook
from assessments.selectors.words import signed

PLAIN = Prose(source_numbers={}, quotes={})
REST = "Held back at the ends of the scale, or made by another version of the method"


@dataclass(frozen=True, slots=True)
class Move:
    """What one task moves, in points, with the shares that it had and has."""

    label: str
    note: str
    points: Decimal


@dataclass(frozen=True, slots=True)
class Result:
    """A personal score beside the role's; the moves add up to the difference, in points."""

    scored: ScoredAssessment
    role: ScoredAssessment
    difference: Decimal
    moves: tuple[Move, ...]
    finding: SafeString
    meaning: tuple[str, ...]
    outlook: PersonalOutlook | None


def result(
    assessment: Assessment, inputs: AssessmentInputs, shares: Mapping[str, Decimal]
) -> Result:
    """Score a mix whose shares make 100. No queries where the rows are prefetched."""
    account = mix_account(inputs, shares, before=assessment.score)
    names = {task.key: task.name for task in assessment.tasks.all()}
    moves = [
        Move(names[move.key], f"{plain(move.role_share)}% to {plain(move.share)}%", move.points)
        for move in account.moves
        if move.share != move.role_share
    ]
    rest = [Move(REST, "", account.rest)] if account.rest else []
    own, role = score(with_shares(inputs, shares)), score(inputs)
    return Result(
        scored=own,
        role=role,
        difference=account.difference,
        moves=(*moves, *rest),
        finding=PLAIN.inline(finding(account.difference, own.zone, role.zone)),
        meaning=tuple(meaning(account.difference, own, role, moves)),
        outlook=personal_outlook(assessment, inputs, shares),
    )


def finding(difference: Decimal, own: Zone, role: Zone) -> str:
    """Say in one sentence how the personal score stands to the role's."""
    if not difference:
        return "Your mix scores **the same as the role**."
    way = "above" if difference > 0 else "below"
    zone = "" if own is role else f", and is **{own.label}**"
    return f"Your mix scores **{abs(difference)} points {way}** the role{zone}."


def meaning(
    difference: Decimal, own: ScoredAssessment, role: ScoredAssessment, moves: Sequence[Move]
) -> list[str]:
    """Say what the score means: its zone, how firm it is, what moved it most."""
    told = [zone_sentence(own, role)]
    if border := own.borderline:
        side = "below" if border.is_below else "above"
        told.append(
            f"It lies {border.distance} {side} {border.beyond.label}: borderline, and a few hours "
            "of your week could turn it."
        )
    if helping := [move for move in moves if move.points * difference > 0]:
        most = max(helping, key=lambda move: abs(move.points))
        told.append(f"What moves it most: {most.label}, {most.note}, {signed(most.points)} points.")
    return told


def zone_sentence(own: ScoredAssessment, role: ScoredAssessment) -> str:
    if own.sub_label is role.sub_label:
        return f"It is {own.sub_label.label}, like the role."
    return f"It is {own.sub_label.label}, where the role is {role.sub_label.label}."
