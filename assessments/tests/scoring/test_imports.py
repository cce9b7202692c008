import ast
import sys
from pathlib import Path

import assessments.scoring

PACKAGE = "assessments.scoring"


def imported_modules(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield PACKAGE if node.level else node.module


def test_scoring_needs_nothing_but_the_standard_library():
    modules = list(Path(assessments.scoring.__file__).parent.glob("**/*.py"))
    outside = {
        (path.name, name)
        for path in modules
        for name in imported_modules(path)
        if name.split(".")[0] not in sys.stdlib_module_names
        and not f"{name}.".startswith(f"{PACKAGE}.")
    }
    assert len(modules) > 10
    assert outside == set()
