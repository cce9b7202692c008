"""Limits hold to the one, however many ask at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from assessments.models import AlertEmail, RateLimit, SignUp
from assessments.services.rate_limits import Limit, network_of, reached_limits
from assessments.services.sign_ups import TooManySignUps, answer_sign_ups, sign_up

HOURLY = Limit("test", 3, timedelta(hours=1))


@pytest.mark.django_db
def test_a_window_lets_its_maximum_through_and_opens_again(clock):
    assert [reached_limits({HOURLY: "ada"}) for _ in range(4)] == [set()] * 3 + [{HOURLY}]
    clock.forward(minutes=59)
    assert reached_limits({HOURLY: "ada"}) == {HOURLY}
    clock.forward(minutes=2)
    assert reached_limits({HOURLY: "ada"}) == set()


@pytest.mark.django_db
def test_one_statement_counts_all_limits(django_assert_num_queries):
    daily = Limit("day", 6, timedelta(days=1))
    with django_assert_num_queries(1):
        reached_limits({HOURLY: "ada", daily: "ada"})


@pytest.mark.django_db
def test_only_a_keyed_hash_is_kept():
    reached_limits({HOURLY: "ada@example.org"})
    assert "ada" not in RateLimit.objects.get().key


@pytest.mark.django_db(transaction=True)
def test_fifty_at_once_overshoot_by_none():
    def ask(_):
        try:
            return reached_limits({HOURLY: "ada"})
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(ask, range(50)))
    assert answers.count(set()) == 3


@pytest.mark.django_db(transaction=True)
def test_fifty_sign_ups_of_an_address_at_once_are_three_mails():
    def ask(number):
        try:
            sign_up(address=f"ada+{number}@example.org", ip=f"192.0.2.{number}")
            answer_sign_ups()
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(ask, range(50)))
    assert not SignUp.objects.exists()
    assert AlertEmail.objects.count() == 3


@pytest.mark.django_db
def test_variants_of_an_address_count_as_one(work):
    for variant in (
        "a.da@example.org",
        "ada+1@example.org",
        "ADA@example.org",
        "ad.a+2@example.org",
    ):
        sign_up(address=variant, ip="192.0.2.1")
    assert work() == 3


@pytest.mark.django_db
def test_an_address_may_ask_six_times_a_day(clock, work):
    mails = 0
    for _ in range(24):
        sign_up(address="ada@example.org", ip="192.0.2.1")
        mails += work()
        clock.forward(minutes=50)
    assert mails == 6


@pytest.mark.django_db
def test_a_network_of_ipv6_is_its_first_half():
    for number in range(20):
        sign_up(address=f"reader-{number}@example.org", ip=f"2001:db8:1:2::{number}")
    with pytest.raises(TooManySignUps):
        sign_up(address="last@example.org", ip="2001:db8:1:2:ffff::1")
    sign_up(address="last@example.org", ip="2001:db8:1:3::1")


@pytest.mark.parametrize(
    ("ip", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8::1", "2001:db8::"),
        ("", "unknown"),
        ("nonsense", "unknown"),
    ],
)
def test_an_address_counts_for_its_network(ip, network):
    assert network_of(ip) == network
