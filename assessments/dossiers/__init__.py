"""The dossier format: one role as one YAML document, read with all its problems and written."""

from .checking import check
from .inputs import assessment_inputs, variant_inputs
from .problems import Problem, spoken
from .reading import Reading, parse, read
from .schema import Dossier
from .schema.fields import SLUG
from .yaml_writer import write

__all__ = [
    "SLUG",
    "Dossier",
    "Problem",
    "Reading",
    "assessment_inputs",
    "check",
    "parse",
    "read",
    "spoken",
    "variant_inputs",
    "write",
]
