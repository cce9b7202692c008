"""Keeps the derived rows of the catalogue true to what is published."""

from .listing import relist, relist_all, relist_if_stale

__all__ = ["relist", "relist_all", "relist_if_stale"]
