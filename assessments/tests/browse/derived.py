"""Everything that is derived from published roles, to be compared."""

from assessments.models import ScoreTally, SearchName, SearchText, SearchWord, Standing, Tally


def stored():
    """Give everything derived, without the counters that came to nothing."""
    return (
        sorted(Standing.objects.values_list("scope", "role", "score", "sub_label", "name")),
        sorted(SearchName.objects.values_list("pk", "words")),
        sorted(SearchText.objects.values_list("pk", "words")),
        sorted(
            Tally.objects.exclude(number=0).values_list("scope", "sub_label", "level", "number")
        ),
        sorted(ScoreTally.objects.exclude(number=0).values_list("scope", "score", "number")),
        sorted(SearchWord.objects.exclude(texts=0).values_list("word", "names", "texts")),
    )
