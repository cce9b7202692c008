"""The section of the AI-driven variant, by the steps of its derivation."""

from assessments.admin.editor import scales
from assessments.admin.editor.fields import (
    Group,
    Rows,
    Section,
    choice,
    day,
    figure,
    line,
    prose,
    words,
)
from assessments.scoring.variant import Bucket, Gate, ImpactDimension, Level, Verdict

TEXTS = (
    choice("variant.verdict", "Verdict", words(Verdict)),
    day("variant.rederived_on", "Re-derived on"),
    prose("variant.regrade_note", "Why it was re-graded", "May be left out.", tall=2),
    prose("variant.summary", "Meet the variant"),
    prose("variant.by_hand", "By hand"),
    prose("variant.ai_driven", "AI-driven"),
    prose("variant.new_role", "The new role"),
    prose("variant.saves", "Does going AI-driven save it?"),
    prose("variant.honest_catch", "The honest catch"),
)
GATES = tuple(
    Group(
        f"variant.gates.{gate}",
        gate.label,
        (choice("passed", "Passed", scales.YES_NO), prose("reason", "Reason", tall=2)),
    )
    for gate in Gate
)
TASKS = Rows(
    "variant.tasks",
    "Tasks of the variant",
    "task",
    (
        line("name", "Task"),
        line("key", "Key", is_short=True),
        line("base", "Base task", "The key of the task it came from.", is_short=True),
        figure("share", "Share, %"),
        choice("score", "Score", scales.TASK_SCORE),
        choice("bucket", "Bucket", words(Bucket)),
    ),
)
SIGNALS = (
    choice("variant.signals.passed", "Two-signal gate passed", scales.YES_NO),
    Rows(
        "variant.signals.found",
        "Signals of the market",
        "signal",
        (line("name", "Signal"), prose("text", "Text", tall=2)),
        "Two or more, named and current.",
    ),
    prose("variant.signals.negative_check", "Does commoditisation dominate?"),
)
DELTAS = tuple(
    Group(
        f"variant.deltas.{axis}",
        label,
        (figure("score", "Total"), prose("reason", "Reason", tall=2)),
    )
    for axis, label in (
        ("evidence", "Evidence of the variant"),
        ("barriers", "Barriers of the variant"),
        ("growth", "AI growth of the variant"),
    )
)
DIMENSIONS = tuple(
    Group(
        f"variant.dimensions.{dimension}",
        dimension.label,
        (choice("level", "Level", words(Level)), prose("note", "Note", tall=2)),
    )
    for dimension in ImpactDimension
)

VARIANT = Section(
    "variant",
    "AI-driven variant",
    (*TEXTS, *GATES, TASKS, *SIGNALS, *DELTAS, *DIMENSIONS),
    scales.VARIANT_HELP,
)
