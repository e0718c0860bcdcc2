"""A picture seen large: closer and farther, moved, fitted; by buttons, keys, wheel, mouse and fingers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.core.paths import resource
from viewer.core.theme import load_theme
from viewer.ui.dialogs.figure import Figure, FigureDialog
from viewer.ui.dialogs.magnifier import MOST, Magnifier, Picture

CHECKS = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">
<rect width="20" height="20" fill="#ff0000"/><rect x="20" width="20" height="20" fill="#0000ff"/></svg>"""


def png(width: int = 60, height: int = 30) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#00ff00"))
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(held.data())


@pytest.fixture
def make(qtbot: QtBot):
    def shown(data: bytes = CHECKS, size: tuple[int, int] = (700, 500), scale: float = 1.0) -> FigureDialog:
        dialog = FigureDialog(Figure(data, "A caption", "What can be seen."), load_theme("light"), scale)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.resize(*size)
        dialog.open()
        QTest.qWait(20)  # until it is laid out
        return dialog

    return shown


def middle(view: Magnifier) -> QPointF:
    return QPointF(view.width() / 2, view.height() / 2)


def share_under(view: Magnifier, at: QPointF) -> QPointF:
    place = view.place
    return QPointF((at.x() - place.left()) / place.width(), (at.y() - place.top()) / place.height())


def wheel(view: Magnifier, at: QPointF, notches: int) -> None:
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_it_begins_whole_with_its_words(make) -> None:
    dialog = make()
    view = dialog.view
    assert view.times == 1
    assert view.rect().contains(view.place.toAlignedRect())
    assert view.place.width() / view.place.height() == pytest.approx(2)
    assert dialog.windowTitle() == "A caption"
    assert view.accessibleName() == "What can be seen."
    assert view.hasFocus() or not dialog.isActiveWindow()
    assert not dialog.farther_button.isEnabled()
    assert not dialog.fit_button.isEnabled()
    dialog.close()


def test_buttons(make) -> None:
    dialog = make()
    QTest.mouseClick(dialog.closer_button, Qt.MouseButton.LeftButton)
    assert dialog.view.times == 1.25
    assert dialog.times.text() == "125 %"
    QTest.mouseClick(dialog.farther_button, Qt.MouseButton.LeftButton)
    assert dialog.view.times == 1
    for _ in range(20):
        QTest.mouseClick(dialog.closer_button, Qt.MouseButton.LeftButton)
    assert dialog.view.times == MOST
    assert not dialog.closer_button.isEnabled()
    QTest.mouseClick(dialog.fit_button, Qt.MouseButton.LeftButton)
    assert dialog.view.times == 1
    dialog.close()


def test_keys_work_wherever_they_are(make) -> None:
    dialog = make()
    for widget in (dialog.view, dialog.close_button):
        QTest.keyClick(widget, Qt.Key.Key_Plus)
        assert dialog.view.times > 1
        QTest.keyClick(widget, Qt.Key.Key_Minus)
        assert dialog.view.times == 1
        QTest.keyClick(widget, Qt.Key.Key_Equal)
        QTest.keyClick(widget, Qt.Key.Key_0)
        assert dialog.view.times == 1
    dialog.view.zoom(4)
    before = dialog.view.place
    QTest.keyClick(dialog.view, Qt.Key.Key_Right)
    assert dialog.view.place.left() < before.left()
    QTest.keyClick(dialog.view, Qt.Key.Key_Down)
    assert dialog.view.place.top() < before.top()
    QTest.keyClick(dialog.view, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_wheel_keeps_what_is_under_the_pointer(make) -> None:
    dialog = make()
    view, at = dialog.view, middle(dialog.view) + QPointF(70, 30)
    under = share_under(view, at)
    wheel(view, at, 3)
    assert view.times == pytest.approx(1.25**3)
    after = share_under(view, at)
    assert after.x() == pytest.approx(under.x(), abs=1e-6)
    wheel(view, at, -30)
    assert view.times == 1
    assert share_under(view, middle(view)).x() == pytest.approx(0.5)
    dialog.close()


def test_a_drag_moves_it_no_farther_than_there_is_more(make) -> None:
    dialog = make()
    view = dialog.view
    view.zoom(4)
    start = middle(view).toPoint()
    before = view.place
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(50, 20))
    assert view.place.left() == pytest.approx(before.left() + 50)
    QTest.mouseMove(view, start + QPoint(9000, 20))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start)
    assert view.place.left() == pytest.approx(0)
    place = view.place
    QTest.mouseMove(view, start - QPoint(50, 0))
    assert view.place == place, "the hand has let go"
    dialog.close()


def test_a_double_click_comes_closer_and_back(make) -> None:
    dialog = make()
    QTest.mouseDClick(dialog.view, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert dialog.view.times == 2.5
    QTest.mouseDClick(dialog.view, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert dialog.view.times == 1
    dialog.close()


def test_two_fingers_pinch_and_one_moves(make) -> None:
    dialog = make()
    view, screen = dialog.view, QTest.createTouchDevice()
    at = middle(view).toPoint()
    QTest.touchEvent(view, screen).press(0, at - QPoint(30, 0), view).commit()
    QTest.touchEvent(view, screen).move(0, at - QPoint(30, 0), view).press(1, at + QPoint(30, 0), view).commit()
    QTest.touchEvent(view, screen).move(0, at - QPoint(90, 0), view).move(1, at + QPoint(90, 0), view).commit()
    assert view.times == pytest.approx(3)
    QTest.touchEvent(view, screen).move(0, at - QPoint(90, 0), view).release(1, at + QPoint(90, 0), view).commit()
    before = view.place
    QTest.touchEvent(view, screen).move(0, at - QPoint(60, 0), view).commit()
    assert view.place.left() == pytest.approx(before.left() + 30)
    QTest.touchEvent(view, screen).release(0, at - QPoint(60, 0), view).commit()
    dialog.close()


def test_a_double_tap(make) -> None:
    dialog = make()
    view, screen = dialog.view, QTest.createTouchDevice()
    for _ in range(2):
        QTest.touchEvent(view, screen).press(0, QPoint(200, 150), view).commit()
        QTest.touchEvent(view, screen).release(0, QPoint(200, 150), view).commit()
    assert view.times == 2.5
    dialog.close()


def test_a_drawing_stays_sharp(make) -> None:
    """At eight times the size the seam between two colours is still one pixel wide at most."""
    dialog = make()
    dialog.view.zoom(MOST)
    image = dialog.view.grab().toImage()
    row = [image.pixelColor(x, image.height() // 2) for x in range(10, image.width() - 10)]
    mixed = [colour for colour in row if colour.red() > 20 and colour.blue() > 20]
    assert len(mixed) <= 1
    assert row[0].red() > 200
    assert row[-1].blue() > 200
    dialog.close()


def test_photographs_are_shown_as_well(make) -> None:
    dialog = make(png())
    centre = dialog.view.grab().toImage().pixelColor(dialog.view.width() // 2, dialog.view.height() // 2)
    assert (centre.red(), centre.green(), centre.blue()) == (0, 255, 0)
    dialog.close()


@pytest.mark.parametrize(
    "data", [b"", b"no picture", b"<svg", b"\x89PNG\r\n\x1a\nrest", CHECKS.replace(b"rect", b"use")]
)
def test_what_may_not_be_shown_is_an_empty_page(make, data: bytes) -> None:
    assert Picture(data).size.isEmpty()
    dialog = make(data)
    dialog.view.zoom(3)
    dialog.view.pan(QPointF(10, 10))
    dialog.view.grab()
    dialog.close()


@pytest.mark.parametrize(("size", "scale"), [((440, 600), 3.0), ((320, 400), 2.0), ((1400, 900), 1.0)])
def test_everything_has_its_place(make, size: tuple[int, int], scale: float) -> None:
    data = resource("packs", "cellulite", "docs", "assets", "skin-layers.svg").read_bytes()
    dialog = make(data, size, scale)
    QTest.qWait(10)
    for widget in (dialog.closer_button, dialog.farther_button, dialog.fit_button, dialog.close_button):
        assert dialog.rect().contains(widget.geometry())
        assert min(widget.width(), widget.height()) >= 24
        assert widget.text() or widget.accessibleName()
    assert dialog.view.height() >= 90
    dialog.close()
