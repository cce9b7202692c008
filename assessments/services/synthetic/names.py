"""Names of synthetic roles: real words for the kind of job, invented ones for its subject."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

MARK = "synthetic"
NOUNS = (
    "Engineer Analyst Manager Technician Specialist Operator Designer Consultant Inspector "
    "Coordinator Assistant Supervisor Developer Planner Adviser Controller Officer Instructor "
    "Mechanic Surveyor Clerk Therapist Chemist Economist Auditor Buyer Editor Fitter Estimator "
    "Researcher Architect Administrator Nurse Teacher Driver Installer Agent Broker Curator Pilot"
)
MANNERS = (
    "Field Senior Clinical Industrial Digital Regional Technical Commercial Applied Marine Rural "
    "Urban Forensic Domestic Central Mobile Structural Thermal Optical Retail Public Private "
    "Corporate Medical Legal Electrical Chemical Financial Civil Social Nuclear Organic"
)
CONSONANTS = ("b", "br", "c", "d", "dr", "f", "g", "k", "l", "m", "n", "p", "r", "st", "t", "v")
VOWELS = ("a", "e", "i", "o", "u", "ea", "io", "ou")
CLOSES = ("n", "l", "r", "x", "m", "nd", "th", "")
ROLES_A_SUBJECT = 12


@dataclass(frozen=True, slots=True)
class Name:
    """A title, its aliases, and the subject that they share."""

    title: str
    aliases: tuple[str, ...]
    subject: str


def names(total: int, *, chance: random.Random) -> Iterator[Name]:
    """Yield different names, each title marked; the same ones for the same chance."""
    nouns, manners = NOUNS.split(), MANNERS.split()
    subjects = invented(total // ROLES_A_SUBJECT + 1, chance=chance)
    seen: set[str] = set()
    while len(seen) < total:
        subject = chance.choice(subjects)
        manner, noun, other = chance.choice(manners), chance.choice(nouns), chance.choice(nouns)
        title = f"{manner} {subject} {noun} ({MARK})"
        if title in seen:
            continue
        seen.add(title)
        aliases = (f"{subject} {noun}", f"{manner} {subject} {other}", f"{subject} {other} {noun}")
        yield Name(title, tuple(dict.fromkeys(aliases)), subject)


def invented(total: int, *, chance: random.Random) -> list[str]:
    """Return different words that can be said and mean nothing."""
    found: dict[str, None] = {}
    while len(found) < total:
        syllables = (
            chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(chance.randint(2, 4))
        )
        found["".join(syllables).capitalize() + chance.choice(CLOSES)] = None
    return list(found)
