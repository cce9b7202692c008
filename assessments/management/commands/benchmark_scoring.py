"""Time the scoring of generated assessments."""

import random
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from time import perf_counter

from django.core.management.base import BaseCommand

from assessments.scoring.inputs import AssessmentInputs
from assessments.scoring.scored import score
from assessments.scoring.sensitivity import sensitivity
from assessments.services.synthetic.inputs import generated_inputs

PASSES = 5


class Command(BaseCommand):
    help = "Score generated assessments and print how long it took, the best of five passes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--count", type=int, default=1000, help="assessments to score")

    def handle(self, *, count: int, **options: object) -> None:
        chance = random.Random(count)
        assessments = [generated_inputs(chance) for _ in range(count)]
        self._report("score", seconds(score, assessments), count)
        self._report("score and sensitivity", seconds(score_and_vary, assessments), count)

    def _report(self, name: str, total: float, count: int) -> None:
        each = f"{total / count * 1e3:.3f} ms each"
        self.stdout.write(f"{name}: {count} assessments in {total * 1e3:.1f} ms, {each}")


def score_and_vary(inputs: AssessmentInputs) -> None:
    score(inputs)
    sensitivity(inputs)


def seconds(
    work: Callable[[AssessmentInputs], object], assessments: Sequence[AssessmentInputs]
) -> float:
    """Return the best time of several passes over all assessments, in seconds."""
    times = []
    for _ in range(PASSES):
        start = perf_counter()
        for inputs in assessments:
            work(inputs)
        times.append(perf_counter() - start)
    return min(times)
