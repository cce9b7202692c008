"""The form that starts the first assessment of a role."""

from django import forms

from assessments.models import Draft, Role


class StartForm(forms.ModelForm):
    """What a new role is called and where its page will stand."""

    seniority = forms.CharField(max_length=60, help_text="Such as Mid-Senior.")

    class Meta:
        model = Draft
        fields = ["title", "slug"]

    def clean_slug(self) -> str:
        slug = self.cleaned_data["slug"]
        if slug != slug.lower() or "_" in slug:
            raise forms.ValidationError("Write lower-case letters, digits and hyphens.")
        if Role.objects.filter(slug=slug).exists():
            raise forms.ValidationError("There is a role here already; start a new version of it.")
        if Draft.objects.open().filter(slug=slug).exists():
            raise forms.ValidationError("There is an open draft for this role already.")
        return slug

    def save_m2m(self) -> None:
        """There is nothing beside the draft itself."""
