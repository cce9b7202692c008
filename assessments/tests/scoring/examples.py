"""The reference role of the method, and small sound inputs to vary."""

from decimal import Decimal

from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    Impact,
    PrincipleKind,
    TaskInput,
)
from assessments.scoring.variant import Bucket, Gate, VariantInputs, VariantTask, Verdict

AUGMENTED, DISPLACED, UNTOUCHED = Impact.AUGMENTATION, Impact.DISPLACEMENT, Impact.NOT_INVOLVED


def make_task(key="task", share="20", score=3, impact=AUGMENTED):
    return TaskInput(key, Decimal(share), score, impact)


def make_tasks(*rows):
    """Tasks from (share, score) or (share, score, impact), keyed t1, t2 and so on."""
    return tuple(make_task(f"t{number}", *row) for number, row in enumerate(rows, start=1))


def make_inputs(
    *, tasks=None, evidence=(0,) * 5, barriers=(0,) * 5, principles=(0,) * 3, growth=0, override="0"
):
    """Sound inputs: five equal tasks scored 3 and zeros, unless told otherwise."""
    return AssessmentInputs(
        tasks=tasks or make_tasks(*[(20, 3)] * 5),
        evidence=dict(zip(EvidenceDimension, evidence, strict=True)),
        barriers=dict(zip(BarrierKind, barriers, strict=True)),
        principles=dict(zip(PrincipleKind, principles, strict=True)),
        growth=growth,
        override=Decimal(override),
    )


ML_PLATFORM = make_inputs(
    tasks=(
        make_task("training", 20, 2),
        make_task("serving", 20, 3),
        make_task("feature-store", 15, 3),
        make_task("gpu", 15, 2),
        make_task("pipelines", 10, 4, DISPLACED),
        make_task("monitoring", 10, 3),
        make_task("collaboration", 10, 2, UNTOUCHED),
    ),
    evidence=(1, 2, 1, 0, 1),
    barriers=(0, 0, 0, 1, 0),
    principles=(0, 1, 1),
    growth=1,
)

ML_AI_ENGINEER = make_inputs(
    tasks=(
        make_task("design", 20, 2),
        make_task("models", 25, 2),
        make_task("production", 20, 3),
        make_task("tuning", 15, 3),
        make_task("research", 10, 1, UNTOUCHED),
        make_task("requirements", 10, 2, UNTOUCHED),
    ),
    evidence=(2, 2, 2, 1, 2),
    barriers=(1, 0, 0, 1, 1),
    principles=(0, 1, 1),
    growth=2,
)


def make_variant_task(key, share, score, bucket=Bucket.ENHANCED, base_key=None):
    return VariantTask(key, base_key or key, Decimal(share), score, bucket)


VARIANT = VariantInputs(
    verdict=Verdict.TRANSFORMS,
    gates=dict.fromkeys(Gate, True),
    signals_passed=True,
    signals=("Current postings", "Wage and durability"),
    tasks=(
        make_variant_task("training", 22, 2),
        make_variant_task("serving", 25, 2),
        make_variant_task("gpu", 18, 2),
        make_variant_task("monitoring", 8, 3),
        make_variant_task("collaboration", 10, 2, Bucket.UNCHANGED),
        make_variant_task("feature-store", 7, 4, Bucket.DISPLACED),
        make_variant_task("pipelines", 10, 4, Bucket.DISPLACED),
    ),
    evidence=5,
    barriers=2,
    growth=1,
)
