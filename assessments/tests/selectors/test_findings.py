"""Findings: one generated sentence a section, true to the figures and grammatical."""

from decimal import Decimal

import pytest

from assessments.scoring.breakdown import weighted_points
from assessments.scoring.composite import composite
from assessments.scoring.inputs import BarrierKind, EvidenceDimension, Impact, TaskInput
from assessments.selectors import words
from assessments.selectors.roles import findings

DIMENSIONS = list(EvidenceDimension)


def tasks(*impacts):
    return [TaskInput(str(number), Decimal(10), 3, impact) for number, impact in enumerate(impacts)]


def test_tasks_are_counted_by_what_ai_does_to_them():
    lost, shared, kept = Impact
    assert findings.tasks(tasks(lost, *[shared] * 5, kept)) == (
        "One task of seven is lost to AI. **Five are shared with it**, one stays human."
    )
    assert findings.tasks(tasks(*[kept] * 5)) == (
        "None of the five tasks is lost to AI. **None are shared with it**, five stay human."
    )


@pytest.mark.parametrize(
    ("scores", "finding"),
    [
        ((1, 2, 1, 0, 1), "Four signals of five are positive; **AI tool maturity is not**."),
        ((1, 1, 1, 1, 1), "**All five** signals are positive."),
        ((-1, 0, -2, 0, 0), "**None of the five** signals is positive."),
        ((2, 0, 0, -1, -1), "One signal of five is positive: **job posting trends**."),
    ],
)
def test_evidence_names_the_smaller_side(scores, finding):
    assert findings.evidence(dict(zip(DIMENSIONS, scores, strict=True))) == finding


def test_barriers_are_named():
    scores = dict.fromkeys(BarrierKind, 0)
    assert findings.barriers(scores).endswith("Here, nothing does.")
    scores[BarrierKind.LIABILITY] = 1
    assert findings.barriers(scores).endswith("Here, one thing: liability and accountability.")


def test_position_counts_the_others():
    assert findings.position(78, 53, 0) == (
        "Of the other 131 roles, **78 score lower** and 53 higher."
    )
    assert findings.position(0, 14, 7) == (
        "Of the other 21 roles, **none score lower** and 14 higher, 7 the same."
    )
    assert findings.position(1, 0, 1) == (
        "Of the other two roles, **one scores lower** and none higher, one the same."
    )
    assert findings.position(0, 0, 0) == "This is the **first role** we have published."


def test_composition_gives_the_share_of_the_work_as_a_fraction():
    made = composite(task_resistance=Decimal("3.35"), evidence=5, barriers=1, growth=1)
    assert findings.composition(weighted_points(made, protective=2)) == (
        "Two thirds of the points come from **the work itself**."
    )


def test_words_count_list_and_sign():
    assert words.counted(1, "role") == "one role"
    assert words.counted(25, "source") == "25 sources"
    assert words.listed(["a", "b", "c"]) == "a, b and c"
    assert [words.signed(number) for number in (2, 0, -2)] == ["+2", "0", "−2"]
