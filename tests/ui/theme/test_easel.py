"""Pictures that are taken off an easel are nobody else's, and cost no reference to None."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor

from viewer.core.paths import resource
from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.scene import SceneState, View
from viewer.core.theme import load_theme
from viewer.ui.quilt.renderer import Renderer
from viewer.ui.theme.easel import Easel
from viewer.ui.theme.svg import render_svg

MODEL = QuiltModel()


def test_what_was_taken_is_not_painted_on_again(qapp: object) -> None:
    easel = Easel()
    easel.blank(10, 10).fill(Qt.GlobalColor.red)
    first = easel.taken()
    easel.blank(10, 10).fill(Qt.GlobalColor.blue)
    assert first.pixelColor(5, 5) == QColor(Qt.GlobalColor.red)
    assert easel.taken().pixelColor(5, 5) == QColor(Qt.GlobalColor.blue)


def test_a_new_picture_is_transparent(qapp: object) -> None:
    easel = Easel()
    easel.blank(10, 10).fill(Qt.GlobalColor.red)
    assert easel.blank(10, 10).pixelColor(5, 5).alpha() == 0


def draw_signs(number: int) -> None:
    del number
    render_svg(resource("icons", "home.svg").read_bytes(), QSizeF(24, 24), 1.0)


def draw_quilts(number: int) -> None:
    renderer = Renderer(MODEL, 160, 120, load_theme("light"))
    renderer.set_state(SceneState(view=View(cut_mm=30 + number % 2)))
    renderer.image(None)
    renderer.top_image()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal")
@pytest.mark.parametrize("draw", [draw_signs, draw_quilts])
def test_no_reference_to_none_is_lost(qapp: object, draw) -> None:
    for number in range(4):
        draw(number)
    before = sys.getrefcount(None)
    for number in range(40):
        draw(number)
    assert sys.getrefcount(None) - before < 40


def test_threads_do_not_paint_on_one_anothers_picture(qapp: object) -> None:
    easel, colours = Easel(), (Qt.GlobalColor.red, Qt.GlobalColor.blue)
    together = threading.Barrier(len(colours), timeout=60)
    seen: dict[Qt.GlobalColor, list[QColor]] = {}

    def paint(colour: Qt.GlobalColor) -> None:
        for _ in range(20):
            painter = easel.painter(10, 10)
            together.wait()
            painter.fillRect(0, 0, 10, 10, colour)
            together.wait()
            painter.end()
            seen.setdefault(colour, []).append(easel.taken().pixelColor(5, 5))

    threads = [threading.Thread(target=paint, args=(colour,)) for colour in colours]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == {colour: [QColor(colour)] * 20 for colour in colours}
