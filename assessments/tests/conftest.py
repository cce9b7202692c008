"""Moderate hypothesis runs: no deadline for slow machines, no files left behind."""

from hypothesis import settings

settings.register_profile("moderate", deadline=None, max_examples=100, database=None)
settings.load_profile("moderate")
