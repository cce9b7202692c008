"""The picture of a shared link: every zone and title comes out, within what it has to hold."""

from decimal import Decimal
from io import BytesIO

import pytest
from django.conf import settings
from PIL import Image, ImageColor

from assessments.charts import paints
from assessments.pictures import MEASURE, SHARP, fitted, font, share_picture
from assessments.scoring.zones import SubLabel

LONGEST = 120  # characters of a role's title


def picture(title="Welder", score="31.0", sub_label=SubLabel.YELLOW_URGENT):
    png = share_picture(title, score=Decimal(score), sub_label=sub_label)
    return Image.open(BytesIO(png)).convert("RGB")


def looks(image, x, y, colour):
    """Whether a pixel is of a colour, as far as the eye can tell after the palette is reduced."""
    wanted = ImageColor.getrgb(colour)
    return all(abs(a - b) <= 6 for a, b in zip(image.getpixel((x, y)), wanted, strict=True))


def test_it_has_the_size_that_networks_cut_nothing_from():
    assert picture().size == (1200, 630)


@pytest.mark.parametrize("sub_label", SubLabel)
def test_its_ground_is_the_wash_of_the_zone(sub_label):
    wash = paints.PAINTS[sub_label.zone.value].wash
    assert looks(picture(sub_label=sub_label), 5, 5, wash)


@pytest.mark.parametrize(("score", "x"), [("0.0", 22), ("31.0", 372), ("100.0", 1178)])
def test_the_needle_stands_at_the_score(score, x):
    assert looks(picture(score=score), x, 585, paints.INK)


def test_the_line_is_cut_at_the_thresholds():
    image, places = picture(), (298, 302, 574, 578)
    for x, zone in zip(places, ("red", "yellow", "yellow", "green"), strict=True):
        assert looks(image, x, 620, paints.PAINTS[zone].fill)


@pytest.mark.parametrize(
    ("title", "size", "lines"),
    [
        ("Electrician", 88, 1),
        ("ML Platform Engineer", 80, 1),
        ("Principal Machine Learning Infrastructure Engineer", 72, 2),
        ("Word " * (LONGEST // 5), 40, 2),
    ],
)
def test_a_title_is_as_large_as_it_fits(title, size, lines):
    chosen, broken = fitted(f"{title} jobs?")
    assert (chosen, len(broken)) == (size, lines)
    assert all(font(chosen, 500).getlength(line) <= MEASURE * SHARP for line in broken)


@pytest.mark.parametrize(
    "title", ["", "W" * LONGEST, "Köchin", "料理人", "\N{NO-BREAK SPACE}", "a\nb"]
)
def test_any_title_is_drawn(title):
    assert picture(title).size == (1200, 630)


def test_the_colours_are_those_of_the_style_sheet():
    tokens = (settings.BASE_DIR / "static/css/tokens.css").read_text()
    own = {paints.INK, paints.INK_SOFT, paints.INK_MUTED, paints.RULE}
    zones = {colour for paint in paints.PAINTS.values() for colour in vars_of(paint)}
    assert [colour for colour in own | zones if f": {colour};" not in tokens] == []


def vars_of(paint):
    return paint.fill, paint.text, paint.wash
