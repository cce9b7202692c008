from datetime import date

import pytest

from assessments.models import Source, source_digest

REPORT = {
    "publisher": "Statistics Office",
    "title": "Jobs in 2026",
    "date": "2026",
    "url": "https://example.org/jobs",
    "kind": "official_statistic",
}


def test_the_digest_covers_every_field():
    changes = [{"relays": "Gartner"}, {"seen_on": date(2026, 6, 24)}, {"title": "Jobs in 2027"}]
    digests = {source_digest(**REPORT | change) for change in [{}, *changes]}
    assert len(digests) == 4


def test_the_digest_takes_what_is_left_out_as_empty():
    assert source_digest(**REPORT) == source_digest(**REPORT, relays="", seen_on=None)


@pytest.mark.django_db
def test_the_same_source_is_stored_once():
    source, is_new = Source.objects.get_or_create_by_content(**REPORT)
    again, is_new_again = Source.objects.get_or_create_by_content(**REPORT, relays="")
    assert (again, is_new, is_new_again) == (source, True, False)


@pytest.mark.django_db
def test_a_changed_description_is_another_source():
    source, _ = Source.objects.get_or_create_by_content(**REPORT)
    other, _ = Source.objects.get_or_create_by_content(**REPORT | {"date": "2026-04"})
    assert other != source


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("2026-04-28", "28 April 2026"),
        ("2023-05", "May 2023"),
        ("2026", "2026"),
        ("n.d.", "no date given"),
        ("Spring 2026", "Spring 2026"),
        ("2026-13", "2026-13"),
    ],
)
def test_a_date_is_printed_as_people_write_it(written, printed):
    assert Source(date=written).date_in_words == printed
