"""The colours of zones for drawings that no style sheet reaches: those of tokens.css in light."""

from dataclasses import dataclass

INK, INK_SOFT, INK_MUTED, RULE, GROUND = "#10272e", "#2b4d57", "#42646d", "#cfdcdd", "#ffffff"


@dataclass(frozen=True, slots=True)
class Paint:
    """What a zone is filled, written and washed with, and what stands on its fill."""

    fill: str
    text: str
    wash: str
    glyph: str


PAINTS = {
    "green": Paint(fill="#007a69", text="#00574b", wash="#e3f3ee", glyph=GROUND),
    "yellow": Paint(fill="#fcbf2e", text="#664300", wash="#fef3d3", glyph=INK),
    "red": Paint(fill="#c6372b", text="#93221a", wash="#fce9e5", glyph=GROUND),
}
