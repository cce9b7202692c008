"""The scales of the method as choices that say what each step means."""

from assessments.scoring import rules

YES_NO = (("true", "Yes"), ("false", "No"))
TASK_SCORE = (
    (1, "1: irreducibly human"),
    (2, "2: AI helps, a person leads"),
    (3, "3: AI does parts, a person completes"),
    (4, "4: AI does most, a person checks"),
    (5, "5: an AI agent runs the whole of it"),
)
EVIDENCE = (
    (-2, "−2: strongly against the role"),
    (-1, "−1: against the role"),
    (0, "0: neutral or mixed"),
    (1, "+1: for the role"),
    (2, "+2: strongly for the role"),
)
BARRIER = ((0, "0: none"), (1, "1: some"), (2, "2: strong"))
PRINCIPLE = ((0, "0: none"), (1, "1: minor"), (2, "2: substantial"), (3, "3: central to the work"))
GROWTH = (
    (-2, "−2: AI shrinks demand"),
    (-1, "−1: AI slightly shrinks demand"),
    (0, "0: neutral"),
    (1, "+1: AI slightly raises demand"),
    (2, "+2: the role exists because of AI"),
)

TASKS_HELP = (
    f"{rules.TASKS_MIN} to {rules.TASKS_MAX} tasks; shares of working time add up to exactly "
    f"{rules.SHARES_TOTAL}%. Score 1 is irreducibly human, 5 is a workflow that an AI agent runs "
    "whole. The key stays the same from version to version."
)
EVIDENCE_HELP = (
    f"Each dimension goes from {rules.EVIDENCE_ROW_MIN} to +{rules.EVIDENCE_ROW_MAX}. A score "
    "other than 0 rests on at least one claim with a source."
)
BARRIERS_HELP = (
    "What prevents AI even where it could do the work: each "
    f"{rules.BARRIER_ROW_MIN} to {rules.BARRIER_ROW_MAX}, with the reason."
)
PRINCIPLES_HELP = (
    f"Each {rules.PRINCIPLE_ROW_MIN} to {rules.PRINCIPLE_ROW_MAX}. They and AI growth give the "
    "quick screen that precedes the scoring; they do not enter the score."
)
GROWTH_HELP = f"From {rules.GROWTH_MIN} (AI shrinks demand) to +{rules.GROWTH_MAX}."
OVERRIDE_HELP = (
    f"At most {rules.OVERRIDE_MAX} points either way, with a written reason. Most assessments have "
    "none. Somebody other than the author has to approve it."
)
VARIANT_HELP = (
    "Leave all of it empty where there is none. Shares add up to "
    f"{rules.SHARES_TOTAL}%, no share moves by more than {rules.VARIANT_MOVE_MAX} points from its "
    f"base task, and no axis rises by more than {rules.VARIANT_AXIS_RISE_MAX}."
)
