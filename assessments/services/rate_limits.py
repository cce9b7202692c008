"""Rate limits: how often an address or a network may ask, counted in one atomic statement."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv6Address, ip_address

from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from assessments.models import RateLimit

IPV6_PREFIX = 64  # bits that name a household or an office

# A row counts from its first event to the end of its window; then the next event opens another.
# Rows at their maximum are left as they are and so are not returned.
STATEMENT = """
    INSERT INTO {table} ("key", "count", "ends_at") VALUES {rows}
    ON CONFLICT ("key") DO UPDATE SET
        "count" = CASE WHEN {table}."ends_at" <= %s THEN 1 ELSE {table}."count" + 1 END,
        "ends_at" = CASE WHEN {table}."ends_at" <= %s THEN excluded."ends_at"
                         ELSE {table}."ends_at" END
    WHERE {table}."ends_at" <= %s OR {table}."count" < CASE {table}."key" {maxima} END
    RETURNING "key"
"""


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `maximum` events of one subject in a window of `period`."""

    name: str
    maximum: int
    period: timedelta


ADDRESS_HOURLY = Limit("address in an hour", 3, timedelta(hours=1))
ADDRESS_DAILY = Limit("address in a day", 6, timedelta(days=1))
NETWORK_HOURLY = Limit("network in an hour", 20, timedelta(hours=1))


def reached_limits(subjects: Mapping[Limit, str]) -> set[Limit]:
    """Count one event against each limit's subject; return the limits that were full already.

    One statement, atomic on both databases: any number of requests at once count exactly.
    """
    now = timezone.now()
    keys = {_key(limit, subject): limit for limit, subject in subjects.items()}
    ordered = sorted(keys.items(), key=lambda pair: pair[0])  # one order of locks for everybody
    moment = connection.ops.adapt_datetimefield_value
    values = [part for key, limit in ordered for part in (key, moment(now + limit.period))]
    maxima = [part for key, limit in ordered for part in (key, limit.maximum)]
    statement = STATEMENT.format(
        table=f'"{RateLimit._meta.db_table}"',
        rows=", ".join(["(%s, 1, %s)"] * len(ordered)),
        maxima="WHEN %s THEN %s " * len(ordered),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*values, *[moment(now)] * 3, *maxima])
        counted = {key for (key,) in cursor.fetchall()}
    return {limit for key, limit in keys.items() if key not in counted}


def network_of(address: str) -> str:
    """Return the network that an IP address counts for: itself, or the /64 of an IPv6 one."""
    try:
        ip = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(ip, IPv6Address):
        if ip.ipv4_mapped:
            return str(ip.ipv4_mapped)
        return str(IPv6Address(int(ip) >> (128 - IPV6_PREFIX) << (128 - IPV6_PREFIX)))
    return str(ip)


def _key(limit: Limit, subject: str) -> str:
    salt = f"assessments.limit.{limit.name}"
    return salted_hmac(salt, subject, algorithm="sha256").hexdigest()
