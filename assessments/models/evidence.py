"""Evidence: what the market shows, claim by claim, and the sources each claim rests on."""

from django.db import models
from django.db.models import Q

from assessments.scoring import rules
from assessments.scoring.inputs import EvidenceDimension

from .assessments import Assessment
from .constraints import choices_of, in_order, one_of, rule, unique, within
from .rows import Row
from .sources import Source


class Reference(Row):
    """A source as one assessment lists it; its position is the number on the page."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="references")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="references")
    key = models.SlugField(max_length=80, db_index=False)

    class Meta(Row.Meta):
        constraints = [
            *in_order("assessment"),
            unique("assessment", "key", message="Another source has this key."),
        ]

    def __str__(self) -> str:
        return self.key


class EvidenceRow(Row):
    """One dimension of the market's evidence and its score."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="evidence")
    dimension = models.CharField(max_length=20, choices=choices_of(EvidenceDimension))
    score = models.SmallIntegerField()

    class Meta(Row.Meta):
        constraints = [
            *in_order("assessment"),
            unique("assessment", "dimension", message="This dimension is scored already."),
            one_of("dimension", EvidenceDimension),
            within("score", rules.EVIDENCE_ROW_MIN, rules.EVIDENCE_ROW_MAX),
        ]

    def __str__(self) -> str:
        return self.get_dimension_display()


class Trace(models.TextChoices):
    """How a claim stands to its sources."""

    TRACED = "traced", "The source says so"
    UNTRACED = "untraced", "No public source found"
    DIFFERS = "differs", "The source says otherwise"
    JUDGEMENT = "judgement", "The assessor’s own reading"


class Claim(Row):
    """One statement behind an evidence score."""

    row = models.ForeignKey(EvidenceRow, on_delete=models.CASCADE, related_name="claims")
    text = models.TextField()
    trace = models.CharField(max_length=9, choices=Trace)
    note = models.TextField(blank=True)
    references = models.ManyToManyField(Reference, through="ClaimReference", related_name="claims")

    class Meta(Row.Meta):
        constraints = [
            *in_order("row"),
            one_of("trace", Trace.values),
            rule(
                "doubt_has_note",
                Q(trace__in=[Trace.TRACED, Trace.JUDGEMENT]) | ~Q(note=""),
                "A claim that is untraced, or that its source contradicts, says so in a note.",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class ClaimReference(Row):
    """A source behind a claim."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="citations")
    reference = models.ForeignKey(Reference, on_delete=models.RESTRICT, related_name="citations")

    class Meta(Row.Meta):
        constraints = [
            *in_order("claim"),
            unique("claim", "reference", message="The claim cites this source already."),
        ]

    def __str__(self) -> str:
        return f"{self.claim} [{self.reference}]"
