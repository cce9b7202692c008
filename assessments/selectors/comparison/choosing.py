"""Which roles a comparison is of: the names in an address, and what is wrong with them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Exists, F, OuterRef, Q
from django.utils.text import slugify

from assessments.models import Assessment, Role
from assessments.selectors.search import suggestions
from assessments.selectors.side_by_side import BETWEEN
from assessments.selectors.words import listed

ROLES_MIN, ROLES_MAX = 2, 4
NAMES_READ = 8  # names of an address that are looked at; the rest is left out unread
NAME_MAX = 100  # letters of a name that are read, and repeated where it is unknown
NEAR_MAX = 3


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one of the names, in words, and the roles (title, slug) near it."""

    text: str
    near: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Choice:
    """The slugs of published roles to compare, in their order, and what could not be taken.

    `is_renamed` says that a role was asked for by a slug it no longer has.
    """

    slugs: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    is_renamed: bool = False

    def refuse(self, text: str, near: Sequence[tuple[str, str]] = ()) -> None:
        """Take note of a name that is not compared."""
        self.problems.append(Problem(text, tuple(near)))


def choose(names: Sequence[str]) -> Choice:
    """Find the roles that these names mean: slugs, former slugs, titles or other words.

    One query where every name is one of the first three; a search for each one that is not.
    """
    asked = [name for name in map(readable, names[:NAMES_READ]) if name]
    choice, titles, left_out = Choice(), {}, []
    meant = meanings(asked, choice)
    for name in asked:
        slug, title = meant[name]
        if slug in titles:
            choice.refuse(f"{title} is named twice, and compared once.")
        elif slug and len(titles) == ROLES_MAX:
            left_out.append(title)
        elif slug:
            titles[slug] = title
    if left_out or len(names) > NAMES_READ:
        rest = f": {listed(left_out)} left out" if left_out else ""
        choice.refuse(f"At most four roles are compared at once{rest}.")
    choice.slugs = list(titles)
    return choice


def names_in(pair: str) -> list[str]:
    """Take the address of a pair apart, a-vs-b; a slug may hold the -vs- itself. One query."""
    parts = pair.split(BETWEEN)
    if len(parts) < 3:
        return parts
    splits = [[BETWEEN.join(parts[:at]), BETWEEN.join(parts[at:])] for at in range(1, len(parts))]
    wanted = {slug for split in splits for slug in split}
    known = set(Role.objects.filter(slug__in=wanted).values_list("slug", flat=True))
    return next((split for split in splits if known.issuperset(split)), parts)


def readable(name: str) -> str:
    return "".join(letter for letter in name if letter.isprintable()).strip()[:NAME_MAX]


def known_roles(names: Sequence[str]) -> dict[str, Role]:
    """Return roles, withdrawn ones too, by the slugs, former slugs and titles these names are."""
    slugs = {key for name in names for key in keys(name)}
    wanted = Q(slug__in=slugs) | Q(title__in=names) | Q(former_slugs__slug__in=slugs)
    current = Assessment.objects.current().filter(role=OuterRef("pk"))
    roles = Role.objects.filter(wanted).annotate(
        former=F("former_slugs__slug"), is_published=Exists(current)
    )
    found = {role.former: role for role in roles if role.former}
    for role in roles:
        found |= {role.title.casefold(): role, role.slug: role}
    return found


def keys(name: str) -> tuple[str, str]:
    return name.casefold(), slugify(name)


def meanings(names: Sequence[str], choice: Choice) -> dict[str, tuple[str, str]]:
    """Return slug and title of the role that each name means, looking for each once."""
    known = known_roles(names)
    return {name: published_role(name, known, choice) for name in dict.fromkeys(names)}


def published_role(name: str, known: dict[str, Role], choice: Choice) -> tuple[str, str]:
    """Return slug and title of the role that a name means; empty, with a word why, for none."""
    role = next((known[key] for key in keys(name) if key in known), None)
    if role is None or not (role.is_published or role.withdrawn_at):
        return searched_role(name, choice)
    if role.withdrawn_at:
        choice.refuse(f"{role.title} was withdrawn: {role.withdrawn_reason}")
        return "", ""
    choice.is_renamed |= name.casefold() == role.former
    return role.slug, role.title


def searched_role(name: str, choice: Choice) -> tuple[str, str]:
    """Return slug and title of the one role that goes by this name; else say what is near."""
    found = suggestions(name, limit=NEAR_MAX).found
    exact = [each.role for each in found if each.match.is_name_of(name)]
    if len(exact) == 1:
        return exact[0].slug, exact[0].title
    near = [(each.role.title, each.role.slug) for each in found]
    choice.refuse(f"We have no role called “{name}”.", near)
    return "", ""
