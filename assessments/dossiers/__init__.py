"""The dossier format: one role as one YAML document, read with all its problems and written."""

from .problems import Problem
from .reading import Reading, parse, read
from .schema import Dossier
from .yaml_writer import write

__all__ = ["Dossier", "Problem", "Reading", "parse", "read", "write"]
