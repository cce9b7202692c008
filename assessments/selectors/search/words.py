"""Names, definitions and searches as plain words, so that spellings of one word are one.

What is stored and what is typed go through the same rules, so a rule may be rough: it has to be
the same on both sides, not correct English. Change RULES with every change here; the catalogue is
then made anew at the next start.
"""

import re
import unicodedata
from functools import lru_cache

RULES = 4  # number of the rules of this module
KEPT_SPELLINGS = 4096  # words whose spelling is worked out once

MARKS = re.compile(r"\[@[^\]]*\]|\[(?:untraced|differs)[^\]]*\]|\{\{[^}]*\}\}")
WORD = re.compile(r"[^\W_]+")
SPELLED = {"c++": "cplusplus", "c#": "csharp", ".net": "dotnet", "r&d": "research development"}

# Said in one word, whichever way they are written.
PHRASES = {
    ("machine", "learning"): "ml",
    ("artificial", "intelligence"): "ai",
    ("natural", "language", "processing"): "nlp",
    ("user", "experience"): "ux",
    ("user", "interface"): "ui",
    ("quality", "assurance"): "qa",
    ("human", "resource"): "hr",
    ("information", "technology"): "it",
    ("heavy", "good", "vehicle"): "hgv",
}
PHRASE_STARTS = {phrase[0] for phrase in PHRASES}
SHORT = {
    "k8s": "kubernetes",
    "dev": "developer",
    "devs": "developer",
    "eng": "engineer",
    "engr": "engineer",
    "admin": "administrator",
    "mgr": "manager",
    "rep": "representative",
    "reps": "representative",
    "tech": "technician",
    "asst": "assistant",
    "sr": "senior",
    "jr": "junior",
    "sysadmin": "system administrator",
    "swe": "software engineer",
    "sde": "software engineer",
    "pentester": "penetration tester",
    "pentest": "penetration test",
    "infosec": "information security",
    "secdevops": "devsecops",
    "sre": "site reliability engineer",
    "dba": "database administrator",
    "csr": "customer service representative",
    "rgn": "registered nurse",
    "lgv": "hgv",
}
# American spellings of words whose ending tells nothing.
AMERICAN = {
    "programme": "program",
    "theatre": "theater",
    "fibre": "fiber",
    "defence": "defense",
    "licence": "license",
    "practise": "practice",
    "jeweller": "jeweler",
    "jewellery": "jewelry",
    "counsellor": "counselor",
    "modelling": "modeling",
    "modeller": "modeler",
    "labelling": "labeling",
    "travelling": "traveling",
    "enrolment": "enrollment",
    "tyre": "tire",
    "aluminium": "aluminum",
    "grey": "gray",
    "aeroplane": "airplane",
    "plough": "plow",
    "cheque": "check",
    "lorry": "truck",
}
ENDINGS = (
    (re.compile(r"(?<=...)isation$"), "ization"),
    (re.compile(r"(?<=...)is(e|er|ing)$"), r"iz\1"),
    (re.compile(r"(?<=...)ys(e|er|ing)$"), r"yz\1"),
    (re.compile(r"(?<=..)our(?=$|er$|ing$|ist$)"), "or"),
    (re.compile(r"ogue$"), "og"),
    (re.compile(r"centre$"), "center"),
    (re.compile(r"paed"), "ped"),
    (re.compile(r"aesth"), "esth"),
    (re.compile(r"gynaec"), "gynec"),
)
OPERATIONS = re.compile(r"\b(dev)?[ /-]?(dev|sec|ml|llm|ai|data|fin)[ /-]?ops\b")
KEPT = {"four", "hour", "tour", "ops", "kubernetes", "sales", "news", "physics", "politics"}
PLURALS = (
    (re.compile(r"(?<=..)ies$"), "y"),
    (re.compile(r"(?<=.)(ss|x|ch|sh)es$"), r"\1"),
    (re.compile(r"(?<=..)(?<![sui])s$"), ""),
)
# Said around a job's name, never the name itself.
AROUND = """
a an the of for and or in on at to by with as from is are be am i im my me who that this will would
can does do what which replace replaced replacing take over job jobs role roles position positions
career careers profession guy guys girl man woman men women person people somebody someone working
work works how safe future about after again all also any because been before between both but doe
each every first had has have he her here his into its like made make many more most much must need
no nor not off often once only other our out own put same she should so some such than their them
then there these they those through too under until up us use very want was we were when where
while you your become becoming get getting stay still start really going good bad best worth dying
dead ever exist survive year soon automated obsolete salary
"""
FILLERS = frozenset(AROUND.split())
# A question names AI or years at its beginning or its end; elsewhere they belong to a job.
QUESTION = re.compile(
    r"^(?:will|can|is|does|should) (?:the )?(?:ai|a\.i\.|chatgpt)\b"
    r"|\b(?:by|from|to|with) (?:ai|a\.i\.|chatgpt)[\s?!.]*$"
    r"|\b(?:by|in|within) (?:the next )?(?:20\d\d|\d+ years?)[\s?!.]*$",
    re.IGNORECASE,
)
# Kinds of post, whatever the work is about: alone they bring no two jobs near to each other.
POSTS = frozenset(
    {"administrator", "adviser", "advisor", "agent", "analyst", "assistant", "associate"}
    | {"consultant", "coordinator", "director", "executive", "expert", "manager", "officer"}
    | {"operator", "project", "specialist", "supervisor", "technician"}
)
# Levels of seniority: a name that has them is preferred, one without them will do.
LEVELS = frozenset(
    {"senior", "junior", "lead", "principal", "staff", "entry", "level", "mid", "head", "chief"}
    | {"trainee", "graduate", "apprentice", "intern", "experienced", "certified"}
)


def plain_words(text: str) -> list[str]:
    """Return the words of a text, each in its one spelling; marks of prose are left out."""
    text = plain_letters(MARKS.sub(" ", text))
    text = text.replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "")
    for written, spelled in SPELLED.items():
        text = text.replace(written, f" {spelled} ")
    text = OPERATIONS.sub(r" \1\2ops", text)
    long = " ".join(SHORT.get(word, word) for word in WORD.findall(text))
    return joined([one_spelling(word) for word in long.split()])


@lru_cache(maxsize=KEPT_SPELLINGS)
def one_spelling(word: str) -> str:
    """Return a word in the singular and the American spelling."""
    if word in KEPT or word.endswith("ops") or len(word) < 4:
        return word
    for ending, singular in PLURALS:
        word, found = ending.subn(singular, word)
        if found:
            break
    word = AMERICAN.get(word, word)
    for ending, american in () if word in KEPT else ENDINGS:
        word = ending.sub(american, word)
    return word


def joined(words: list[str]) -> list[str]:
    """Return words with each known phrase as its short form."""
    if PHRASE_STARTS.isdisjoint(words):
        return words
    done: list[str] = []
    position = 0
    while position < len(words):
        phrase = next(
            (known for known in PHRASES if tuple(words[position : position + len(known)]) == known),
            None,
        )
        done.append(PHRASES[phrase] if phrase else words[position])
        position += len(phrase) if phrase else 1
    return done


def asked_words(text: str) -> list[str]:
    """Return the words of a search without what is said around a job, or its last word at least."""
    words = plain_words(QUESTION.sub("", text.strip()))
    return [word for word in words if word not in FILLERS] or words[-1:]


def stored_words(text: str) -> list[str]:
    """Return the words to find a name by: its own, those of the phrases it holds, and as written.

    So "Machine Learning Engineer" is found by its short form and while the long one is typed, and
    "Pentester" though it is misspelt.
    """
    words = plain_words(text)
    spelled = [part for known, short in PHRASES.items() if short in words for part in known]
    written = WORD.findall(plain_letters(text))
    respelled = [word for word in written if word in SHORT or word in AMERICAN]
    return [*dict.fromkeys([*words, *spelled, *respelled])]


def name_key(text: str) -> str:
    """Return a title as its plain letters and digits, by which roles are sorted by name."""
    return "-".join(re.findall(r"[a-z0-9]+", plain_letters(text)))[:120]


def plain_letters(text: str) -> str:
    """Return a text in small letters without accents."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in text if not unicodedata.combining(letter))
