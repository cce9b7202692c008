"""A mix as the address holds it: what is read, what is left out, what is wrong."""

from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from assessments.selectors.personal.mix import address_of, read_mix

WEEK = "share-weld=60&share-fit=30&share-quote=10&drop=file&version=1"


@pytest.fixture
def tasks(welder):
    return {task.key: task for task in welder.tasks.all()}


def read(query, tasks, **options):
    return read_mix(QueryDict(query), tasks, **{"then": None} | options)


def shares(mix):
    return [str(share) for share in mix.shares.values()]


def test_shares_are_read_in_the_order_of_the_role(tasks):
    mix = read("share-quote=10&share-fit=30&share-weld=60.0&share-file=0", tasks)
    assert shares(mix) == ["60.0", "30", "10", "0"]
    assert mix.is_given
    assert mix.is_readable


def test_an_address_without_a_mix_has_the_shares_of_the_role(tasks):
    mix = read("utm_source=mail&version=1", tasks)
    assert shares(mix) == ["40", "30", "20", "10"]
    assert not mix.is_given


def test_what_is_not_named_keeps_the_share_of_the_role(tasks):
    assert shares(read("share-weld=50", tasks)) == ["50", "30", "20", "10"]


def test_an_emptied_field_counts_0(tasks):
    assert shares(read("share-weld=", tasks))[0] == "0"


def test_a_dropped_task_counts_0_and_keeps_what_was_typed(tasks):
    row = read("share-file=7&drop=file", tasks).rows[3]
    assert (row.share, row.typed, row.is_dropped) == (0, "7", True)


@pytest.mark.parametrize(
    "typed",
    ["abc", "-5", "+5", "100.1", "101", "9999", "12.55", "1e2", "NaN", "1,5", "0x10", "५", "5 5"],
)
def test_what_is_no_share_is_named_and_kept(tasks, typed):
    row = read(urlencode({"share-weld": typed}), tasks).rows[0]
    assert row.typed == typed
    assert row.problem == (
        f"“{typed}” is no share. Give a number from 0 to 100, with one decimal at most."
    )


@pytest.mark.parametrize(("typed", "value"), [("-5", "-5"), ("12.55", "12.55"), ("lots", "")])
def test_a_number_field_holds_what_it_can_of_it(tasks, typed, value):
    assert read(f"share-weld={typed}", tasks).rows[0].value == value


def test_what_is_repeated_is_short_and_printable(tasks):
    row = read(f"share-weld=%00%0A{'9' * 500}", tasks).rows[0]
    assert row.typed == "9" * 20


def test_a_share_given_twice_is_asked_for_once(tasks):
    assert read("share-weld=10&share-weld=20", tasks).rows[0].problem == "Give this share once."


def test_tasks_that_the_role_does_not_have_are_named(tasks):
    mix = read("share-a=1&share-b=2&share-c=3&drop=d", tasks)
    assert mix.problems == (
        "The role has no task of the name “a”, “b”, “c” and 1 more. Score the mix again to "
        "leave that out.",
    )


def test_a_task_of_the_version_that_the_mix_was_made_with_is_known(tasks):
    then = {**tasks, "forge": tasks["weld"]}
    assert read("share-forge=10", tasks, then=then).is_readable


def test_a_task_that_is_new_since_then_counts_0(tasks):
    then = {key: task for key, task in tasks.items() if key != "file"}
    assert shares(read("share-weld=50", tasks, then=then)) == ["50", "30", "20", "0"]


def test_a_mix_has_one_address_that_gives_the_same_mix(tasks):
    mix = read(WEEK, tasks)
    address = address_of("welder", mix.shares, version=1, dropped={"file"})
    assert address == f"/roles/welder/my-score/?{WEEK}"
    tenths = {"weld": Decimal("60.0"), "fit": Decimal("30"), "quote": Decimal("1E+1")}
    assert address_of("welder", {**tenths, "file": Decimal(0)}, version=1, dropped={"file"}) == (
        address
    )
