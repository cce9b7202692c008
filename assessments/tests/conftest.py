"""Moderate hypothesis runs: no deadline for slow machines, no files left behind."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "moderate",
    deadline=None,
    max_examples=100,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("moderate")
