"""A published version as data for others: whole as JSON, its scored figures as CSV."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from assessments.models import Assessment
from assessments.models.assessments import COMPUTED
from assessments.services.stored_dossiers import stored_document

Data = dict[str, Any]
Row = tuple[object, ...]

COLUMNS = ("part", "key", "name", "share", "score", "kind", "reason")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def version_data(assessment: Assessment) -> Data:
    """Return a published version as plain data: what was computed, and the dossier behind it.

    `assessment` comes with its role. The number of queries is the same whatever the rows.
    """
    document = stored_document(assessment)
    return {
        "role": document.pop("role"),
        "version": assessment.number,
        "method_version": assessment.method_version,
        "published_at": assessment.published_at,
        "result": {name: getattr(assessment, name) for name in COMPUTED},
        "assessment": document,
    }


def as_json(data: Data) -> str:
    """Write data as JSON; figures are numbers, dates and moments ISO 8601."""
    return json.dumps(data, default=_plain, ensure_ascii=False, indent=1)


def as_csv(data: Data) -> str:
    """Write the scored figures of a version as CSV, a row each; texts cannot start a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in row] for row in _rows(data))
    return text.getvalue()


def _rows(data: Data) -> Iterator[Row]:
    document = data["assessment"]
    for name, value in data["result"].items():
        yield "result", name, "", "", value, "", ""
    for task in document["tasks"]:
        figures = (task["share"], task["score"], task["impact"])
        yield "task", task["key"], task["name"], *figures, task.get("rationale")
    for dimension, row in document["evidence"].items():
        yield "evidence", dimension, "", "", row["score"], "", ""
        for claim in row["claims"]:
            yield "claim", dimension, "", "", "", claim["trace"], claim["text"]
    for part in ("barriers", "principles"):
        for kind, row in document[part].items():
            yield part.removesuffix("s"), kind, "", "", row["score"], "", row.get("rationale")
    growth = document["growth"]
    yield "growth", "growth", "", "", growth["score"], "", growth.get("rationale")


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in JSON.")
