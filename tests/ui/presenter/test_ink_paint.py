"""Ink reads on every theme, is smooth, lets words through, and moves with the picture."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from viewer.core.quilt.scene import View
from viewer.core.talk.ink import Ink, PictureBox, Stroke, Tool
from viewer.core.theme import THEMES, Theme, contrast, load_theme, rgb
from viewer.ui.presenter.ink_paint import LEAST, marker_colour, paint_ink, pen_colour, rim_colour, stroke_bounds
from viewer.ui.theme.easel import Easel

SHEET = QRectF(0, 0, 320, 180)
easel = Easel()


def painted(*strokes: Stroke, theme: str = "light", ground: str | None = None, box: PictureBox | None = None) -> QImage:
    colours = load_theme(theme)
    painter = easel.painter(320, 180)
    painter.fillRect(SHEET, QColor(ground or colours.paper))
    paint_ink(painter, SHEET, strokes, colours, box)
    painter.end()
    return easel.taken()


def touched(image: QImage, ground: str) -> QRectF:
    """The box of all pixels that are not the ground."""
    bare = QColor(ground)
    found = [(x, y) for y in range(180) for x in range(320) if image.pixelColor(x, y) != bare]
    assert found, "nothing was painted"
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return QRectF(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


@pytest.mark.parametrize("name", THEMES)
def test_the_four_inks_read_on_paper_and_on_their_rims(name: str) -> None:
    theme = load_theme(name)
    colours = [pen_colour(theme, ink) for ink in Ink]
    for colour in colours:
        assert contrast(colour, theme.paper) >= 3
        assert contrast(colour, rim_colour(theme)) >= 3
    for one, other in combinations(colours, 2):
        assert sum(abs(a - b) for a, b in zip(rgb(one), rgb(other), strict=True)) > 60, (one, other)


@pytest.mark.parametrize("part", ["skin", "fat", "muscle", "septa"])
@pytest.mark.parametrize("name", THEMES)
def test_a_line_on_cloth_has_its_rim(name: str, part: str) -> None:
    theme = load_theme(name)
    cloth, stroke = theme.tissue(part), Stroke(Tool.PEN, Ink.FIRST, 0.05, ((0.1, 0.5), (0.9, 0.5)))
    painter = easel.painter(1280, 720)
    painter.fillRect(QRectF(0, 0, 1280, 720), QColor(cloth))
    paint_ink(painter, QRectF(0, 0, 1280, 720), (stroke,), theme)
    painter.end()
    image = easel.taken()
    column = [image.pixelColor(640, y).name().upper() for y in range(720)]
    line = [y for y, colour in enumerate(column) if colour == pen_colour(theme, Ink.FIRST).upper()]
    assert line
    assert rim_colour(theme).upper() in column[line[0] - 4 : line[0]]
    assert rim_colour(theme).upper() in column[line[-1] + 1 : line[-1] + 5]


@pytest.mark.parametrize("ink", Ink)
@pytest.mark.parametrize("name", THEMES)
def test_words_read_under_the_marker(name: str, ink: Ink) -> None:
    theme: Theme = load_theme(name)
    stroke = Stroke(Tool.MARKER, ink, 0.012, ((0.1, 0.5), (0.9, 0.5)))
    ground = painted(stroke, theme=name).pixelColor(160, 90).name()
    word = painted(stroke, theme=name, ground=theme.ink).pixelColor(160, 90).name()
    assert contrast(word, ground) >= theme.text_contrast
    assert ground.upper() != theme.paper
    assert marker_colour(theme, ink) != theme.paper


def test_a_stroke_that_crosses_itself_is_marked_once() -> None:
    cross = Stroke(Tool.MARKER, Ink.THIRD, 0.012, ((0.2, 0.5), (0.8, 0.5), (0.8, 0.2), (0.5, 0.2), (0.5, 0.9)))
    image = painted(cross)
    assert image.pixelColor(160, 90) == image.pixelColor(100, 90)


@pytest.mark.parametrize("tool", Tool)
@pytest.mark.parametrize("places", [((0.5, 0.5),), ((0.3, 0.4), (0.7, 0.8)), ((0.5, 0.5), (0.5, 0.5))])
def test_all_that_is_painted_lies_in_its_bounds(tool: Tool, places: tuple[tuple[float, float], ...]) -> None:
    stroke = Stroke(tool, Ink.FIRST, 0.012, places)
    ground = "#888888"
    assert stroke_bounds(SHEET, stroke).contains(touched(painted(stroke, ground=ground), ground))


def test_a_bent_line_has_no_corner() -> None:
    stroke = Stroke(Tool.PEN, Ink.FOURTH, 0.012, ((0.2, 0.8), (0.5, 0.2), (0.8, 0.8)))
    image, colour = painted(stroke), QColor(pen_colour(load_theme("light"), Ink.FOURTH))
    tops = [
        min(y for y in range(180) if image.pixelColor(x, y) == colour)
        for x in range(130, 190)
        if any(image.pixelColor(x, y) == colour for y in range(180))
    ]
    assert max(abs(a - b) for a, b in pairwise(tops)) <= 3
    assert min(tops) > 0.2 * 180, "it is rounded below the place itself"


def test_ink_on_the_picture_moves_and_stays_on_it() -> None:
    box = PictureBox(0.5, 0.0, 0.5, 1.0, View(zoom=200))
    on = Stroke(Tool.PEN, Ink.FIRST, 0.012, ((0.7, 0.5), (0.8, 0.5)))
    beside = Stroke(Tool.PEN, Ink.FIRST, 0.012, ((0.1, 0.5), (0.2, 0.5)))
    paper = load_theme("light").paper
    still, moved = touched(painted(on), paper), touched(painted(on, box=box), paper)
    assert moved.width() > still.width() * 1.6
    assert moved.left() >= 160
    assert touched(painted(beside), paper) == touched(painted(beside, box=box), paper)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ink", Ink)
@pytest.mark.parametrize("tissue", ["skin", "fat", "muscle", "septa"])
def test_a_line_is_seen_on_every_cloth_by_itself_or_by_its_rim(name: str, ink: Ink, tissue: str) -> None:
    theme = load_theme(name)
    cloth, line, rim = getattr(theme, tissue), pen_colour(theme, ink), rim_colour(theme)
    assert contrast(line, rim) >= LEAST
    assert max(contrast(line, cloth), contrast(rim, cloth)) >= 1.9
