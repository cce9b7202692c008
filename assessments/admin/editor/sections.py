"""The sections of the screen, in the order of the method."""

from assessments.admin.editor import scales
from assessments.admin.editor.fields import (
    Field,
    Group,
    Kind,
    Rows,
    Section,
    choice,
    day,
    figure,
    line,
    prose,
    words,
)
from assessments.admin.editor.variant import VARIANT
from assessments.models import Course, NewTasksAnswer, SourceKind, Trace
from assessments.scoring.inputs import BarrierKind, EvidenceDimension, Impact, PrincipleKind

ROLE_NAME = (
    line("role", "Role here", "The slug of a role of the catalogue.", suggest="roles"),
    line("title", "or title", "Of a role without a page here."),
)

IDENTITY = Section(
    "identity",
    "Role",
    (
        line("role.title", "Title", limit=120),
        line("role.seniority", "Seniority", "Such as Mid-Senior.", is_short=True),
        choice("role.live_tracked", "Live tracked", scales.YES_NO),
        day("assessed_on", "Assessed on"),
        Rows(
            "role.specialisms",
            "Specialisms",
            "specialism",
            (
                line("sector", "Sector", suggest="sectors"),
                line("name", "Specialism", suggest="specialisms"),
            ),
            "One or two; the first is the main one.",
            spare=1,
        ),
        Field("role.aliases", "Also known as", Kind.LINES, "One title a line."),
        line("headline.verdict", "Verdict", "Answers: will AI replace these jobs?", limit=160),
        prose("headline.lead", "Lead", "Two to four sentences to the person in the job."),
    ),
    "Who this is about, and the answer at the top of the page.",
)

DEFINITION = Section(
    "definition",
    "Definition",
    (
        prose("definition.finding", "Finding", "One sentence, **bold** on what matters.", tall=2),
        prose("definition.primary_function", "Primary function"),
        Rows(
            "definition.not_this_role",
            "Not this role",
            "role",
            (*ROLE_NAME, line("why", "Why not")),
            "Roles often taken for this one.",
        ),
        line("definition.experience_years", "Experience in years", "Such as 4–8 years."),
        prose("definition.experience", "Experience"),
        prose("definition.other_levels", "Other levels of seniority", "May be left out."),
    ),
)

PRINCIPLES = Section(
    "principles",
    "Principles",
    tuple(
        Group(
            f"principles.{kind}",
            kind.label,
            (
                choice("score", "Score", scales.PRINCIPLE),
                line("reading", "Reading", "In one line."),
                prose("rationale", "Rationale"),
            ),
        )
        for kind in PrincipleKind
    ),
    scales.PRINCIPLES_HELP,
)

TASKS = Section(
    "tasks",
    "Tasks",
    (
        Rows(
            "tasks",
            "Tasks",
            "task",
            (
                line("name", "Task", limit=200),
                line("key", "Key", "Such as model-serving.", is_short=True),
                figure("share", "Share, %"),
                choice("score", "Score", scales.TASK_SCORE),
                choice("impact", "Impact", words(Impact)),
                prose("rationale", "Rationale"),
            ),
            spare=5,
        ),
        choice("new_tasks.answer", "Does AI create new tasks?", NewTasksAnswer.choices),
        prose("new_tasks.text", "New tasks"),
    ),
    scales.TASKS_HELP,
)

CLAIMS = Rows(
    "claims",
    "Claims",
    "claim",
    (
        prose("text", "Claim", tall=2),
        Field("sources", "Sources", Kind.KEYS, "Keys from Sources below, with commas."),
        choice("trace", "Trace", Trace.choices),
        prose("note", "Note", "Needed where the source differs or none was found.", tall=1),
    ),
    spare=1,
)
EVIDENCE = Section(
    "evidence",
    "Evidence",
    tuple(
        Group(
            f"evidence.{kind}",
            kind.label,
            (choice("score", "Score", scales.EVIDENCE), CLAIMS),
        )
        for kind in EvidenceDimension
    ),
    scales.EVIDENCE_HELP,
)

BARRIERS = Section(
    "barriers",
    "Barriers",
    tuple(
        Group(
            f"barriers.{kind}",
            kind.label,
            (choice("score", "Score", scales.BARRIER), prose("rationale", "Rationale")),
        )
        for kind in BarrierKind
    ),
    scales.BARRIERS_HELP,
)

GROWTH = Section(
    "growth",
    "AI growth",
    (
        choice("growth.score", "Score", scales.GROWTH),
        line("growth.reading", "Reading", "In one line.", limit=160),
        prose("growth.rationale", "Rationale", "One or two sentences for the table.", tall=2),
        prose("growth.check", "Check", "The confirmed reasoning, its own section of the page."),
    ),
    scales.GROWTH_HELP,
)

OVERRIDE = Section(
    "override",
    "Override",
    (figure("override.points", "Points"), prose("override.reason", "Reason")),
    scales.OVERRIDE_HELP,
)

TITLED = (line("title", "Title", limit=160), prose("text", "Text"))
COMMENTARY = Section(
    "commentary",
    "Commentary",
    (
        prose("commentary.finding", "Finding", "One sentence, **bold** on what matters.", tall=2),
        prose("commentary.score_vs_reality", "Score against reality"),
        Rows("commentary.blind_spots", "Blind spots", "point", TITLED, "One to six.", spare=1),
        prose("commentary.worry.safer", "Who is safer"),
        prose("commentary.worry.riskier", "Who is at more risk"),
        prose("commentary.worry.separator", "The single biggest separator"),
    ),
)

OUTLOOK = Section(
    "outlook",
    "Outlook",
    (
        prose("outlook.finding", "Finding", "One sentence, **bold** on what matters.", tall=2),
        prose("outlook.in_2028", "The role in 2028"),
        Rows("outlook.survival_strategy", "Survival strategy", "step", TITLED, "3 to 5.", spare=3),
        Rows(
            "outlook.where_next",
            "Where to look next",
            "role",
            (
                *ROLE_NAME,
                prose("carries_over", "What carries over", tall=1),
                prose("add", "What to add", tall=1),
            ),
            "One to five.",
            spare=1,
        ),
        figure("outlook.timeline.years_min", "Change within, years from"),
        figure("outlook.timeline.years_max", "to"),
        prose("outlook.timeline.note", "Timeline note", "May be left out.", tall=2),
        Rows(
            "outlook.timeline.spans",
            "Timeline",
            "span",
            (
                line("label", "What happens", limit=160),
                figure("from", "From year"),
                figure("to", "To year"),
                choice("course", "Course", Course.choices),
            ),
            "May be left out. Without an end a span stays open.",
        ),
    ),
)

SOURCES = Section(
    "sources",
    "Sources",
    (
        Rows(
            "sources",
            "Sources",
            "source",
            (
                line("key", "Key", "Such as office-2026; cited as [@office-2026].", is_short=True),
                line("publisher", "Publisher"),
                line("title", "Title", limit=400),
                line("date", "Date", "As published: 2026-04-28, 2026, n.d.", is_short=True),
                line("url", "Address"),
                choice("kind", "Kind", SourceKind.choices),
                line("relays", "Relays", "Whose figures it passes on."),
                day("seen_on", "Seen on"),
                line("seen_via", "Seen via", "Where the page itself was not seen."),
            ),
            "Numbered on the page in this order; every one is cited somewhere.",
            spare=1,
        ),
        Rows(
            "resources",
            "Useful resources",
            "resource",
            (line("title", "Title"), line("url", "Address")),
        ),
        prose("provenance", "Provenance", "What is cited, your own reading, or calibrated."),
    ),
)

SECTIONS = (
    IDENTITY,
    DEFINITION,
    PRINCIPLES,
    TASKS,
    EVIDENCE,
    BARRIERS,
    GROWTH,
    OVERRIDE,
    COMMENTARY,
    OUTLOOK,
    VARIANT,
    SOURCES,
)
