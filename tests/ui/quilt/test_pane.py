"""The picture under pointer, finger and key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.quilt.conftest import shared_states
from viewer.core.quilt.parameters import AGE_MAX, AGE_START, WEIGHT_MAX, Parameters
from viewer.core.quilt.parts import Part, Source
from viewer.core.theme import load_theme
from viewer.ui.quilt import panels as tabs
from viewer.ui.quilt.pane import QuiltPane


def place_of(pane: QuiltPane, part: Part) -> QPoint:
    x, y = pane.view._renderer.anchors()[part]
    return QPointF(x, y).toPoint()


def colourfulness(image: QImage, at: QPoint) -> float:
    """Mean spread between the channels in a small window: grey is 0."""
    spread = 0
    for dx in range(-2, 3):
        for dy in range(-3, 4):
            colour = QColor(image.pixelColor(at.x() + dx, at.y() + dy))
            spread += max(colour.red(), colour.green(), colour.blue()) - min(
                colour.red(), colour.green(), colour.blue()
            )
    return spread / (5 * 7)


@pytest.mark.parametrize("part", list(Part))
def test_pointing_at_a_part_lights_it_and_fades_the_rest(pane, qtbot, part: Part) -> None:
    before = pane.view._now.copy()
    QTest.mouseMove(pane.view, place_of(pane, part))
    qtbot.waitUntil(lambda: pane._shared.focus.focus.part is part)
    after = pane.view._now
    lit = place_of(pane, part)
    assert colourfulness(after, lit) > 0.9 * colourfulness(before, lit)
    for other in set(Part) - {part, Part.SEPTA}:  # septa are nearly white: they have little colour to lose
        there = place_of(pane, other)
        assert colourfulness(after, there) < 0.6 * colourfulness(before, there)
    assert pane.buttons[part].isChecked(), "the legend lights with it"
    assert pane._shared.focus.focus.source is Source.QUILT
    assert pane.view._callout().name == pane.buttons[part].accessibleName()


def test_leaving_lets_go(pane, qtbot) -> None:
    QTest.mouseMove(pane.view, place_of(pane, Part.FAT))
    qtbot.waitUntil(lambda: pane._shared.focus.focus.part is Part.FAT)
    QApplication.sendEvent(pane.view, QEvent(QEvent.Type.Leave))
    assert pane._shared.focus.focus.part is None


def test_a_click_pins_and_a_click_beside_the_block_clears(pane) -> None:
    QTest.mouseClick(pane.view, Qt.MouseButton.LeftButton, pos=place_of(pane, Part.MUSCLE))
    assert pane._shared.focus.focus.pinned
    QApplication.sendEvent(pane.view, QEvent(QEvent.Type.Leave))
    assert pane._shared.focus.focus.part is Part.MUSCLE
    QTest.mouseClick(pane.view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert pane._shared.focus.focus.part is None


def test_a_tap_pins_and_a_tap_away_clears(pane, qtbot) -> None:
    finger = QTest.createTouchDevice()

    def tap(at: QPoint) -> None:
        QTest.touchEvent(pane.view, finger).press(0, at, pane.view).commit()
        QTest.touchEvent(pane.view, finger).release(0, at, pane.view).commit()

    tap(place_of(pane, Part.FAT))
    assert pane._shared.focus.focus.part is Part.FAT
    assert pane._shared.focus.focus.pinned
    tap(QPoint(2, 2))
    assert pane._shared.focus.focus.part is None
    tap(place_of(pane, Part.SKIN))
    tap(place_of(pane, Part.SKIN))
    assert pane._shared.focus.focus.part is None, "a second tap lets go, and no pointer is left hovering"


def test_four_tab_stops_light_pin_and_clear(pane, qtbot) -> None:
    pane.buttons[Part.SKIN].clearFocus()
    pane.buttons[Part.SKIN].setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in Part:
        seen.append(pane._shared.focus.focus.part)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert seen == list(Part)
    pane.buttons[Part.SEPTA].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(pane.buttons[Part.SEPTA], Qt.Key.Key_Return)
    assert pane._shared.focus.focus.pinned
    QTest.keyClick(pane.buttons[Part.SEPTA], Qt.Key.Key_Escape)
    assert pane._shared.focus.focus.part is None


def test_every_part_has_a_sentence_for_the_screen_reader(pane) -> None:
    for part, button in pane.buttons.items():
        assert button.accessibleName()
        assert len(button.accessibleDescription()) > 40, part
    assert "lies almost flat" in pane.view.accessibleDescription()
    assert pane.view.accessibleDescription().startswith(pane.caption.text())


def test_sliders_move_the_skin_by_keys_and_reset_brings_it_back(pane, qtbot) -> None:
    age, weight, _ = pane.controls.controls
    flat = pane.view._now.copy()
    sentence = pane.caption.text()
    QTest.keyClick(weight, Qt.Key.Key_End)
    QTest.keyClick(age, Qt.Key.Key_PageUp)
    assert pane.view._quilt.parameters == Parameters(AGE_START + 5, WEIGHT_MAX)
    assert weight.value_label.text() == "+40 %"
    qtbot.waitUntil(lambda: pane.caption.text() != sentence)
    assert pane.view._now != flat
    QTest.mouseClick(pane.reset, Qt.MouseButton.LeftButton)
    assert pane.view._quilt.parameters == Parameters()
    assert pane.view._now == flat, "the first picture, to the byte"


def test_play_runs_to_the_end_and_a_hand_on_the_slider_stops_it(pane, qtbot) -> None:
    age = pane.controls.controls[0]
    pane.view._quilt.set_age(AGE_MAX - 3)
    age._timer.setInterval(1)
    age.play.click()
    qtbot.waitUntil(lambda: not age.play.isChecked())
    assert pane.view._quilt.age == AGE_MAX
    age.play.click()
    qtbot.waitUntil(lambda: pane.view._quilt.age < AGE_MAX)
    QTest.keyClick(age, Qt.Key.Key_Right)
    assert not age.play.isChecked()


def test_resizing_stretches_then_draws_sharp(pane, qtbot) -> None:
    pane.resize(480, 620)
    qtbot.waitUntil(lambda: pane.view.ready)
    qtbot.waitUntil(lambda: pane.view._now.deviceIndependentSize().toSize() == pane.view.size())


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_each_theme_dyes_the_cloth(pane, theme: str) -> None:
    pane.set_theme(load_theme(theme), 1.0)
    pane.finish()
    image = pane.view._now
    at = place_of(pane, Part.MUSCLE)
    colour, wanted = QColor(image.pixelColor(at)), QColor(load_theme(theme).muscle)
    apart = abs(colour.red() - wanted.red()) + abs(colour.green() - wanted.green()) + abs(colour.blue() - wanted.blue())
    assert apart < 150


def test_a_pane_of_no_size_draws_nothing_and_does_not_fail(qtbot) -> None:
    pane = QuiltPane(shared_states())
    qtbot.addWidget(pane)
    pane.start()
    pane.set_theme(load_theme("light"), 1.0)
    pane.view.resize(1, 1)
    pane.finish()
    pane._shared.focus.hover(Part.FAT, Source.LEGEND)


def test_nothing_heavy_before_start(qtbot) -> None:
    pane = QuiltPane(shared_states())
    qtbot.addWidget(pane)
    pane.set_theme(load_theme("light"), 1.0)
    assert pane.view._renderer is None


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("size", [(440, 620), (480, 554), (1280, 474), (600, 900), (900, 360)])
def test_nothing_overlaps_and_nothing_sticks_out(pane, qapp, qtbot, size: tuple[int, int], scale: float) -> None:
    from viewer.ui.theme.style import apply

    theme = load_theme("light")
    try:
        apply(qapp, theme, scale)
        pane.set_theme(theme, scale)
        pane.resize(*size)
        pane.finish()
        qapp.processEvents()
        pane.finish()
        body = pane.widget()
        shown = [pane.title, pane.account, pane.notice, pane.view, *pane.buttons.values(), pane.panels.tabs]
        shown += [pane.panels._stack, pane.caption, pane.undo, pane.redo, pane.reset, pane.sure]
        apart_and_inside([one for one in shown if not one.isHidden()], body)
        if pane.viewport().width() >= 12 * 17 * scale:  # narrower, not even one word and its value have room
            assert body.width() <= pane.viewport().width()
        assert pane.view.height() >= 180
        for name in tabs.NAMES:
            pane.panels.turn(name)
            qapp.processEvents()
            panel = pane.panels.panel(name)
            inside = [one for one in panel.findChildren(QWidget) if one.isVisible() and not one.findChildren(QWidget)]
            apart_and_inside(inside, panel)
            if pane.viewport().width() >= 12 * 17 * scale:
                assert panel.width() <= panel.parentWidget().width(), name
    finally:
        apply(qapp, theme, 1.0)


@pytest.mark.parametrize("size", [(440, 620), (440, 700), (600, 760)])
def test_a_sentence_that_grows_hides_no_slider(pane, qapp, qtbot, size: tuple[int, int]) -> None:
    pane.resize(*size)
    pane.finish()

    def hidden() -> list[str]:
        held = QRect(pane.panels.mapTo(pane, QPoint()), pane.panels.size())
        sliders = [(one, QRect(one.mapTo(pane, QPoint()), one.size())) for one in pane.controls.controls]
        return [one.accessibleName() or str(place) for one, place in sliders if not held.contains(place)]

    assert hidden() == []
    pane._describe("Nine of nine squares bulge in this model, the deepest seam about 4 mm. " * 5)
    QApplication.sendPostedEvents()
    assert hidden() == [], "while it grows"
    qtbot.waitUntil(lambda: pane.caption.height() >= pane.caption.heightForWidth(pane.caption.width()))
    qapp.processEvents()
    assert hidden() == [], "once all is laid out"


def apart_and_inside(widgets: list[QWidget], body: QWidget) -> None:
    """None of them lies on another or sticks out of ``body``."""
    places = [(one.objectName() or type(one).__name__, QRect(one.mapTo(body, QPoint()), one.size())) for one in widgets]
    for number, (name, place) in enumerate(places):
        assert body.rect().contains(place), (name, place, body.rect())
        for other, there in places[number + 1 :]:
            assert not place.intersects(there), (name, place, other, there)
