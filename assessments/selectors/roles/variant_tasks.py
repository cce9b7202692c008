"""The tasks of an AI-driven variant beside the base tasks that they came from."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from assessments.models import VariantTask
from assessments.scoring import variant as scoring
from assessments.scoring.arithmetic import plain
from assessments.selectors.roles.rows import Rows


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task of the variant with the name of its base task; share in %, score 1-5."""

    name: str
    share: Decimal
    score: int
    bucket: scoring.Bucket
    base_name: str


@dataclass(frozen=True, slots=True)
class Move:
    """What becomes of one base task: its share today and AI-driven, in % of working time.

    `share` is that of every variant task that came from it together, 0 where none did; `name` is
    the variant's where one task stays one, and the base task's where it was split or dropped.
    """

    name: str
    note: str
    base_name: str
    base_share: Decimal
    share: Decimal
    change: Decimal
    tasks: tuple[TaskLine, ...]


def variant_moves(rows: Rows, moves: Iterable[scoring.Move]) -> tuple[Move, ...]:
    """Return the move of every base task in the order of the base, as scoring counts them."""
    names = {task.key: task.name for task in rows.tasks}
    return tuple(_move(move, names[move.key], rows.variant_tasks) for move in moves)


def _move(move: scoring.Move, base_name: str, tasks: Iterable[VariantTask]) -> Move:
    lines = tuple(_line(task) for task in tasks if task.base_task.key == move.key)
    name = lines[0].name if len(lines) == 1 else base_name
    return Move(name, _note(lines), base_name, move.base_share, move.share, move.change, lines)


def _line(task: VariantTask) -> TaskLine:
    bucket = scoring.Bucket(task.bucket)
    return TaskLine(task.name, task.share, task.score, bucket, task.base_task.name)


def _note(lines: tuple[TaskLine, ...]) -> str:
    """Say what the base task becomes: bucket and score, its parts, or nothing."""
    if not lines:
        return "Dropped"
    if len(lines) == 1:
        return f"{lines[0].bucket.label}, score {lines[0].score}"
    parts = (f"{line.name} {plain(line.share)}% ({line.bucket.label.lower()})" for line in lines)
    return f"Split: {'; '.join(parts)}"
