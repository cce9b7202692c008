"""Inputs of assessments that nobody made, drawn from the whole input space."""

import random
from decimal import Decimal

from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    Impact,
    PrincipleKind,
    TaskInput,
)


def generated_inputs(chance: random.Random) -> AssessmentInputs:
    """Return sound inputs of 5 to 10 tasks, drawn from the whole input space."""
    cuts = sorted(chance.sample(range(1, 100), chance.randint(4, 9)))
    shares = [end - start for start, end in zip([0, *cuts], [*cuts, 100], strict=True)]
    return AssessmentInputs(
        tasks=tuple(
            TaskInput(
                f"task-{position}",
                Decimal(share),
                chance.randint(1, 5),
                chance.choice(list(Impact)),
            )
            for position, share in enumerate(shares)
        ),
        evidence={kind: chance.randint(-2, 2) for kind in EvidenceDimension},
        barriers={kind: chance.randint(0, 2) for kind in BarrierKind},
        principles={kind: chance.randint(0, 3) for kind in PrincipleKind},
        growth=chance.randint(-2, 2),
    )
