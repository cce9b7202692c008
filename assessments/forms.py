"""The shape of public input."""

from collections.abc import Iterable
from decimal import Decimal

from django import forms
from django.http import QueryDict

from assessments.models import Frequency, Role, Sector, Trigger, Wish
from assessments.models.subscriptions import POINTS_MAX, POINTS_MIN
from assessments.scoring.rules import SHARES_TOTAL

TRAPPED = (
    "A field that people do not see was filled in, perhaps by a helper of your browser. It is "
    "empty again now: please send the form once more."
)
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
        max_length=254, error_messages={"required": ADDRESS_WRONG, "invalid": ADDRESS_WRONG}
    )
    website = forms.CharField(required=False)

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(TRAPPED)
        return ""


class SignUpForm(AddressForm, WishFields):
    """A sign-up about a role, a sector or everything."""

    wish = forms.ChoiceField(choices=[Wish.ALERTS, Wish.REPORT], required=False)
    role = forms.ModelChoiceField(
        Role.objects.published(),
        to_field_name="slug",
        required=False,
        error_messages={"invalid_choice": "There is no such role; choose one of the list."},
    )
    sector = forms.ModelChoiceField(
        Sector.objects.all(),
        to_field_name="slug",
        required=False,
        error_messages={"invalid_choice": "There is no such sector; choose one of the list."},
    )

    def clean_wish(self) -> str:
        return self.cleaned_data["wish"] or Wish.ALERTS

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if cleaned.get("role"):
            cleaned["sector"] = None
        elif cleaned.get("wish") == Wish.REPORT and "role" not in self.errors:
            self.add_error("role", "Choose the role that the report is to be about.")
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
