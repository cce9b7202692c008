"""The picture of a published score that networks show beside its shared link."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from io import BytesIO
from math import cos, pi, sin

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

from assessments.charts.paints import INK, INK_SOFT, PAINTS
from assessments.charts.scale import Thresholds
from assessments.charts.scale_line import scale_line
from assessments.scoring.rules import GREEN_FROM, YELLOW_FROM
from assessments.scoring.zones import SubLabel

FONT = settings.BASE_DIR / "static/fonts/newsreader-display.woff2"
WIDTH, HEIGHT = 1200, 630  # pixels, the shape that networks cut nothing from
SHARP = 2  # drawn this many times as large, because shapes are drawn without soft edges
EDGE, MEASURE = 80, 1040
NAME_BASE, QUESTION_BASE, ANSWER_BASE = 92, 196, 536
LEADING = 1.08
# The sizes a title is set in and the lines it may then take, the best first.
TITLE_FITS = ((88, 1), (80, 1), (72, 1), (72, 2), (64, 2), (56, 2), (48, 2), (40, 2))
LINE_TOP, NEEDLE = 596, 22
COLOURS = 128  # enough for a drawing in few, at a third of the bytes

ICON_UNITS = 16
CIRCLE = [(8 + 7 * cos(turn * pi / 60), 8 + 7 * sin(turn * pi / 60)) for turn in range(120)]
# The signs of components/sprite.html: the outline, then the strokes on it.
ICONS = {
    "green": (CIRCLE, [(4.8, 8.3), (7, 10.5), (11.3, 5.8)]),
    "yellow": (
        [(8, 0.4), (15.6, 8), (8, 15.6), (0.4, 8)],
        [(8, 4.6), (8, 8.6)],
        [(8, 10.4), (8, 11.8)],
    ),
    "red": ([(0.6, 2), (15.4, 2), (8, 15)], [(6, 4.6), (10, 8.6)], [(10, 4.6), (6, 8.6)]),
}

Points = Sequence[tuple[float, float]]


def share_picture(title: str, *, score: Decimal, sub_label: str) -> bytes:
    """Draw the question, its answer and where it lies from 0 to 100, as PNG of 1200 x 630."""
    label = SubLabel(sub_label)
    ground = PAINTS[label.zone.value].wash
    image = Image.new("RGB", (WIDTH * SHARP, HEIGHT * SHARP), ground)
    pen = Pen(ImageDraw.Draw(image))
    pen.write("JobZone", EDGE, NAME_BASE, size=40, weight=600)
    write_question(pen, title)
    write_answer(pen, score, label)
    draw_line(pen, score)
    return packed(image)


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws by the pixels of the finished picture."""

    draw: ImageDraw.ImageDraw

    def write(
        self, text: str, x: float, y: float, *, size: int, weight: int, colour: str = INK
    ) -> float:
        """Write on the baseline y; return where the text ends."""
        face = font(size, weight)
        self.draw.text((x * SHARP, y * SHARP), text, font=face, fill=colour, anchor="ls")
        return x + face.getlength(text) / SHARP

    def shape(self, points: Points, colour: str) -> None:
        self.draw.polygon([(x * SHARP, y * SHARP) for x, y in points], fill=colour)

    def stroke(self, points: Points, colour: str, width: float) -> None:
        places = [(x * SHARP, y * SHARP) for x, y in points]
        self.draw.line(places, fill=colour, width=round(width * SHARP), joint="curve")


def write_question(pen: Pen, title: str) -> None:
    """Write the question as large as it fits above the answer."""
    size, lines = fitted(f"{title} jobs?")
    for number, words in enumerate(["Will AI replace", *lines]):
        pen.write(words, EDGE, QUESTION_BASE + number * size * LEADING, size=size, weight=500)


def fitted(text: str) -> tuple[int, list[str]]:
    """Return the best size for a text, and its lines; what is too long even so is cut."""
    for size, most in TITLE_FITS:
        lines = wrapped(text, size)
        if len(lines) <= most:
            break
    return size, lines[:most]


def wrapped(text: str, size: int) -> list[str]:
    lines, face = [""], font(size, 500)
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and face.getlength(longer) > MEASURE * SHARP:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def write_answer(pen: Pen, score: Decimal, sub_label: SubLabel) -> None:
    paint = PAINTS[sub_label.zone.value]
    end = pen.write(f"{score:.1f}", EDGE, ANSWER_BASE, size=128, weight=600)
    end = pen.write("of 100", end + 20, ANSWER_BASE, size=36, weight=400, colour=INK_SOFT)
    draw_icon(pen, sub_label.zone.value, x=end + 48, y=ANSWER_BASE - 38, size=44)
    label = {"size": 52, "weight": 600, "colour": paint.text}
    pen.write(sub_label.label, end + 108, ANSWER_BASE, **label)


def draw_icon(pen: Pen, zone: str, *, x: float, y: float, size: float) -> None:
    """Draw the sign of a zone in a square."""
    outline, *glyph = ICONS[zone]
    paint, unit = PAINTS[zone], size / ICON_UNITS

    def placed(points: Points) -> Points:
        return [(x + left * unit, y + top * unit) for left, top in points]

    pen.shape(placed(outline), paint.fill)
    for stroke in glyph:
        pen.stroke(placed(stroke), paint.glyph, 1.8 * unit)


def draw_line(pen: Pen, score: Decimal) -> None:
    """Draw the line from 0 to 100 along the lower edge, with the needle at the score."""
    chart = scale_line(score, thresholds=Thresholds(yellow=YELLOW_FROM, green=GREEN_FROM))
    for band in chart.zones:
        left, right = (at * WIDTH / 100 for at in (band.span.x, band.span.end))
        corners = [(left, LINE_TOP), (right, LINE_TOP), (right, HEIGHT), (left, HEIGHT)]
        pen.shape(corners, PAINTS[band.zone].fill)
    tip = min(max(chart.needle * WIDTH / 100, NEEDLE), WIDTH - NEEDLE)
    top = LINE_TOP - NEEDLE
    pen.shape([(tip - NEEDLE, top), (tip + NEEDLE, top), (tip, LINE_TOP + 8)], INK)


@cache
def font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    face = ImageFont.truetype(FONT, size * SHARP)
    face.set_variation_by_axes([weight])
    return face


def packed(image: Image.Image) -> bytes:
    small = image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    few = small.quantize(COLOURS, dither=Image.Dither.NONE)
    file = BytesIO()
    few.save(file, "PNG", optimize=True)
    return file.getvalue()
