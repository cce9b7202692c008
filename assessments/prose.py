"""Authored prose: Markdown with citations, trace marks and role quotes, rendered to safe HTML."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import nh3
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

FIGURES = ("score", "zone", "growth", "displaced", "augmented", "not_involved")
TRACE_WORDS = {"untraced": "no public source found", "differs": "the source says otherwise"}

KEY = r"[a-z0-9][a-z0-9-]*"
CITATION = re.compile(rf"\[@({KEY}(?:,\s*@{KEY})*)\]")
TRACE = re.compile(r"\[(untraced|differs)(?::\s*([^\[\]]*))?\]")
ROLE_QUOTE = re.compile(rf"\{{\{{\s*role:({KEY})(?:\s+({'|'.join(FIGURES)}))?\s*\}}\}}")
MALFORMED = re.compile(r"\[@|\[untraced|\[differs|\{\{|\}\}")

TAGS = {"p", "a", "em", "strong", "ul", "ol", "li", "code", "blockquote", "br", "span"}
ATTRIBUTES = {"a": {"href", "class", "id", "aria-label"}, "span": {"class"}}


@dataclass(frozen=True, slots=True)
class Quote:
    """A role's current published figures, as prose elsewhere may quote them; shares in %."""

    title: str
    url: str
    score: Decimal
    zone: str
    zone_label: str
    growth: int
    displaced: Decimal
    augmented: Decimal
    not_involved: Decimal


@dataclass(slots=True)
class Prose:
    """Renders the prose of one page, which numbers its sources and knows the roles it quotes.

    `sources_at` is the address of the page with the list of sources, where it is another one.
    `citations` counts how often each source number was cited so far, so that the list of
    sources can link back to every place.
    """

    source_numbers: Mapping[str, int]
    quotes: Mapping[str, Quote]
    sources_at: str = ""
    citations: Counter[int] = field(default_factory=Counter)

    def block(self, text: str) -> SafeString:
        """Return the paragraphs and lists of `text` as safe HTML."""
        return clean(MARKDOWN.render(text, {"prose": self}))

    def inline(self, text: str) -> SafeString:
        """Return one line of `text` as safe HTML without a paragraph around it."""
        return clean(MARKDOWN.renderInline(text, {"prose": self}))

    def cite(self, keys: list[str]) -> SafeString:
        """Return the numbered links to the sources of `keys`; unknown keys are left out."""
        numbers = [self.source_numbers[key] for key in keys if key in self.source_numbers]
        return format_html_join("", CITE, (self._citation(number) for number in numbers))

    def quote(self, slug: str, figure: str | None) -> SafeString:
        """Return a role's title and score, or one of its figures, linked to its page."""
        quote = self.quotes.get(slug)
        if quote is None:
            return format_html("{}", slug.replace("-", " "))
        if figure is None:
            link = format_html('<a href="{}">{}</a>', quote.url, quote.title)
            return format_html("{} ({}, {})", link, quote.score, quote.zone_label)
        return format_html('<a href="{}">{}</a>', quote.url, figure_text(quote, figure))

    def _citation(self, number: int) -> tuple[str, int, int, int, int, int]:
        self.citations[number] += 1
        return self.sources_at, number, number, self.citations[number], number, number


CITE = '<a class="cite" href="{}#source-{}" id="cite-{}-{}" aria-label="Source {}">{}</a>'


def source_keys(text: str) -> list[str]:
    """Return the source keys that `text` cites, in order, repeated as cited."""
    return [key for match in CITATION.finditer(text) for key in split_keys(match[1])]


def role_slugs(text: str) -> list[str]:
    """Return the slugs of the roles that `text` quotes, in order, repeated as quoted."""
    return [match[1] for match in ROLE_QUOTE.finditer(text)]


def problem(text: str) -> str | None:
    """Return what is wrong with the marks in `text`, or None if they can all be read."""
    rest = text
    for pattern in (CITATION, TRACE, ROLE_QUOTE):
        rest = pattern.sub("", rest)
    found = MALFORMED.search(rest)
    if found is None:
        return None
    near = rest[found.start() : found.start() + 40]
    return (
        f"The mark near “{near}” cannot be read. Write [@source-key], [untraced: note], "
        f"[differs: note], {{{{ role:slug }}}} or {{{{ role:slug figure }}}} with one of the "
        f"figures {', '.join(FIGURES)}."
    )


def split_keys(text: str) -> list[str]:
    return [key.strip().removeprefix("@") for key in text.split(",")]


def figure_text(quote: Quote, figure: str) -> str:
    """Return one figure of a quoted role as prose shows it: points, a word or a share in %."""
    value = getattr(quote, figure)
    if figure == "zone":
        return quote.zone_label
    if figure == "growth":
        return f"{value:+d}".replace("-", "\N{MINUS SIGN}")
    if figure == "score":
        return str(value)
    return f"{value.normalize():f}%"


def clean(html: str) -> SafeString:
    return mark_safe(nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, link_rel=None))


def read_mark(state: StateInline, silent: bool) -> bool:
    """Turn the mark at the parser's position into HTML; say whether there was one."""
    for pattern, render in MARKS:
        if match := pattern.match(state.src, state.pos):
            if not silent:
                if pattern is CITATION:
                    state.pending = state.pending.rstrip()
                token = state.push("html_inline", "", 0)
                token.content = render(state.env["prose"], match)
            state.pos = match.end()
            return True
    return False


def render_citation(prose: Prose, match: re.Match[str]) -> SafeString:
    return prose.cite(split_keys(match[1]))


def render_trace(prose: Prose, match: re.Match[str]) -> SafeString:
    words = ": ".join(part for part in (TRACE_WORDS[match[1]], (match[2] or "").strip()) if part)
    return format_html('<span class="unsourced">({})</span>', words)


def render_quote(prose: Prose, match: re.Match[str]) -> SafeString:
    return prose.quote(match[1], match[2])


MARKS = ((CITATION, render_citation), (TRACE, render_trace), (ROLE_QUOTE, render_quote))

MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": True})
MARKDOWN.enable("smartquotes")
MARKDOWN.disable(["heading", "lheading", "image", "hr", "code", "fence", "html_block"])
MARKDOWN.inline.ruler.before("link", "mark", read_mark)
