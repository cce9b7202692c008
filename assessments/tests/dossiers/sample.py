"""The smallest sound dossier, and dossiers that differ from it in what a test is about."""

import io
from copy import deepcopy
from datetime import date
from functools import cache

from ruamel.yaml import YAML

from assessments import dossiers

DIMENSIONS = ("job_postings", "company_actions", "wages", "tool_maturity", "expert_consensus")
BARRIERS = ("regulatory", "physical", "union", "liability", "cultural")
PRINCIPLES = ("embodied_physicality", "interpersonal_connection", "moral_judgment")
GATES = ("t1_subject_method", "t2_seniority", "t3_contradiction", "t4_spine")
IMPACTS = ("l1_leverage", "l2_headcount", "l3_compounding", "l4_verify_burden", "l5_skill_ceiling")
LEFT_OUT = object()


def task(key, **fields):
    defaults = {"name": key.title(), "share": 20, "score": 3, "impact": "augmentation"}
    return {"key": key, **defaults, "rationale": "AI helps.", **fields}


def claim(**fields):
    return {"text": "Little has changed.", "trace": "judgement", **fields}


def titled(title):
    return {"title": title, "text": "A point."}


SAMPLE = {
    "role": {
        "slug": "test-engineer",
        "title": "Test Engineer",
        "seniority": "Mid",
        "specialisms": [{"sector": "Technology", "name": "Quality/Testing"}],
        "aliases": ["Tester"],
        "live_tracked": True,
    },
    "assessed_on": date(2026, 6, 24),
    "change": "First assessment.",
    "headline": {"verdict": "Not outright.", "lead": "You find what others miss."},
    "definition": {
        "finding": "Finds **what others miss**.",
        "primary_function": "Tests software.",
        "not_this_role": [{"title": "Developer", "why": "writes it"}],
        "experience_years": "2–5 years",
        "experience": "Some years of testing.",
    },
    "principles": {
        name: {"score": 1, "reading": "Some", "rationale": "A little."} for name in PRINCIPLES
    },
    "growth": {"score": 0, "reading": "Neutral", "rationale": "Even.", "check": "It stands."},
    "tasks": [task("plan"), task("write"), task("run"), task("report"), task("talk")],
    "new_tasks": {"answer": "yes", "text": "Testing agents."},
    "evidence": {name: {"score": 0, "claims": [claim()]} for name in DIMENSIONS},
    "barriers": {name: {"score": 0, "rationale": "None."} for name in BARRIERS},
    "commentary": {
        "finding": "The score **fits**.",
        "score_vs_reality": "It fits.",
        "blind_spots": [titled("Titles differ")],
        "worry": {"safer": "Designers.", "riskier": "Clickers.", "separator": "Design."},
    },
    "outlook": {
        "finding": "Fewer and **better paid**.",
        "in_2028": "Agents run the tests.",
        "survival_strategy": [titled("One"), titled("Two"), titled("Three")],
        "where_next": [{"title": "Test Architect", "carries_over": "method", "add": "design"}],
        "timeline": {"years_min": 2, "years_max": 4, "note": "Slowly."},
    },
    "provenance": "The figures are the assessor's own; one is cited [@office].",
    "sources": [
        {
            "key": "office",
            "publisher": "Statistics Office",
            "title": "Report",
            "date": "2026",
            "url": "https://example.org/report",
            "kind": "official_statistic",
        }
    ],
}

VARIANT = {
    "verdict": "transforms",
    "rederived_on": date(2026, 6, 24),
    "summary": "You direct agents.",
    "by_hand": "By hand.",
    "ai_driven": "By agents.",
    "new_role": "A director.",
    "saves": "It does.",
    "honest_catch": "Fewer seats.",
    "gates": {name: {"passed": True, "reason": "It holds."} for name in GATES},
    "tasks": [
        {"key": key, "base": key, "name": key, "share": 20, "score": 2, "bucket": "enhanced"}
        for key in ("plan", "write", "run", "report", "talk")
    ],
    "signals": {
        "passed": True,
        "found": [{"name": "Postings", "text": "Up."}, {"name": "Wages", "text": "Up."}],
        "negative_check": "It does not dominate.",
    },
    "deltas": {
        name: {"score": 0, "reason": "As before."} for name in ("evidence", "barriers", "growth")
    },
    "dimensions": {name: {"level": "high", "note": "Much."} for name in IMPACTS},
}


def document(changes=None):
    """Give the sample as a plain document with the values of dotted places changed."""
    changed = deepcopy(SAMPLE)
    for place, value in (changes or {}).items():
        put(changed, place, value)
    return changed


def put(data, place, value):
    *way, last = (int(step) if step.isdigit() else step for step in place.split("."))
    for step in way:
        data = data[step]
    if value is LEFT_OUT:
        del data[last]
    else:
        data[last] = deepcopy(value)


def dossier_text(changes=None):
    """Give the sample as the text of a file, not in canonical form."""
    text = io.StringIO()
    yaml = YAML(typ="safe", pure=True)
    yaml.sort_base_mapping_type_on_output = False
    yaml.dump(document(changes), text)
    return text.getvalue()


def dossier(changes=None):
    """Give the sample as a dossier."""
    reading = _reading(dossier_text(changes))
    assert reading.problems == ()
    return reading.dossier


@cache
def _reading(text):
    return dossiers.parse(text.encode(), file="role.yaml")


def problems_of(changes):
    """List what is said of a changed sample, each as one line without file and line number."""
    reading = dossiers.parse(dossier_text(changes).encode(), file="role.yaml")
    return [f"{problem.path}: {problem.text}" for problem in reading.problems]
