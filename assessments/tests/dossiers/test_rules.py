"""The rules of the dossier format, each told in words at its place."""

from decimal import Decimal

import pytest

from assessments import dossiers
from assessments.tests.dossiers.sample import (
    LEFT_OUT,
    SAMPLE,
    VARIANT,
    claim,
    dossier,
    dossier_text,
    problems_of,
    task,
)

MISSING = "This field is required."
GROUP = "Write a group of fields here (name: value), not a single value or a list."


def test_the_sample_is_sound():
    assert problems_of({}) == []
    assert problems_of({"variant": VARIANT}) == []


@pytest.mark.parametrize("name", [name for name in SAMPLE if name != "sources"])
def test_no_part_may_be_missing(name):
    assert f"{name}: {MISSING}" in problems_of({name: LEFT_OUT})


@pytest.mark.parametrize(
    ("place", "value", "text"),
    [
        ("role.slug", "Test Engineer", "Write lower-case letters, digits and hyphens, not “Test"),
        ("role.title", 2026, "Write text here; put “2026” in quotes if it is meant."),
        ("role.title", True, "Write text here; put “true” in quotes if it is meant."),
        ("role.title", None, "Write something here."),
        ("role.title", "  ", "Write something here."),
        ("role.title", ["a"], "Write text here, not a list."),
        ("role.title", {"a": 1}, "Write text here, not a group of fields."),
        ("role.title", "a\nb", "Write this on one line."),
        ("role.title", "x" * 121, "Write at most 120 characters; these are 121."),
        ("role.title", "a\x1bb", "The text holds the unseen character U+001B."),
        ("role.title", "a [@office]", "Write no citation or role mark here; they belong in prose."),
        ("role.live_tracked", "yes", "Write true or false, not “yes”."),
        ("role.specialisms", "Testing", "Write a list here (- one row after another), not a"),
        ("role.specialisms", [], "List 1 to 2 of these; here are 0."),
        ("role.aliases", ["a", "a"], "Two rows have the same alias: a."),
        ("assessed_on", "2026-02-30", "Write a day such as 2026-06-24, not “2026-02-30”."),
        ("headline", "x", GROUP),
        ("headline.verdict", "x" * 161, "Write at most 160 characters; these are 161."),
        ("headline.lead", "{{ role:x colour }}", "The mark near “{{ role:x colour }}” cannot be"),
        ("growth.score", 3, "Write a whole number from -2 to 2, not “3”."),
        ("growth.score", True, "Write a whole number from -2 to 2, not “true”."),
        ("growth.score", Decimal("1.5"), "Write a whole number from -2 to 2, not “1.5”."),
        ("growth.score", float("nan"), "Write a whole number from -2 to 2, not “.nan”."),
        ("growth.score", "one", "Write a whole number from -2 to 2, not “one”."),
        ("growth.score", None, "Write a whole number from -2 to 2, not nothing."),
        ("new_tasks.answer", True, "Write one of yes, partly, no; not “true”."),
        ("outlook.timeline.years_max", 1, None),
        ("sources.0.url", "javascript:alert(1)", "Write a full address that starts with https://"),
        ("sources.0.url", "https://[", "Write a full address that starts with https://"),
        ("sources.0.kind", "blog", "Write one of official_statistic, posting_data, survey,"),
        ("resources", [{"title": "a", "url": "b"}], None),
    ],
)
def test_a_value_that_does_not_fit_is_told_in_words(place, value, text):
    said = problems_of({place: plain(value)})
    assert len(said) == 1
    assert text is None or said[0].split(": ", 1)[1].startswith(text)


def plain(value):
    return float(value) if isinstance(value, Decimal) else value


def test_an_unknown_field_is_named_with_the_nearest_known():
    assert problems_of({"role.senority": "x"}) == [
        "role.senority: There is no such field here; seniority is meant, perhaps."
    ]
    assert problems_of({"outlook.timeline.xyz": 1}) == [
        "outlook.timeline.xyz: There is no such field here; "
        "the fields are years_min, years_max, note, spans."
    ]


def test_a_problem_names_file_line_place_and_rule():
    lines = dossiers.write(dossier()).splitlines()
    number = lines.index("    share: 20") + 1
    lines[number - 1] = "    share: twenty"
    reading = dossiers.parse("\n".join(lines).encode(), file="roles/x.yaml")
    assert [str(problem) for problem in reading.problems] == [
        f"roles/x.yaml:{number}: tasks.plan.share: Write a figure, not “twenty”."
    ]


def test_what_a_file_holds_cannot_write_to_the_terminal():
    [said] = problems_of({"new_tasks.answer": "\x1b[31m"})
    assert said.endswith("not “U+001B[31m”.")


def test_all_problems_of_a_file_are_told_at_once():
    said = problems_of(
        {
            "role.title": 7,
            "tasks.0.share": 25,
            "tasks.1.score": 9,
            "evidence.wages": LEFT_OUT,
            "override": {"points": 6, "reason": "Because."},
            "variant": {**VARIANT, "verdict": "soars"},
            "provenance": "Nothing is cited.",
        }
    )
    assert sorted(line.split(": ", 1)[0] for line in said) == sorted(
        [
            *("role.title", "tasks", "tasks.write.score", "evidence.wages"),
            *("override", "variant.verdict", "sources.office"),
        ]
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"tasks.0.share": 25}, "tasks: Task shares add up to 105%, not 100%."),
        ({"tasks.0.share": 0}, "tasks.plan.share: Write a share above 0 and up to 100, in whole"),
        ({"tasks.0.share": 20.25}, "tasks.plan.share: Write a share above 0 and up to 100, in"),
        ({"tasks.1.key": "plan"}, "tasks: Each task has a key of its own; used twice: plan."),
        (
            {"tasks": [task("a", share=50), task("b", share=50)]},
            "tasks: An assessment has 5 to 10 tasks, not 2.",
        ),
        (
            {"evidence.wages.score": 1},
            "evidence.wages: Wage trends is scored +1 without a source; only 0 needs none.",
        ),
        (
            {"evidence.wages.claims": [claim(trace="traced")]},
            "evidence.wages.claims[1]: A claim marked traced names at least one source.",
        ),
        (
            {"evidence.wages.claims": [claim(trace="differs", sources=["office"])]},
            "evidence.wages.claims[1]: A claim marked differs needs a note that says how.",
        ),
        (
            {"evidence.wages.claims": [claim(trace="untraced")]},
            "evidence.wages.claims[1]: A claim marked untraced needs a note that says how.",
        ),
        ({"evidence.wages.claims": []}, "evidence.wages.claims: List 1 to 20 of these; here are"),
        (
            {"override": {"points": 5.1, "reason": "Because."}},
            "override: An override moves the score by at most 5.0 points either way, in tenths;",
        ),
        ({"override": {"points": 2}}, f"override.reason: {MISSING}"),
        ({"override": {"points": 2, "reason": " "}}, "override.reason: Write something here."),
        (
            {"outlook.where_next.0.role": "x"},
            "outlook.where_next[1]: Write either role (a slug of the catalogue) or title, one of",
        ),
    ],
)
def test_the_method_is_kept(changes, said):
    [found] = problems_of(changes)
    assert found.startswith(said)


def test_evidence_may_rest_on_a_source_that_differs():
    rows = [claim(trace="differs", sources=["office"], note="It says less.")]
    assert problems_of({"evidence.wages": {"score": -1, "claims": rows}}) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"provenance": "No."}, "sources.office: This source is cited nowhere; cite it or leave"),
        ({"headline.lead": "x [@nope]"}, "headline.lead: The source nope is not listed under"),
        (
            {"evidence.wages.claims": [claim(sources=["nope"])]},
            "evidence.wages.claims[1].sources[1]: The source nope is not listed under sources.",
        ),
        (
            {"sources": [SAMPLE["sources"][0], dict(SAMPLE["sources"][0])]},
            "sources: Two rows have the same key: office.",
        ),
    ],
)
def test_citations_and_sources_belong_together(changes, said):
    [found] = problems_of(changes)
    assert found.startswith(said)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"gates.t4_spine.passed": False}, "Gate T4 Spine failed: no variant is published."),
        ({"signals.passed": False}, "The two-signal gate failed: no variant is published."),
        ({"tasks.0.base": "fly"}, "Task plan comes from fly, which is no task of the base"),
        ({"tasks.0.share": 25}, "Task shares add up to 105%, not 100%."),
        (
            {"tasks.0.share": 31, "tasks.1.share": 9},
            "Task plan moves from 20% to 31%: no share moves by more than 10 points.",
        ),
        (
            {"tasks.0.base": "write"},
            "Task plan moves from 20% to 0%: no share moves by more than 10 points.",
        ),
        ({"gates.t1_subject_method.passed": False}, "Gate T1 Subject against method failed: no"),
        ({"gates.t2_seniority.passed": False}, "Gate T2 Seniority shortcut failed: no variant"),
        ({"gates.t3_contradiction.passed": False}, "Gate T3 Base contradiction failed: no variant"),
        ({"signals.found": []}, "A variant rests on 2 named signals, not 0."),
        ({"deltas.evidence.score": 2}, "Evidence, 0 to 2: no axis rises by more than 1."),
        ({"deltas.barriers.score": 2}, "Barriers, 0 to 2: no axis rises by more than 1."),
        ({"deltas.growth.score": 2}, "AI growth, 0 to 2: no axis rises by more than 1."),
        ({"verdict": "no_version"}, "No version publishes no score: leave out its tasks and"),
        ({"deltas": LEFT_OUT}, "A variant that transforms also needs deltas."),
    ],
)
def test_the_variant_keeps_to_the_method(changes, said):
    changed = {f"variant.{place}": value for place, value in changes.items()}
    assert any(
        f"variant: {said}" in found for found in problems_of({"variant": VARIANT, **changed})
    )


@pytest.mark.parametrize("override", [0, 2, {"points": 2, "reason": "Because."}])
def test_the_variant_admits_no_override(override):
    assert problems_of({"variant": VARIANT, "variant.override": override}) == [
        "variant.override: The AI-driven variant admits no override: leave it out."
    ]


def test_a_role_without_a_version_needs_no_tasks():
    left_out = {"tasks": LEFT_OUT, "deltas": LEFT_OUT, "new_role": LEFT_OUT}
    changes = {f"variant.{name}": value for name, value in left_out.items()}
    changes |= {"variant.verdict": "no_version", "variant.gates.t4_spine.passed": False}
    assert problems_of({"variant": VARIANT, **changes}) == []


def test_roles_that_nobody_knows_are_named():
    changes = {"headline.lead": "Unlike {{ role:ghost score }}.", "definition.not_this_role": [
        {"role": "spook", "why": "it haunts"}, {"role": "known", "why": "it is known"}
    ]}  # fmt: skip
    reading = dossiers.parse(dossier_text(changes).encode(), file="x.yaml")
    assert [problem.path for problem in reading.unknown_roles({"known"})] == [
        "headline.lead",
        "definition.not_this_role[1].role",
    ]


def test_a_role_is_not_its_own_neighbour():
    rows = [{"role": "test-engineer", "carries_over": "all", "add": "nothing"}]
    assert problems_of({"outlook.where_next": rows}) == [
        "outlook.where_next[1].role: This is the role itself; name another one."
    ]


@pytest.mark.parametrize("content", [b"- a", b"a", b"[]", b"1", b"true"])
def test_a_document_is_a_group_of_fields(content):
    [problem] = dossiers.parse(content, file="x.yaml").problems
    assert problem.text == "Write the dossier as a group of fields that starts with role:."


def test_a_file_that_cannot_be_opened_is_told(tmp_path):
    [problem] = dossiers.read(tmp_path / "none.yaml").problems
    assert problem.text == "The file cannot be read: No such file or directory."
    [problem] = dossiers.read(tmp_path).problems
    assert problem.text == "The file cannot be read: Is a directory."
