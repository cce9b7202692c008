"""The reference role and unlike cases, in the shapes that the chart tags take."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace as Row

from assessments.charts.scale import Thresholds
from assessments.scoring.scored import score
from assessments.scoring.zones import Zone
from assessments.tests.charts import comparison_examples as comparison
from assessments.tests.scoring.examples import ML_PLATFORM, make_inputs, make_tasks

THRESHOLDS = Thresholds(yellow=Decimal(25), green=Decimal(48))

AT_RISK = make_inputs(
    tasks=make_tasks((30, 4), (30, 4), (20, 3), (10, 4), (10, 4)),
    evidence=(-2, -2, -1, -2, -1),
    principles=(0, 0, 1),
    growth=-2,
)
BEYOND_THE_SCALE = make_inputs(
    tasks=make_tasks(*[(20, 1)] * 5),
    evidence=(2,) * 5,
    barriers=(2,) * 5,
    growth=2,
    override="-3.5",
)

CONTEXT = {
    "reference": score(ML_PLATFORM),
    "at_risk": score(AT_RISK),
    "beyond": score(BEYOND_THE_SCALE),
    "moved": [
        Row(label="Pipelines", note="10% to 0%", points=Decimal("2.2")),
        Row(label="Monitoring", note="10% to 11%", points=Decimal("0.0")),
        Row(label="Collaboration", note="10% to 5%", points=Decimal("-0.6")),
    ],
    "tasks": [
        Row(name=task.key, share=task.share, score=task.score, impact=task.impact)
        for task in ML_PLATFORM.tasks
    ],
    "evidence": [Row(label=kind.label, score=n) for kind, n in ML_PLATFORM.evidence.items()],
    "barriers": [Row(label=kind.label, score=n) for kind, n in ML_PLATFORM.barriers.items()],
    "scores": [
        (Decimal("10.2"), "red"),
        (Decimal("47.1"), "yellow"),
        (Decimal("47.5"), "yellow"),
        (Decimal("68.2"), "green"),
    ],
    "singles": [
        (Decimal("10.2"), "red", 1),
        (Decimal("47.1"), "yellow", 1),
        (Decimal("47.5"), "yellow", 1),
        (Decimal("68.2"), "green", 1),
    ],
    "tallies": [
        (Decimal("10.2"), "red", 1),
        (Decimal("47.1"), "yellow", 1),
        (Decimal("47.5"), "yellow", 2),
        (Decimal("68.2"), "green", 1),
    ],
    "landmarks": [("Programmer", Decimal("10.2")), ("ML/AI Engineer", Decimal("68.2"))],
    "flips": [
        Row(
            label="Evidence",
            note="+4 to +6",
            worse=Decimal("45.7"),
            worse_zone=Zone.YELLOW,
            better=Decimal("49.3"),
            better_zone=Zone.GREEN,
        ),
        Row(
            label="Barriers",
            note="at their end",
            worse=None,
            worse_zone=None,
            better=Decimal("48.5"),
            better_zone=Zone.GREEN,
        ),
    ],
    "spans": [
        Row(label="Platforms absorb tasks", from_year=2027, to_year=2029, course="steady"),
        Row(label="Architects persist", from_year=2026, to_year=None, course="growing"),
        Row(label="Operators go", from_year=2026, to_year=2028, course="ending"),
    ],
    "assessed_on": date(2026, 6, 24),
    "rereads": [Row(score=Decimal(value)) for value in ("49.5", "50.4", "51.2", "49.5")],
    "moves": [
        Row(name="Training", note="Enhanced", base_share=20, share=22, change=2),
        Row(name="Feature store", note="Displaced", base_share=15, share=7, change=-8),
        Row(name="Collaboration", note="Unchanged", base_share=10, share=10, change=0),
    ],
    "history": [
        (date(2026, 1, 12), Decimal("45.7"), "yellow"),
        (date(2026, 6, 24), Decimal("47.5"), "yellow"),
    ],
    **comparison.CONTEXT,
}

TAGS = {
    "dial": "{% dial 47.5 'yellow' %}",
    "scale-line": "{% scale_line 47.5 %}",
    "badge": "{% badge 'ML Platform Engineer' reference.composite.score 'yellow_urgent' %}",
    "scale-line-without-needle": "{% scale_line %}",
    "meter": "{% meter 3.35 1 5 %}",
    "meter-signed": "{% meter -8 -10 10 bare=True %}",
    "composition": "{% composition reference.weighted_points %}",
    "composition-at-risk": "{% composition at_risk.weighted_points %}",
    "composition-table": "{% composition_table reference.weighted_points %}",
    "strip": "{% strip singles me=47.5 %}",
    "field": "{% field tallies landmarks %}",
    "mini-strip": "{% mini_strip scores %}",
    "impact-stack": "{% impact_stack 10 80 10 %}",
    "impact-keys": "{% impact_keys %}",
    "task-rows": "{% task_rows tasks %}",
    "evidence-balance": "{% evidence_balance 5 %}",
    "evidence-rows": "{% evidence_rows evidence %}",
    "barrier-rows": "{% barrier_rows barriers 1 'weak' %}",
    "beside": "{% beside 51.5 47.5 %}",
    "beside-at-the-ends": "{% beside 100 0 %}",
    "point-rows": "{% point_rows moved 1.6 %}",
    "waterfall-rows": "{% waterfall_rows reference.waterfall 'yellow' %}",
    "waterfall-rows-limited": "{% waterfall_rows beyond.waterfall 'green' %}",
    "flip-rows": "{% flip_rows flips 47.5 %}",
    "score-range": "{% score_range 44.2 50.7 47.5 %}",
    "timeline-rows": "{% timeline_rows spans 2 4 assessed_on %}",
    "outlook-shift": "{% outlook_shift 47.5 'yellow' 52.3 'green' rereads %}",
    "moves-rows": "{% moves_rows moves %}",
    "history-line": "{% history_line history %}",
    **comparison.TAGS,
}
