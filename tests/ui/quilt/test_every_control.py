"""Every control of the pane, in each account, by pointer, by finger and by keys: each has its effect.

control_table.py names each control and what it does. A control of the pane that is not in it fails the test.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QScrollArea,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from tests.ui.quilt.conftest import MakePane
from tests.ui.quilt.control_table import TABLE, Row
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Compare, Event, SceneState, Treatment
from viewer.ui.quilt import panels as tabs
from viewer.ui.quilt.pane import QuiltPane

START = SceneState(
    parameters=Parameters(40, 5), month_tenths=60, events=(Event(1, Treatment.SUBCISION, 40, 40),)
).with_view(zoom=200, cut_mm=60, compare=Compare.BEFORE)


class Way(Enum):
    POINTER = "pointer"
    FINGER = "finger"
    KEYS = "keys"


# --- the pane, brought to where the control can have its effect


def prepare(pane: QuiltPane, account: Account, name: str, row: Row) -> QWidget:
    """The control, in sight, in a state that it can change."""
    shared = pane._shared
    pane.drawers.close()
    shared.tour.stop()
    shared.hand.reset()
    shared.focus.clear()
    shared.quilt.forget()
    shared.quilt.show(SceneState(account=account))
    here = SceneState(account, START.parameters, START.month_tenths, START.events, START.view)
    shared.quilt.act(here)
    pane.panels.turn(tabs.LOOK if name == f"tab-{tabs.CHANGE}" else tabs.CHANGE)
    if name == "redo":
        shared.quilt.undo()
    if name.startswith("account-"):
        other = Account.ARTICLE if name.endswith(Account.STUDIES.value) else Account.STUDIES
        shared.quilt.set_account(other)
    if name == "compare-before":
        shared.quilt.set_view(compare=Compare.NONE)
    if name.startswith("own-tone"):
        shared.preferences.set_skin_tone("mixed")
    if name == "own-mixed":
        shared.preferences.set_skin_tone("tone-3")
    if name.startswith("own-") and name[4:] in ("system", "full", "reduced"):
        shared.preferences.set_motion("full" if name != "own-full" else "reduced")
    _open(pane, name, row.place)
    QApplication.processEvents()
    pane.finish()
    return row.find(pane)


def _open(pane: QuiltPane, name: str, place: str) -> None:
    shared = pane._shared
    if place in tabs.NAMES:
        pane.panels.turn(place)
    if name in ("before", "after"):
        shared.show.to("grown", by_person=True)
    if place == "tour":
        shared.tour.play("walk")
        if name == "tour-back":
            shared.tour.step(1)
    if place == "sure":
        pane.drawers.open_sure()
    elif place == "along":
        pane.drawers.open_along()
        assert pane.drawers.along is not None
        QGuiApplication.clipboard().setText("")
        pane.drawers.along.say("")
        pane.drawers.along.enter.setText("no code at all" if name == "go" else "")
    elif place == "own":
        pane.drawers.open_own()


def in_sight(pane: QuiltPane, widget: QWidget) -> None:
    """Scroll as a person would until the control can be reached."""
    area: QObject | None = widget.parent()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget, 8, 8)
        area = area.parent()
    QApplication.processEvents()
    middle = widget.mapTo(pane, spot(widget))
    assert pane.rect().contains(middle), "it can be scrolled to"
    found = pane.childAt(middle)
    assert found is widget or widget.isAncestorOf(found), f"{found} lies over it"


def spot(widget: QWidget) -> QPoint:
    """Where a hand would touch it: a slider beside its handle, the picture on its fat, all else in the middle."""
    if isinstance(widget, QSlider):
        option = QStyleOptionSlider()
        widget.initStyleOption(option)
        handle = widget.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, widget
        )
        right = handle.right() + 12
        x = right if right < widget.width() - 6 else handle.left() - 12
        return QPoint(x, widget.height() // 2)
    if widget.objectName() == "" and hasattr(widget, "part_at"):
        ratio = widget.devicePixelRatioF()
        x, y = widget.renderer.anchors()[Part.FAT]  # type: ignore[attr-defined]
        return QPoint(round(x / ratio), round(y / ratio))
    return widget.rect().center()


# --- the three ways


def operate(pane: QuiltPane, widget: QWidget, way: Way, finger: object) -> None:
    if way is Way.KEYS:
        by_keys(pane, widget)
        return
    in_sight(pane, widget)
    press(widget, way, spot(widget), finger)
    if isinstance(widget, QComboBox):
        QTest.qWait(1)
        popup = widget.view()
        assert popup.isVisible(), "its list opens"
        at = (widget.currentIndex() + 1) % widget.count()
        there = popup.visualRect(widget.model().index(at, 0)).center()
        QTest.qWait(QApplication.doubleClickInterval() + 50)  # Qt takes a quick second press for the first one's echo
        for _ in range(3):  # a tap too near to the first one is taken for its echo; a person taps again
            if popup.isVisible():
                QTest.mouseMove(popup.viewport(), there - QPoint(3, 3))
                press(popup.viewport(), way, there, finger)
    elif isinstance(widget, QLineEdit):
        use_field(widget)


def press(widget: QWidget, way: Way, at: QPoint, finger: object) -> None:
    if way is Way.POINTER:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
    else:
        QTest.touchEvent(widget, finger).press(0, at, widget).commit()  # type: ignore[call-overload]
        QTest.touchEvent(widget, finger).release(0, at, widget).commit()  # type: ignore[call-overload]


def use_field(field: QLineEdit) -> None:
    """It has the keyboard now: choose its words, or type some and press Enter."""
    assert field.hasFocus(), "a tap gives it the keyboard"
    if field.isReadOnly():
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    else:
        QTest.keyClicks(field, "nonsense")
        QTest.keyClick(field, Qt.Key.Key_Return)


def by_keys(pane: QuiltPane, widget: QWidget) -> None:
    reach(pane, widget)
    if isinstance(widget, QSlider):
        QTest.keyClick(widget, Qt.Key.Key_PageUp)
    elif isinstance(widget, QComboBox):
        QTest.keyClick(widget, Qt.Key.Key_Down)
    elif isinstance(widget, QLineEdit):
        use_field(widget)
    elif isinstance(widget, QAbstractButton):
        if QApplication.focusWidget() is widget and not _in_group(widget):
            QTest.keyClick(widget, Qt.Key.Key_Space)
    else:
        QTest.keyClick(widget, Qt.Key.Key_Return)


def _in_group(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and widget.group() is not None


def reach(pane: QuiltPane, widget: QWidget) -> None:
    """Tab from the top of the pane until the control has the keyboard; within a group, arrows go on."""
    group = widget.group().buttons() if _in_group(widget) else []  # type: ignore[attr-defined]
    first = pane.account.buttons[pane.account.choice]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(80):
        focused = QApplication.focusWidget()
        if focused is widget and not group:
            return
        if focused in group:
            for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
                for _ in group:
                    if QApplication.focusWidget() is widget:
                        return
                    QTest.keyClick(QApplication.focusWidget(), key)
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {widget}")


# --- the tests


@pytest.mark.parametrize("account", list(Account))
@pytest.mark.parametrize("way", list(Way))
def test_every_control_has_its_effect(make_pane: MakePane, qtbot, account: Account, way: Way) -> None:
    pane = make_pane(size=(560, 780))
    heard: list[str] = []
    pane.claim_wanted.connect(heard.append)
    finger = QTest.createTouchDevice()
    idle = []
    for name, row in TABLE.items():
        widget = prepare(pane, account, name, row)
        if not widget.isEnabled():
            idle.append(name)
            continue
        heard.clear()
        pane.setProperty("claims", [])
        before = row.effect(pane)
        operate(pane, widget, way, finger)
        pane.setProperty("claims", list(heard))
        try:
            qtbot.waitUntil(lambda: row.effect(pane) != before, timeout=2000)  # noqa: B023
        except Exception as late:
            raise AssertionError(f"{name} by {way.value} changes nothing: {before!r}") from late
        for popup in pane.findChildren(QFileDialog):
            popup.reject()
            pane.activateWindow()
            qtbot.waitUntil(pane.isActiveWindow)
        pane.controls.stop()
    assert idle == []


def interactive(root: QWidget) -> Iterator[QWidget]:
    """Every widget below ``root`` that a person can operate."""
    for widget in root.findChildren(QWidget):
        kinds = (QAbstractButton, QSlider, QComboBox, QLineEdit)
        inner = widget.parentWidget() is not None and isinstance(widget.parentWidget(), QComboBox | QLineEdit)
        if (isinstance(widget, kinds) or hasattr(widget, "part_at")) and not inner and not _of_dialog(widget):
            yield widget


def _of_dialog(widget: QWidget) -> bool:
    above: QObject | None = widget
    while above is not None:
        if isinstance(above, QFileDialog):
            return True
        above = above.parent()
    return False


def test_no_control_is_missing_from_the_table(make_pane: MakePane) -> None:
    pane = make_pane()
    for name in tabs.NAMES:
        pane.panels.turn(name)
    pane._shared.quilt.act(START)
    pane.drawers.open_own()
    pane.drawers.open_along()
    pane.drawers.open_sure()
    known = {id(row.find(pane)) for row in TABLE.values()}
    known |= {id(link) for link in pane.drawers.sure.links}
    roots = (pane, pane.drawers.own, pane.drawers.along)
    missing = [
        f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}"
        for root in roots
        for widget in interactive(root)
        if id(widget) not in known
    ]
    assert missing == []


def test_every_control_is_named_and_large_enough(make_pane: MakePane) -> None:
    pane = make_pane(size=(560, 780))
    for name, row in TABLE.items():
        widget = prepare(pane, Account.STUDIES, name, row)
        assert widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()), name
        assert min(widget.width(), widget.height()) >= 32, (name, widget.size())
