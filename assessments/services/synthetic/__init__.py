"""Synthetic roles, to measure the site with: marked as such, and never in a real catalogue."""

from .generating import RealRolesHere, generate_roles

__all__ = ["RealRolesHere", "generate_roles"]
