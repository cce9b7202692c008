"""Two roles side by side, in the shapes that the tags of the comparison take."""

from decimal import Decimal
from types import SimpleNamespace as Row

from assessments.scoring.inputs import Impact
from assessments.scoring.zones import Zone


def role(letter, title, score, zone, lowest, highest):
    reach = Row(lowest=Decimal(lowest), highest=Decimal(highest))
    return Row(letter=letter, title=title, score=Decimal(score), zone=zone, range=reach)


PLATFORM = role("A", "ML Platform Engineer", "47.5", Zone.YELLOW, "44.2", "50.7")
ML_AI = role("B", "ML/AI Engineer", "68.2", Zone.GREEN, "63.2", "73.2")

DUOS = [
    Row(name="Barriers", scale="0 to 10", low=0, high=10, values=(1, 3), shown="13", winner=1),
    Row(name="Growth", scale="±2", low=-2, high=2, values=(-1, -1), shown=("−1",) * 2, winner=None),
]
STEPS = [("6.5", "54.0"), ("8.1", "62.1"), ("-2.7", "59.4"), ("8.8", "68.2")]
GAP = Row(
    start=PLATFORM,
    end=ML_AI,
    steps=[
        Row(label=f"Step {n}", replaced="1 to 3", change=Decimal(change))
        for n, (change, _) in enumerate(STEPS, start=1)
    ],
    totals=[Decimal("47.5"), *(Decimal(total) for _, total in STEPS)],
)
TASKS = [
    Row(name="Design", share=Decimal(22), score=2, impact=Impact.AUGMENTATION),
    Row(name="Set-up", share=Decimal("7.5"), score=4, impact=Impact.DISPLACEMENT),
]

CONTEXT = {
    "compared": [PLATFORM, ML_AI],
    "duos": DUOS,
    "gap": GAP,
    "work": TASKS,
    "work_shares": [task.share for task in TASKS],
}
TAGS = {
    "twoline": "{% twoline compared %}",
    "duo-rows": "{% duo_rows duos compared %}",
    "gap-rows": "{% gap_rows gap %}",
    "work-rows": "{% work_rows work work_shares %}",
}
