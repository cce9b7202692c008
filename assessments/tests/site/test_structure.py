"""The house stays in order: who imports whom, and how long a file or function may be."""

import ast
import sys

import pytest
from django.conf import settings

APP = settings.BASE_DIR / "assessments"
MAY_IMPORT = {
    "scoring": "",
    "charts": "",
    "prose": "",
    "tokens": "",
    "dossiers": "scoring prose",
    "models": "scoring",
    "selectors": "models scoring prose",
    "emails": "models tokens",
    "pictures": "charts scoring",
    "services": "models scoring selectors emails dossiers prose",
    "forms": "models scoring",
    "views": "models selectors services forms tokens pictures",
    "feeds": "models selectors",
    "sitemaps": "models selectors",
    "admin": "models scoring selectors services forms prose",
    "admin_site": "selectors second_factor",
    "second_factor": "",
    "templatetags": "charts scoring",
    "management": "selectors services dossiers scoring benchmarks",
    "apps": "models services",
    "benchmarks": "models selectors services scoring",
    "urls": "views feeds sitemaps",
}
PURE = ("scoring", "charts")
EVERY_MODULE = sorted(
    path for path in APP.rglob("*.py") if not {"migrations", "tests"} & set(path.parts)
)


def place(path):
    """Name the room of a module: the folder or file just under assessments/."""
    return path.relative_to(APP).parts[0].removesuffix(".py")


def imports(path):
    """List the modules that a module imports, in full."""
    package = path.relative_to(settings.BASE_DIR).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            start = ".".join([*base, *filter(None, [node.module])])
            yield from (f"{start}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", EVERY_MODULE, ids=lambda path: str(path.relative_to(APP)))
def test_imports_follow_the_table(path):
    if path == APP / "__init__.py":
        return
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("assessments.")}
    assert ours <= {place(path), *MAY_IMPORT[place(path)].split()}


@pytest.mark.parametrize("room", PURE)
def test_the_arithmetic_needs_nothing_but_python(room):
    for path in (APP / room).rglob("*.py"):
        roots = {name.split(".")[0] for name in imports(path)}
        assert roots <= {"assessments", *sys.stdlib_module_names}, path


@pytest.mark.parametrize(
    ("pattern", "ceiling"),
    [
        ("*.py", 300),
        ("assessments/**/*.py", 300),
        ("jobzone_site/*.py", 300),
        ("templates/**/*.html", 120),
        ("templates/**/*.svg", 120),
        ("static/css/**/*.css", 250),
    ],
)
def test_files_stay_short(pattern, ceiling):
    long = {
        str(path.relative_to(settings.BASE_DIR)): length
        for path in settings.BASE_DIR.glob(pattern)
        if "migrations" not in path.parts
        and (length := len(path.read_text().splitlines())) > ceiling
    }
    assert long == {}


def function_ceiling(path, function):
    """Say how many lines a function may have: 25 for a test, 20 for a view, else 30."""
    if function.name.startswith("test_"):
        return 25
    return 20 if place(path) == "views" else 30


def test_functions_stay_short():
    long = {}
    for path in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef):
                length = node.end_lineno - node.lineno + 1 - docstring_lines(node)
                if length > function_ceiling(path, node):
                    long[f"{path.relative_to(APP)}:{node.name}"] = length
    assert long == {}


def docstring_lines(function):
    text = ast.get_docstring(function, clean=False)
    return len(text.splitlines()) if text else 0


def test_every_module_opens_with_one_sentence():
    modules = {str(path.relative_to(APP)): path.read_text() for path in EVERY_MODULE}
    assert [name for name, text in modules.items() if text and text[:3] != '"""'] == []
