"""The shape of public input."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from django import forms
from django.http import QueryDict

from assessments.models import Frequency, Kind, Role, Sector, Trigger
from assessments.models.addresses import normal_address
from assessments.models.subscriptions import POINTS_MAX, POINTS_MIN
from assessments.scoring.checks import input_problems
from assessments.scoring.inputs import (
    AssessmentInputs,
    BarrierKind,
    EvidenceDimension,
    Impact,
    PrincipleKind,
    TaskInput,
)
from assessments.scoring.rules import (
    BARRIER_ROW_MAX,
    BARRIER_ROW_MIN,
    EVIDENCE_ROW_MAX,
    EVIDENCE_ROW_MIN,
    GROWTH_MAX,
    GROWTH_MIN,
    OVERRIDE_MAX,
    PRINCIPLE_ROW_MAX,
    PRINCIPLE_ROW_MIN,
    SHARES_TOTAL,
    TASK_SCORE_MAX,
    TASK_SCORE_MIN,
    TASKS_MAX,
)

TRAPPED = (
    "A field that people do not see was filled in, perhaps by a helper of your browser. It is "
    "empty again now: please send the form once more."
)
TASK_NUMBERS = range(1, TASKS_MAX + 1)
ADDRESS_MAX = 254  # characters (RFC 5321)
ADDRESS_WRONG = "Give the address in full, such as name@example.org."


class WishFields(forms.Form):
    """Which changes, and how often."""

    trigger = forms.ChoiceField(choices=Trigger, initial=Trigger.ANY)
    points = forms.DecimalField(
        min_value=POINTS_MIN,
        max_value=POINTS_MAX,
        max_digits=4,
        decimal_places=1,
        required=False,
        error_messages={
            "invalid": "Give the points as a number, such as 2 or 2.5.",
            "min_value": f"Give {POINTS_MIN} points or more.",
            "max_value": f"Give {POINTS_MAX} points or less.",
            "max_digits": "Give the points with at most one decimal.",
            "max_decimal_places": "Give the points with at most one decimal.",
        },
    )
    frequency = forms.ChoiceField(choices=Frequency, initial=Frequency.AT_ONCE)

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if cleaned.get("trigger") != Trigger.POINTS:
            cleaned["points"] = None
            self.errors.pop("points", None)
        elif not cleaned.get("points") and "points" not in self.errors:
            self.add_error("points", "Say from how many points on you want to hear.")
        return cleaned


class AddressForm(forms.Form):
    """An address, with a trap that only machines fill in."""

    address = forms.EmailField(
        max_length=ADDRESS_MAX,
        error_messages=dict.fromkeys(("required", "invalid", "max_length"), ADDRESS_WRONG),
    )
    website = forms.CharField(required=False)

    def clean_address(self) -> str:
        """Return the address as mail is sent to it; nobody has one that quotes or names a host."""
        address = normal_address(self.cleaned_data["address"])
        if len(address) > ADDRESS_MAX or not address.isascii() or set('"[') & set(address):
            raise forms.ValidationError(ADDRESS_WRONG)
        return address

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(TRAPPED)
        return ""


class SignUpForm(AddressForm, WishFields):
    """A sign-up about a role, a sector or everything."""

    wish = forms.ChoiceField(choices=Kind, required=False)
    role = forms.ModelChoiceField(
        Role.objects.published(),
        to_field_name="slug",
        required=False,
        error_messages={"invalid_choice": "There is no such role; find yours among all roles."},
    )
    sector = forms.ModelChoiceField(
        Sector.objects.all(),
        to_field_name="slug",
        required=False,
        error_messages={"invalid_choice": "There is no such sector; choose one of the list."},
    )

    def clean_wish(self) -> str:
        return self.cleaned_data["wish"] or Kind.ALERTS

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if cleaned.get("role"):
            cleaned["sector"] = None
        elif cleaned.get("wish") == Kind.REPORT and "role" not in self.errors:
            self.add_error("role", "Ask for a report on the page of its role.")
        return cleaned


class SharesForm(forms.Form):
    """The shares of a visitor's own week: a field a task, by the task's key."""

    def __init__(self, keys: Iterable[str], data: QueryDict) -> None:
        super().__init__(data)
        for key in keys:
            self.fields[f"share-{key}"] = forms.DecimalField(
                min_value=0, max_value=SHARES_TOTAL, max_digits=4, decimal_places=1, required=False
            )

    def shares(self) -> dict[str, Decimal]:
        """Return the shares in % by task key, 0 where a field was left empty or made no sense."""
        self.full_clean()
        return {
            name.removeprefix("share-"): self.cleaned_data.get(name) or Decimal(0)
            for name in self.fields
        }


def figure_messages(name: str, scale: str) -> dict[str, str]:
    """Say in one sentence what a number may be, whatever is wrong with it."""
    wrong = ("invalid", "min_value", "max_value", "max_digits", "max_decimal_places")
    return dict.fromkeys((*wrong, "max_whole_digits"), f"{name} is a number {scale}.")


def scale_field(name: str, low: int, high: int, *, required: bool = True) -> forms.Field:
    """Return a choice of a whole figure of a scale; a scale that goes below 0 shows signs."""

    def shown(figure: int) -> str:
        return f"{figure:+}".replace("-", "−") if low < 0 and figure else str(figure)

    sentence = f"{name} is a whole figure from {shown(low)} to {shown(high)}."
    return forms.TypedChoiceField(
        label=name,
        choices=[(figure, shown(figure)) for figure in range(high, low - 1, -1)],
        coerce=int,
        empty_value=None,
        required=required,
        error_messages={"invalid_choice": sentence, "required": sentence},
    )


class CalculatorForm(forms.Form):
    """Every input of a score: up to ten tasks, the rows of the scales, growth and override."""

    override = forms.DecimalField(
        min_value=-OVERRIDE_MAX,
        max_value=OVERRIDE_MAX,
        max_digits=2,
        decimal_places=1,
        required=False,
        error_messages=figure_messages(
            "Assessor override", "from −5 to +5 points, with at most one decimal"
        ),
    )

    def __init__(self, data: Mapping[str, str], *, names: Sequence[str] = ()) -> None:
        super().__init__(data, label_suffix="")
        for number in TASK_NUMBERS:
            own = names[number - 1] if number <= len(names) else f"Task {number}"
            self._add_task(number, own)
        for kind in EvidenceDimension:
            self.fields[kind.value] = scale_field(kind.label, EVIDENCE_ROW_MIN, EVIDENCE_ROW_MAX)
        for kind in BarrierKind:
            self.fields[kind.value] = scale_field(kind.label, BARRIER_ROW_MIN, BARRIER_ROW_MAX)
        for kind in PrincipleKind:
            self.fields[kind.value] = scale_field(kind.label, PRINCIPLE_ROW_MIN, PRINCIPLE_ROW_MAX)
        self.fields["growth"] = scale_field("AI growth", GROWTH_MIN, GROWTH_MAX)

    @property
    def tasks(self) -> list[tuple[forms.BoundField, forms.BoundField, forms.BoundField]]:
        """The share, score and impact of each task."""
        names = ("share", "score", "impact")
        return [tuple(self[f"{name}{number}"] for name in names) for number in TASK_NUMBERS]

    @property
    def evidence(self) -> list[forms.BoundField]:
        return [self[kind.value] for kind in EvidenceDimension]

    @property
    def barriers(self) -> list[forms.BoundField]:
        return [self[kind.value] for kind in BarrierKind]

    @property
    def principles(self) -> list[forms.BoundField]:
        return [self[kind.value] for kind in PrincipleKind]

    def _add_task(self, number: int, name: str) -> None:
        self.fields[f"share{number}"] = forms.DecimalField(
            label=name,
            min_value=0,
            max_value=SHARES_TOTAL,
            max_digits=4,
            decimal_places=1,
            required=False,
            error_messages=figure_messages(
                f"Task {number}: the share", "from 0 to 100 per cent, with at most one decimal"
            ),
        )
        self.fields[f"score{number}"] = scale_field(
            f"Task {number}: the score", TASK_SCORE_MIN, TASK_SCORE_MAX
        )
        self.fields[f"impact{number}"] = forms.ChoiceField(
            label=f"Task {number}: what AI does to it",
            choices=[(kind, kind.label) for kind in Impact],
            error_messages=dict.fromkeys(
                ("invalid_choice", "required"),
                f"Task {number}: AI displaces it, augments it or is not involved.",
            ),
        )

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if not self.errors:
            for problem in input_problems(self.inputs):
                self.add_error(None, problem)
        return cleaned

    @property
    def inputs(self) -> AssessmentInputs:
        """The inputs as given; a task without a share is none."""
        given = self.cleaned_data
        return AssessmentInputs(
            tasks=tuple(
                TaskInput(
                    str(number),
                    given[f"share{number}"],
                    given[f"score{number}"],
                    Impact(given[f"impact{number}"]),
                )
                for number in TASK_NUMBERS
                if given[f"share{number}"]
            ),
            evidence={kind: given[kind.value] for kind in EvidenceDimension},
            barriers={kind: given[kind.value] for kind in BarrierKind},
            principles={kind: given[kind.value] for kind in PrincipleKind},
            growth=given["growth"],
            override=given["override"] or Decimal(0),
        )
