"""Hypothesis strategies over the whole input space of the method."""

from decimal import Decimal

from hypothesis import strategies as st

from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    Impact,
    PrincipleKind,
    TaskInput,
)

overrides = st.integers(-50, 50).map(lambda tenths: Decimal(tenths) / 10)
resistances = st.integers(1000, 5000).map(lambda thousandths: Decimal(thousandths) / 1000)
published_scores = st.integers(0, 1000).map(lambda tenths: Decimal(tenths) / 10)


def rows(kinds, low, high):
    """A score for each of the kinds."""
    return st.fixed_dictionaries({kind: st.integers(low, high) for kind in kinds})


@st.composite
def tasks(draw):
    """Five to ten tasks whose shares, in tenths of a percent, make 100."""
    cuts = sorted(draw(st.lists(st.integers(1, 999), min_size=4, max_size=9, unique=True)))
    tenths = [end - start for start, end in zip([0, *cuts], [*cuts, 1000], strict=True)]
    return tuple(
        TaskInput(
            f"t{number}",
            Decimal(tenth) / 10,
            draw(st.integers(1, 5)),
            draw(st.sampled_from(Impact)),
        )
        for number, tenth in enumerate(tenths, start=1)
    )


def assessments(override=overrides):
    """Sound inputs from anywhere in the input space."""
    return st.builds(
        AssessmentInputs,
        tasks=tasks(),
        evidence=rows(EvidenceDimension, -2, 2),
        barriers=rows(BarrierKind, 0, 2),
        principles=rows(PrincipleKind, 0, 3),
        growth=st.integers(-2, 2),
        override=override,
    )


axes = st.fixed_dictionaries(
    {
        "task_resistance": resistances,
        "evidence": st.integers(-10, 10),
        "barriers": st.integers(0, 10),
        "growth": st.integers(-2, 2),
    }
)
