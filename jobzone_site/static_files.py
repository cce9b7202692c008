"""Static files as a production site keeps them: joined, under hashed names, compressed.

A stylesheet that only imports others is collected with what they say in it: thirty small files cost
a first visit more than a second on a phone. Development serves the imports as they are.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORT = re.compile(r'^@import "(?P<file>[^"]+)";$', re.MULTILINE)

Paths = dict[str, tuple[Any, str]]  # name: the storage that holds it, and its path there


class JoinedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Joins the stylesheets that import others, then hashes and compresses every file."""

    def post_process(self, paths: Paths, dry_run: bool = False, **options: Any) -> Iterator[tuple]:
        if not dry_run:
            own = [name for name in paths if re.fullmatch(r"css/[^/]+\.css", name)]
            joined = {name: self.joined(name, paths) for name in own if imports(name, paths)}
            for name, text in joined.items():
                self.delete(name)
                self.save(name, ContentFile(text.encode()))
            paths |= {name: (self, name) for name in joined}
        yield from super().post_process(paths, dry_run, **options)

    def joined(self, name: str, paths: Paths) -> str:
        """Return a stylesheet with the files it imports in place of the imports."""
        folder = PurePosixPath(name).parent
        return IMPORT.sub(
            lambda found: source(str(folder / found["file"]), paths), source(name, paths)
        )


def imports(name: str, paths: Paths) -> bool:
    """Say whether a stylesheet imports others."""
    return IMPORT.search(source(name, paths)) is not None


def source(name: str, paths: Paths) -> str:
    """Return the text of a stylesheet as it was written."""
    storage, path = paths[name]
    with storage.open(path) as file:
        return file.read().decode()
