"""A welder of four tasks, with or without an AI-driven variant, and assessed again.

The role scores 39.8, Yellow (Moderate): 6.00 less 2.30 is 3.70, and nothing multiplies it. Its
variant scores 40.5: 6.00 less 2.25 is 3.75.
"""

from decimal import Decimal

import pytest

from assessments.tests import factories as make

TASKS = {
    "weld": ("Welding", 40, 1, "not_involved"),
    "fit": ("Fitting", 30, 2, "augmentation"),
    "quote": ("Quoting", 20, 4, "displacement"),
    "file": ("Filing", 10, 5, "displacement"),
}
VARIANT = {
    "tasks": {"weld": (30, 1), "fit": (35, 2), "quote": (25, 3), "file": (10, 5)},
    "score": Decimal("40.5"),
    "zone": "yellow",
    "sub_label": "yellow_moderate",
    "enhanced_share": Decimal(90),
    "is_boundary_fragile": False,
    "honest_catch": "Fewer *seats*.",
}
NO_VERSION = {
    "tasks": {},
    "verdict": "no_version",
    **dict.fromkeys(("evidence_score", "barriers_score", "growth_score")),
}
FIGURES = {"score": Decimal("39.8"), "sub_label": "yellow_moderate"}


def publish(role, tasks, *, variant=None, sources=(), **figures):
    """Publish a version of these tasks (name, share, score, impact by key) and this variant."""
    draft = make.make_draft(role)
    for key in sources:
        make.make_reference(draft, key=key)
    for key, (name, share, score, impact) in tasks.items():
        make.make_task(draft, key=key, name=name, share=Decimal(share), score=score, impact=impact)
    if variant:
        add_variant(draft, **variant)
    return make.put_out(draft, **FIGURES | figures)


def add_variant(draft, *, tasks, **fields):
    """Give a draft a variant of these tasks (share and score by the key of their base task)."""
    variant = make.make_variant(draft, **fields)
    for base in draft.tasks.filter(key__in=tasks):
        share, score = tasks[base.key]
        make.make_variant_task(variant, base, share=Decimal(share), score=score)


@pytest.fixture
def welder(db):
    """Publish the first version, without a variant."""
    return publish(make.make_role("Welder"), TASKS)


@pytest.fixture
def director(db):
    """Publish the first version with a variant."""
    return publish(make.make_role("Welder"), TASKS, variant=VARIANT)


@pytest.fixture
def absorbed(db):
    """Publish the first version with the verdict that there is no AI-driven one."""
    return publish(make.make_role("Welder"), TASKS, variant=NO_VERSION)


@pytest.fixture
def reassessed(welder):
    """Publish a second version: one task gone, one new, one called and scored differently."""
    tasks = {key: TASKS[key] for key in ("weld", "fit")}
    tasks |= {"quote": ("Quoting jobs", 20, 3, "augmentation")}
    tasks |= {"robot": ("Minding robots", 10, 2, "augmentation")}
    return publish(welder.role, tasks, score=Decimal("46.2"))
