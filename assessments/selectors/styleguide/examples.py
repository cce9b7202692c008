"""Made-up roles for the style guide: each sub-label, each variant verdict, each extreme of form.

Their titles are jobs that are long gone, so that nobody takes one for an assessment.
"""

from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring.inputs import Impact
from assessments.scoring.variant import Bucket, Verdict

A, D, N = Impact.AUGMENTATION, Impact.DISPLACEMENT, Impact.NOT_INVOLVED
ENHANCED, UNCHANGED, DISPLACED = Bucket


@dataclass(frozen=True, slots=True)
class VariantExample:
    """A variant: share in %, score and bucket for each task of its role, then the three axes."""

    verdict: Verdict
    tasks: tuple[tuple[int, int, Bucket], ...] = ()
    evidence: int | None = None
    barriers: int | None = None
    growth: int | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A role's inputs; `tasks` are share in %, score 1-5 and impact.

    A bare example leaves out every part that an assessment may leave out.
    """

    slug: str
    title: str
    shows: str
    tasks: tuple[tuple[int, int, Impact], ...]
    evidence: tuple[int, int, int, int, int]
    barriers: tuple[int, int, int, int, int]
    principles: tuple[int, int, int]
    growth: int
    override: Decimal | None = None
    variant: VariantExample | None = None
    is_bare: bool = False


EXAMPLES = (
    Example(
        slug="green-accelerated",
        title="Lighthouse Keeper",
        shows="Green (Accelerated), with a variant that holds",
        tasks=((25, 1, N), (25, 2, A), (20, 2, A), (15, 2, A), (10, 3, A), (5, 4, D)),
        evidence=(2, 1, 1, 1, 2),
        barriers=(1, 1, 0, 2, 1),
        principles=(2, 2, 3),
        growth=2,
        variant=VariantExample(
            Verdict.HOLDS,
            (
                *((25, 1, UNCHANGED), (27, 2, ENHANCED), (20, 2, ENHANCED)),
                *((15, 2, ENHANCED), (9, 3, ENHANCED), (4, 5, DISPLACED)),
            ),
            evidence=7,
            barriers=5,
            growth=2,
        ),
    ),
    Example(
        slug="green-transforming",
        title="Harbour, Canal and Inland Waterway Traffic Coordination and Signal Tower Supervisor",
        shows="Green (Transforming): a long title, ten tasks, an override and no variant",
        tasks=(
            *((18, 1, N), (15, 2, A), (12, 2, A), (10, 2, A), (10, 1, N)),
            *((10, 3, A), (10, 3, A), (5, 4, D), (5, 4, D), (5, 3, A)),
        ),
        evidence=(1, 1, 1, 0, 0),
        barriers=(2, 2, 1, 2, 1),
        principles=(3, 2, 2),
        growth=0,
        override=Decimal("-1.5"),
    ),
    Example(
        slug="green-stable",
        title="Cooper",
        shows="Green (Stable): a short title, the least of tasks, and nothing optional",
        tasks=((40, 1, N), (25, 1, N), (20, 2, A), (10, 2, A), (5, 3, D)),
        evidence=(0, 1, 0, 1, 0),
        barriers=(1, 2, 0, 1, 1),
        principles=(3, 1, 1),
        growth=0,
        is_bare=True,
    ),
    Example(
        slug="yellow-urgent",
        title="Lamplighter",
        shows="Yellow (Urgent) on the line, with a variant that transforms",
        tasks=((20, 2, A), (20, 3, A), (15, 3, A), (15, 2, A), (10, 4, D), (10, 3, A), (10, 2, N)),
        evidence=(1, 2, 1, 0, 1),
        barriers=(0, 0, 0, 1, 0),
        principles=(0, 1, 1),
        growth=1,
        variant=VariantExample(
            Verdict.TRANSFORMS,
            (
                *((22, 2, ENHANCED), (25, 2, ENHANCED), (7, 4, DISPLACED), (18, 2, ENHANCED)),
                *((10, 4, DISPLACED), (8, 3, ENHANCED), (10, 2, UNCHANGED)),
            ),
            evidence=5,
            barriers=2,
            growth=1,
        ),
    ),
    Example(
        slug="yellow-moderate",
        title="Town Crier",
        shows="Yellow (Moderate), with a variant that compresses",
        tasks=((30, 2, A), (20, 2, A), (15, 2, N), (15, 4, D), (20, 4, D)),
        evidence=(-1, 0, 0, -1, 0),
        barriers=(0, 1, 1, 0, 1),
        principles=(1, 3, 1),
        growth=-1,
        variant=VariantExample(
            Verdict.COMPRESSES,
            (
                *((35, 2, ENHANCED), (23, 3, ENHANCED), (15, 2, UNCHANGED)),
                *((12, 4, DISPLACED), (15, 5, DISPLACED)),
            ),
            evidence=-3,
            barriers=3,
            growth=-1,
        ),
    ),
    Example(
        slug="red-imminent",
        title="Knocker-Up",
        shows="Red (Imminent), with no version that directs AI",
        tasks=((40, 5, D), (25, 5, D), (15, 5, D), (10, 4, D), (10, 3, A)),
        evidence=(-2, -2, -1, -2, -2),
        barriers=(0, 0, 0, 0, 0),
        principles=(0, 1, 0),
        growth=-2,
        variant=VariantExample(Verdict.NO_VERSION),
    ),
    Example(
        slug="red",
        title="Donaudampfschifffahrtskapitän",
        shows="Red without a finer word: a title of one long word, and nothing optional",
        tasks=((30, 4, D), (20, 4, D), (20, 3, A), (10, 4, D), (10, 3, A), (10, 2, N)),
        evidence=(-2, -1, -1, -1, 0),
        barriers=(0, 1, 0, 0, 0),
        principles=(1, 0, 0),
        growth=-1,
        is_bare=True,
    ),
)
