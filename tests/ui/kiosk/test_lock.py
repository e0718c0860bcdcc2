"""What the lock lets through, and everything that it does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QDialog,
    QFileDialog,
    QFontDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QPushButton,
    QTextBrowser,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.picture_host import settle
from viewer.ui.kiosk.corners import Corners
from viewer.ui.kiosk.lock import DIGITS, DROPPED, KEYS, SCHEMES, Lock

KIOSK = Path(__file__).resolve().parents[3] / "viewer" / "ui" / "kiosk"
Key, Kind = Qt.Key, QEvent.Type
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CHORDS = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.GroupSwitchModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | SHIFT,
)


class Spy(QPushButton):
    """Remembers what reached it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.seen: list[QEvent.Type] = []

    def event(self, event: QEvent) -> bool:
        if hasattr(self, "seen"):
            self.seen.append(event.type())
        return bool(super().event(event))


class Locked:
    """A window behind the lock."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.window.resize(400, 300)
        self.spy = Spy(self.window)
        column = QVBoxLayout(self.window)
        column.addWidget(self.spy)
        self.corners = Corners(self.measure, parent=self.window)
        self.lock = Lock(self.window, self.corners)
        self.acts = 0
        self.noted: list[str] = []
        self.did: list[str] = []
        self.lock.acted.connect(self._acted)
        self.lock.noted.connect(self.noted.append)
        self.lock.lifted.connect(self._lifted)
        self.spy.clicked.connect(self._clicked)
        self.window.show()
        settle()
        self.lock.on()
        self.spy.seen.clear()

    def measure(self) -> tuple[int, int]:
        return 400, 80

    def _acted(self) -> None:
        self.acts += 1

    def _lifted(self) -> None:
        self.did.append("lifted")

    def _clicked(self) -> None:
        self.did.append("clicked")

    def send(self, event: QEvent) -> bool:
        """Did it reach the widget?"""
        self.spy.seen.clear()
        QCoreApplication.sendEvent(self.spy, event)
        return event.type() in self.spy.seen

    def hears(self) -> bool:
        """Does a click still arrive, and stands nothing before the window?"""
        self.did.clear()
        middle = self.spy.mapTo(self.window, self.spy.rect().center())
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, NONE, middle)
        blocked = QGuiApplication.modalWindow() is not None or QApplication.activePopupWidget() is not None
        return "clicked" in self.did and not blocked

    def key(self, key: Key, held: Qt.KeyboardModifier = NONE, text: str = "") -> bool:
        """Did the press, and the question before it, reach the widget? Both or neither."""
        asked = self.send(QKeyEvent(Kind.ShortcutOverride, key, held, text))
        pressed = self.send(QKeyEvent(Kind.KeyPress, key, held, text))
        assert asked is pressed
        self.send(QKeyEvent(Kind.KeyRelease, key, held, text))
        return pressed

    def mouse(self, kind: QEvent.Type, button: Qt.MouseButton) -> bool:
        place = QPointF(self.spy.rect().center())
        return self.send(QMouseEvent(kind, place, self.spy.mapToGlobal(place), button, button, NONE))


@pytest.fixture
def locked(qtbot: QtBot) -> Iterator[Locked]:
    made = Locked()
    yield made
    made.lock.off()
    made.lock.may_close = True
    made.window.close()
    made.window.deleteLater()
    settle()


# -- what is dropped


@pytest.mark.parametrize("kind", DROPPED)
def test_what_has_no_business_here_reaches_nobody(locked: Locked, kind: QEvent.Type) -> None:
    assert locked.lock.eventFilter(locked.spy, QEvent(kind)) is True
    assert locked.acts == 0


def test_menus_help_and_drops_as_they_really_come(locked: Locked) -> None:
    place = QPoint(5, 5)
    mime = QMimeData()
    mime.setUrls([QUrl("file:///etc/passwd")])
    drop = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NONE)
    assert not locked.send(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place))
    assert not locked.send(QHelpEvent(Kind.WhatsThis, place, place))
    assert not locked.send(QHelpEvent(Kind.ToolTip, place, place))
    assert not locked.send(drop)
    assert not drop.isAccepted(), "who drags hears that it is not wanted"


def test_without_the_lock_they_would_arrive(locked: Locked) -> None:
    locked.lock.off()
    place = QPoint(5, 5)
    assert locked.send(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place))
    assert locked.key(Key.Key_F4, Qt.KeyboardModifier.AltModifier)


def test_all_else_passes_by(locked: Locked) -> None:
    for kind in (Kind.UpdateRequest, Kind.LayoutRequest, Kind.Enter, Kind.Leave, Kind.User, Kind.HoverMove):
        assert locked.send(QEvent(kind)) is True
    assert locked.acts == 0


# -- keys


def test_of_all_keys_only_those_that_lead_through_the_kiosk(locked: Locked) -> None:
    let_in = {key for key in Key if key != Key.Key_unknown and locked.key(key)}
    assert let_in == set(KEYS)


@pytest.mark.parametrize("held", CHORDS)
def test_no_chord_of_any_key_arrives(locked: Locked, held: Qt.KeyboardModifier) -> None:
    locked.lock.letters = locked.lock.digits = True
    assert [key for key in Key if locked.key(key, held, "a")] == []
    assert locked.acts == 0


def test_shift_only_turns_back(locked: Locked) -> None:
    assert {key for key in Key if key != Key.Key_unknown and locked.key(key, SHIFT)} == {Key.Key_Tab, Key.Key_Backtab}


def test_letters_are_for_the_search(locked: Locked) -> None:
    letters = [(Key.Key_A, "a", NONE), (Key.Key_A, "A", SHIFT), (Key(0xF1), "ñ", NONE), (Key(0x0628), "ب", NONE)]
    assert not any(locked.key(key, held, text) for key, text, held in letters)
    locked.lock.letters = True
    assert all(locked.key(key, held, text) for key, text, held in letters)
    assert locked.key(Key.Key_Backspace)
    for key, text in ((Key.Key_1, "1"), (Key.Key_Slash, "/"), (Key.Key_A, "\x01"), (Key.Key_A, "ab"), (Key.Key_F1, "")):
        assert not locked.key(key, NONE, text), text


def test_digits_are_for_the_pin(locked: Locked) -> None:
    assert not any(locked.key(key, NONE, "1") for key in DIGITS)
    locked.lock.digits = True
    assert all(locked.key(key, NONE, "1") for key in DIGITS)
    assert locked.key(Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5")
    assert locked.key(Key.Key_Backspace)
    assert not locked.key(Key.Key_A, NONE, "a")


def test_a_key_that_went_down_comes_up_whatever_is_held_beside_it(locked: Locked) -> None:
    locked.send(QKeyEvent(Kind.KeyPress, Key.Key_Space, NONE, " "))
    assert locked.spy.isDown()
    locked.send(QKeyEvent(Kind.KeyRelease, Key.Key_Space, Qt.KeyboardModifier.ControlModifier, ""))
    assert not locked.spy.isDown()
    assert locked.did == ["clicked"]


# -- mouse, wheel


def test_only_the_left_button(locked: Locked) -> None:
    kinds = (Kind.MouseButtonPress, Kind.MouseButtonDblClick, Kind.MouseButtonRelease)
    buttons = [one for one in Qt.MouseButton if one not in (Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton)]
    assert not any(locked.mouse(kind, button) for kind in kinds for button in buttons)
    assert locked.acts == 0
    assert all(locked.mouse(kind, Qt.MouseButton.LeftButton) for kind in kinds)
    assert locked.acts == 2


def test_the_wheel_scrolls_and_does_not_zoom(locked: Locked) -> None:
    def wheel(held: Qt.KeyboardModifier) -> QWheelEvent:
        none = QPoint()
        phase = Qt.ScrollPhase.NoScrollPhase
        return QWheelEvent(QPointF(), QPointF(), none, QPoint(0, 120), Qt.MouseButton.NoButton, held, phase, False)

    assert locked.send(wheel(NONE))
    assert not locked.send(wheel(Qt.KeyboardModifier.ControlModifier))


# -- touch


def test_a_touch_is_an_act_and_its_end_is_told_when_it_has_done_its_work(locked: Locked) -> None:
    screen = QTest.createTouchDevice()
    middle = locked.spy.mapTo(locked.window, locked.spy.rect().center())
    QTest.touchEvent(locked.window, screen).press(0, middle, locked.window).commit()
    assert locked.acts > 0
    assert locked.lock.down
    QTest.touchEvent(locked.window, screen).release(0, middle, locked.window).commit()
    assert not locked.lock.down
    settle()
    assert locked.did == ["clicked", "lifted"]


def test_the_pointer_goes_with_a_touch_and_comes_back_with_the_mouse(locked: Locked) -> None:
    handle = locked.window.windowHandle()
    blank = Qt.CursorShape.BlankCursor

    def shape() -> Qt.CursorShape | None:
        cursor = QApplication.overrideCursor()
        return cursor.shape() if cursor is not None else None

    assert shape() == blank, "nobody has moved a mouse yet"
    QTest.mouseMove(handle, QPoint(30, 30))
    settle()
    assert shape() is None
    screen = QTest.createTouchDevice()
    QTest.touchEvent(locked.window, screen).press(0, QPoint(200, 150), locked.window).commit()
    for y in (170, 190):
        QTest.touchEvent(locked.window, screen).move(0, QPoint(200, y), locked.window).commit()
        assert shape() == blank, "what Qt makes of a finger is no mouse"
    QTest.touchEvent(locked.window, screen).release(0, QPoint(200, 190), locked.window).commit()
    settle()
    assert shape() == blank, "what Qt makes of a finger is no mouse"
    QTest.mouseMove(handle, QPoint(60, 60))
    settle()
    assert shape() is None


def test_while_it_is_wiped_nothing_arrives(locked: Locked) -> None:
    locked.lock.touch_off = locked.lock.letters = True
    screen = QTest.createTouchDevice()
    locked.spy.seen.clear()
    for _ in range(3):
        QTest.touchEvent(locked.window, screen).press(0, QPoint(200, 150), locked.window).commit()
        QTest.touchEvent(locked.window, screen).move(0, QPoint(220, 170), locked.window).commit()
        QTest.touchEvent(locked.window, screen).release(0, QPoint(220, 170), locked.window).commit()
    QTest.mouseClick(locked.window.windowHandle(), Qt.MouseButton.LeftButton, NONE, QPoint(200, 150))
    assert not any(locked.key(key) for key in KEYS)
    settle()
    hands = {Kind.TouchBegin, Kind.MouseButtonPress, Kind.MouseButtonRelease, Kind.KeyPress}
    assert not hands & set(locked.spy.seen)
    assert locked.acts == 0


# -- windows


def dialogs(parent: QWidget | None) -> list[QWidget]:
    option = QFileDialog.Option.DontUseNativeDialog
    file = QFileDialog(parent)
    file.setOption(option)
    return [
        *(QDialog(parent), QMessageBox(parent), file, QInputDialog(parent), QColorDialog(parent), QFontDialog(parent)),
        QWidget(parent, Qt.WindowType.Tool),
        QLabel("hint", parent, Qt.WindowType.ToolTip),
        QWidget(parent, Qt.WindowType.Popup),
        QWidget(parent, Qt.WindowType.Window),
    ]


@pytest.mark.parametrize("owned", [True, False])
def test_every_other_window_is_closed_before_it_is_seen(locked: Locked, owned: bool) -> None:
    others = dialogs(locked.window if owned else None)
    for other in others:
        locked.noted.clear()
        other.show()
        screen = QGuiApplication.primaryScreen().virtualGeometry()
        unseen = other.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen) or not screen.intersects(other.geometry())
        assert unseen, f"{other} came onto the screen"
        settle()
        assert not other.isVisible(), other
        assert locked.noted == [type(other).__name__]
        assert locked.hears(), f"{other} keeps the hands from the kiosk"
    assert locked.window.isVisible()
    for other in others:
        other.deleteLater()


def test_whoever_waits_for_a_dialog_goes_on_as_if_it_had_been_cancelled(locked: Locked) -> None:
    assert QDialog(locked.window).exec() == QDialog.DialogCode.Rejected
    QMessageBox.question(locked.window, "Really?", "Leave?")
    chosen, _ = QFileDialog.getOpenFileName(locked.window, options=QFileDialog.Option.DontUseNativeDialog)
    assert chosen == ""
    assert len(locked.noted) == 3
    assert locked.hears()


def test_menus_tips_and_bare_windows(locked: Locked) -> None:
    menu = QMenu(locked.window)
    menu.addAction("Copy")
    menu.popup(locked.window.mapToGlobal(QPoint(20, 20)))
    settle()
    assert not menu.isVisible()
    QToolTip.showText(locked.window.mapToGlobal(QPoint(20, 20)), "a tip", locked.window)
    settle()
    assert not QToolTip.isVisible()
    bare = QWindow()
    bare.show()
    settle()
    assert not bare.isVisible()
    assert locked.hears()
    assert "QMenu" in locked.noted
    assert "QWindow" in locked.noted
    bare.destroy()
    menu.deleteLater()


def test_a_window_that_will_not_close_is_hidden(locked: Locked) -> None:
    class Stubborn(QWidget):
        def closeEvent(self, event: QEvent) -> None:
            event.ignore()

    other = Stubborn()
    other.show()
    settle()
    assert not other.isVisible()
    other.deleteLater()


def test_its_own_children_may_come_and_go(locked: Locked) -> None:
    child = QLabel("words", locked.window)
    child.show()
    settle()
    assert child.isVisible()
    assert locked.noted == []


def test_the_window_closes_when_it_may_and_not_before(locked: Locked) -> None:
    locked.window.close()
    settle()
    assert locked.window.isVisible()
    locked.window.windowHandle().close()
    settle()
    assert locked.window.isVisible()
    locked.lock.may_close = True
    assert locked.window.close()


# -- links, text


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_address_is_opened(locked: Locked, scheme: str) -> None:
    QDesktopServices.openUrl(QUrl(f"{scheme}:whatever"))
    assert locked.noted == ["link"]


def test_text_cannot_be_chosen_dragged_or_dropped_on(locked: Locked) -> None:
    browser, label, field, rows = QTextBrowser(), QLabel("<a href='pack:x'>x</a>"), QLineEdit("words"), QListView()
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextBrowserInteraction)
    rows.setDragEnabled(True)
    for part in (browser, label, field, rows):
        part.setAcceptDrops(True)
        locked.window.layout().addWidget(part)
    settle()
    assert browser.isVisible()
    for part in (browser, label):
        kept = part.textInteractionFlags()
        assert not kept & (flags.TextSelectableByMouse | flags.TextSelectableByKeyboard | flags.TextEditable), part
        assert kept & flags.LinksAccessibleByKeyboard, "Tab still finds the links"
    for part in (browser, label, field, rows):
        assert not part.acceptDrops(), part
        assert part.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    assert not rows.dragEnabled()
    assert not field.dragEnabled()


WAYS_OUT = ("openUrl", "QFileDialog", "QPrintDialog", "QMenu(", "QMessageBox", "QInputDialog", "QProcess", "subprocess")


def test_no_part_of_the_kiosk_knows_a_way_out() -> None:
    modules = sorted(KIOSK.glob("*.py"))
    assert len(modules) > 20
    found = [(path.name, word) for path in modules for word in WAYS_OUT if word in path.read_text("utf-8")]
    assert found == []


def test_it_lets_go_of_everything(locked: Locked) -> None:
    locked.lock.on()
    locked.lock.off()
    locked.lock.off()
    assert QApplication.overrideCursor() is None
    dialog = QDialog(locked.window)
    dialog.show()
    settle()
    assert dialog.isVisible()
    dialog.close()
    dialog.deleteLater()
