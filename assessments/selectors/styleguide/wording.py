"""What stands in each place of an example: mostly what that place is for."""

from datetime import date

ASSESSED_ON = date(2026, 6, 24)

TEXTS = {
    "verdict": "The answer to the question above, in one or two sentences of 160 signs at most.",
    "lead": (
        "Here two to four sentences speak to the person in the job. "
        "They say what machines do already and what stays with people. "
        "The last one says what to do now."
    ),
    "finding_definition": "One sentence on what the job is, with **what matters** in bold.",
    "primary_function": (
        "What somebody in this job is paid for, in their own words, with a source. [@survey] "
        "Another role is quoted with its current score: {{ role:electrician score }}."
    ),
    "experience_years": "4–8 years",
    "experience": "What one has usually learnt and done before.",
    "growth_reading": "One line on what AI does to demand",
    "growth_rationale": "Why the figure is what it is, in a sentence or two. [@official]",
    "growth_check": "The figure confirmed, with its reasons and what would change it. [@official]",
    "new_tasks_answer": "partly",
    "new_tasks": "Which tasks AI adds to the job, and whether they outweigh those it takes.",
    "finding_commentary": "What an assessor makes of it all, **in one sentence**.",
    "score_vs_reality": (
        "Whether the figure fits what one sees at work. "
        "A figure that nobody could trace is marked: 40% [untraced: quoted without a source]. "
        "So is one that its source gives otherwise: 50% [differs: the survey says 43%][@survey]."
    ),
    "worry_safer": "Those whose week looks like this stand better than the score.",
    "worry_riskier": "Those whose week looks like this stand worse.",
    "worry_separator": "The one thing that tells the two apart.",
    "finding_outlook": "What is **left of the job** in 2028, in one sentence.",
    "in_2028": "A picture of an ordinary week in 2028, in a few sentences.",
    "provenance": "Where the figures come from, and how far to trust them.",
}
OPTIONAL_TEXTS = {
    "other_levels": "How the score would differ for beginners and for seniors.",
    "timeline_note": "A note on what could bring the change forward or put it off.",
}
OVERRIDE_REASON = "Why the assessor moves the formula’s score, and by how much."

SOURCES = (
    (
        "official",
        "National Statistics",
        "",
        "Employment by occupation",
        "2026",
        "official_statistic",
    ),
    ("survey", "Trade Weekly", "The Guild", "What the work is made of", "2026-04-28", "survey"),
    ("law", "Official Journal", "", "Regulation on signals and lights", "n.d.", "law"),
)
TASKS = (
    "Watching the weather and the traffic",
    "Tending the light, the lens and the clockwork",
    "Trimming wicks & filling lamps",
    "Answering ships in distress, by night as by day, whatever the weather",
    "Keeping the log",
    "Training assistants",
    "Ordering oil, wicks and provisions",
    "Painting the tower",
    "Reporting to the harbour authority",
    "Winding the clock",
)
TASK_RATIONALE = "What a machine does of this today and what it does not."
CLAIMS = (
    ("A claim that its source bears out.", "traced", "", ("official",)),
    ("A claim whose source says something else.", "differs", "the source says 43%", ("survey",)),
    ("A claim for which no public source was found.", "untraced", "quoted in the trade", ()),
    ("What the assessor makes of it.", "judgement", "", ()),
)
BARRIER_RATIONALE = "What stands in the way of a machine, and for how long. [@law]"
PRINCIPLE_READING = "What it comes to in this job"
PRINCIPLE_RATIONALE = "Why a machine has or has not this at its command."

# Each as stored: title, slug, text, more.
NOT_THIS_ROLE = (
    ("", "electrician", "says how a role that has a page differs", ""),
    ("Ship’s Chandler", "", "says how a role without a page differs", ""),
)
NEXT_ROLE = (
    ("", "electrician", "what one brings along", "what one has to learn"),
    ("", "registered-nurse", "what one brings along", "what one has to learn"),
    ("Harbour Pilot", "", "what one brings along", "what one has to learn"),
)
BLIND_SPOT = (
    ("A short title", "", "Something true that no input of the formula can hold. [@survey]", ""),
    ("Another title", "", "Something else of that kind.", ""),
)
SURVIVAL_STEP = (
    ("Do this first", "", "One to three short sentences on how, and where to start.", ""),
    ("Then do this", "", "One to three short sentences on how, and where to start.", ""),
    ("Then this", "", "One to three short sentences on how, and where to start.", ""),
)
SPAN = (
    ("A development with an end", "steady", "2027", "2029"),
    ("Work that grows", "growing", "2026", ""),
    ("Work that shrinks", "shrinking", "2026", ""),
    ("Work that ends", "ending", "2026", "2028"),
)
RESOURCE = (("Where to read more", "", "https://www.onetonline.org/", ""),)

VARIANT_TEXTS = {
    "summary": "What becomes of the job in the hands of somebody who builds and directs AI.",
    "saves": "An honest answer to the question above.",
    "regrade_note": "What was graded anew, and why.",
    "negative_check": "Whether the work grows common faster than it grows. [@survey]",
}
OPTIONAL_VARIANT_TEXTS = {
    "by_hand": "An ordinary week today.",
    "ai_driven": "The same week with agents at work.",
    "new_role": "What the job turns into.",
    "honest_catch": "What this good news leaves out.",
}
AXIS_REASON = "Why this axis differs from today’s, or does not. [@official]"
GATE_REASON = "Why the gate is passed."
FAILED_GATE_REASON = "Why the gate is not passed."
SIGNALS = (("Current postings", "What employers ask for today. [@survey]"),)
LEVELS = ("high", "medium", "low", "indeterminate", "")
DIMENSION_NOTE = "What speaks for this grade."
