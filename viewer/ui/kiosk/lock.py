"""The lock: one event filter for the whole program. What has no business on a kiosk never reaches a widget.

Qt calls it for every event there is, so what it does not care about costs one look into a table. What it does with the
rest: menus, help, drops, tablets, input methods and key chords are dropped; a window that is not the kiosk's own is
kept from the screen and closed; a touch, a press and an allowed key are a visitor's act.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QInputDevice, QKeyEvent, QMouseEvent, QTouchEvent, QWheelEvent, QWindow
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from viewer.ui.kiosk.corners import Corners

Kind = QEvent.Type
Key = Qt.Key
Deal = Callable[[QObject, QEvent], bool]

DROPPED: Final = (
    Kind.ContextMenu,
    Kind.WhatsThis,
    Kind.QueryWhatsThis,
    Kind.EnterWhatsThisMode,
    Kind.LeaveWhatsThisMode,
    Kind.WhatsThisClicked,
    Kind.ToolTip,
    Kind.StatusTip,
    Kind.DragEnter,
    Kind.DragMove,
    Kind.DragLeave,
    Kind.Drop,
    Kind.Shortcut,
    Kind.InputMethod,
    Kind.RequestSoftwareInputPanel,
    Kind.CloseSoftwareInputPanel,
    Kind.Clipboard,
    Kind.FileOpen,
    Kind.TabletPress,  # what Qt makes of it, a mouse, comes through
    Kind.TabletMove,
    Kind.TabletRelease,
    Kind.TabletEnterProximity,
    Kind.TabletLeaveProximity,
    Kind.NonClientAreaMouseButtonPress,
    Kind.NonClientAreaMouseButtonRelease,
    Kind.NonClientAreaMouseButtonDblClick,
    Kind.NonClientAreaMouseMove,
)
TOUCHES: Final = (Kind.TouchBegin, Kind.TouchUpdate, Kind.TouchEnd, Kind.TouchCancel)
KEYS: Final = frozenset(
    {
        Key.Key_Tab,
        Key.Key_Backtab,
        Key.Key_Left,
        Key.Key_Right,
        Key.Key_Up,
        Key.Key_Down,
        Key.Key_Return,
        Key.Key_Enter,
        Key.Key_Space,
        Key.Key_PageUp,
        Key.Key_PageDown,
        Key.Key_Home,
        Key.Key_End,
        Key.Key_Escape,
    }
)
TURNS: Final = frozenset({Key.Key_Tab, Key.Key_Backtab})  # with Shift as well
DIGITS: Final = frozenset(Key(Key.Key_0 + digit) for digit in range(10))
FAR: Final = QPoint(-30_000, -30_000)  # no screen is there
NO_KEYS: Final = Qt.KeyboardModifier.NoModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
LINKS: Final = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
# Whatever a link could name. A scheme that nobody knows goes nowhere either: nothing in the kiosk opens an address.
SCHEMES: Final = (
    "http", "https", "file", "ftp", "ftps", "sftp", "ssh", "telnet", "mailto", "tel", "sms", "callto", "sip", "geo",
    "maps", "magnet", "news", "nntp", "irc", "data", "javascript", "vbscript", "about", "blob", "view-source",
    "chrome", "edge", "firefox", "resource", "jar", "qrc", "smb", "nfs", "dav", "davs", "webcal", "ldap", "apt",
    "snap", "flatpak", "steam", "zoommtg", "msteams", "skype", "whatsapp", "tg", "signal", "market", "intent",
    "ms-settings", "ms-help", "help", "man", "info", "ghelp", "x-man", "x-scheme", "search", "admin", "trash",
    "recent", "computer", "network", "burn", "mtp", "gphoto2", "afp", "cifs", "rtsp", "rtmp", "mms", "ws", "wss",
    "gopher", "finger",
)  # fmt: skip


class Lock(QObject):
    """Made for one window; ``on`` turns it, ``off`` lets go (tests, and the end)."""

    acted = Signal()  # a touch, a press, a roll of the wheel, an allowed key
    lifted = Signal()  # the last finger, button or key is up, and what it did is done
    noted = Signal(str)  # the class of a window that wanted to show itself

    def __init__(self, window: QWidget, corners: Corners) -> None:
        super().__init__(window)
        self._window, self._corners = window, corners
        self.touch_off = False  # cleaning
        self.letters = False  # a search may be typed
        self.digits = False  # so may a PIN
        self.may_close = False
        self._is_on = False
        self._down: set[str] = set()  # of "touch", "mouse", "key"
        self._strangers: list[QObject] = []
        self._hidden = False  # the pointer
        self._pointer = QPoint()
        self._closing = QTimer(self, singleShot=True, interval=0)
        self._closing.timeout.connect(self._close_strangers)
        self._lifting = QTimer(self, singleShot=True, interval=0)
        self._lifting.timeout.connect(self.lifted)
        deals: dict[QEvent.Type, Deal] = dict.fromkeys(DROPPED, self._drop)
        deals.update(dict.fromkeys(TOUCHES, self._touch))
        deals.update(dict.fromkeys((Kind.KeyPress, Kind.ShortcutOverride), self._press_key))
        deals[Kind.KeyRelease] = self._release_key
        deals.update(dict.fromkeys((Kind.MouseButtonPress, Kind.MouseButtonDblClick), self._press))
        deals[Kind.MouseButtonRelease] = self._release
        deals[Kind.MouseMove] = self._move
        deals[Kind.Wheel] = self._roll
        deals[Kind.Show] = self._shown
        deals[Kind.Polish] = self._polished
        deals[Kind.Close] = self._close
        self._deal_for = deals.get

    @property
    def down(self) -> bool:
        """Is a finger, a button or a key down?"""
        return bool(self._down)

    def on(self) -> None:
        """From now on. Again does nothing."""
        app = QCoreApplication.instance()
        if self._is_on or app is None:
            return
        self._is_on = True
        app.installEventFilter(self)
        for scheme in SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "refuse")  # type: ignore[arg-type]  # bytes it refuses
        tame(self._window)
        for child in self._window.findChildren(QWidget):
            tame(child)
        self.hide_pointer()

    def off(self) -> None:
        """No longer."""
        app = QCoreApplication.instance()
        if not self._is_on or app is None:
            return
        self._is_on = False
        app.removeEventFilter(self)
        for scheme in SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)
        self._show_pointer()

    @Slot("QUrl")  # by this name Qt finds it
    def refuse(self, url: QUrl) -> None:
        """Nothing leads out of the kiosk."""
        del url
        self.noted.emit("link")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        deal = self._deal_for(event.type())
        return deal is not None and deal(watched, event)

    def _drop(self, watched: QObject, event: QEvent) -> bool:
        del watched
        event.ignore()  # a drag hears that it is not wanted
        return True

    # -- hands

    def _touch(self, watched: QObject, event: QEvent) -> bool:
        if self.touch_off:
            event.accept()  # else Qt makes a mouse of it
            return True
        if isinstance(watched, QWindow) and isinstance(event, QTouchEvent):  # all fingers; a widget hears of its own
            self.hide_pointer()
            self._corners.touch(event)
            if event.type() == Kind.TouchCancel:
                self._down.discard("mouse")  # what Qt had made of the finger
            self._set_down("touch", event.type() in (Kind.TouchBegin, Kind.TouchUpdate))
        self.acted.emit()
        return False

    def _press(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton or self.touch_off:
            return True
        self._set_down("mouse", True)
        if isinstance(watched, QWindow):
            self._corners.press(event)
        self.acted.emit()
        return False

    def _release(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return True
        if isinstance(watched, QWindow):
            self._corners.release()
        self._set_down("mouse", False)
        return self.touch_off

    def _move(self, watched: QObject, event: QEvent) -> bool:
        if self.touch_off:
            return True
        if isinstance(event, QMouseEvent) and isinstance(watched, QWindow):
            if event.buttons() != Qt.MouseButton.NoButton:
                self._corners.move(event)
                self.acted.emit()
            if self._hidden and not from_screen(event):
                place = event.globalPosition().toPoint()
                if place != self._pointer:
                    self._pointer = place
                    self._show_pointer()
        return False

    def _roll(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if self.touch_off or not isinstance(event, QWheelEvent) or event.modifiers() != NO_KEYS:  # with Ctrl it zooms
            return True
        self.acted.emit()
        return False

    def _set_down(self, what: str, is_down: bool) -> None:
        if is_down:
            self._down.add(what)
        elif what in self._down:
            self._down.discard(what)
            if not self._down:
                self._lifting.start()

    # -- keys

    def allows(self, event: QKeyEvent) -> bool:
        """Is it a key that leads through the kiosk, or a letter where one may be typed?"""
        key, held = event.key(), event.modifiers() & ~KEYPAD
        if held == NO_KEYS:
            if key in KEYS or (key == Key.Key_Backspace and (self.letters or self.digits)):
                return True
            if self.digits and key in DIGITS:
                return True
        elif held != SHIFT:
            return False
        elif key in TURNS:
            return True
        words = event.text()
        return self.letters and key < Key.Key_Escape and len(words) == 1 and words.isalpha()  # after it, no letters

    def _press_key(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if self.touch_off or not isinstance(event, QKeyEvent) or not self.allows(event):
            event.accept()  # nobody else is to make something of it
            return True
        if event.type() == Kind.KeyPress:
            self._set_down("key", True)
            self.acted.emit()
        return False

    def _release_key(self, watched: QObject, event: QEvent) -> bool:
        del watched
        # A key that was let through must come up again, whatever is held beside it by now.
        self._set_down("key", False)
        return not isinstance(event, QKeyEvent) or not (event.key() in KEYS or self.allows(event))

    # -- the pointer

    def hide_pointer(self) -> None:
        """A finger needs none. It comes back when a mouse moves."""
        app = QCoreApplication.instance()
        if self._is_on and not self._hidden and app is not None:
            self._hidden = True
            app.setOverrideCursor(Qt.CursorShape.BlankCursor)  # type: ignore[attr-defined]  # a QGuiApplication's

    def _show_pointer(self) -> None:
        app = QCoreApplication.instance()
        if self._hidden and app is not None:
            self._hidden = False
            app.restoreOverrideCursor()  # type: ignore[attr-defined]

    # -- windows

    def _shown(self, watched: QObject, event: QEvent) -> bool:
        del event
        if watched is self._window:
            return False
        if isinstance(watched, QWidget):
            if not watched.isWindow():
                return False
            if watched.isModal():
                # Where Qt never shows a message box it also forgets that it has gone, and keeps all clicks from us.
                watched.move(FAR)
            else:
                watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)  # not even for a moment
        elif not isinstance(watched, QWindow) or watched.metaObject().className() == "QWidgetWindow":
            return False
        self._strangers.append(watched)
        self._closing.start()
        return False

    def _close_strangers(self) -> None:
        strangers, self._strangers = self._strangers, []
        for stranger in strangers:
            if not shiboken6.isValid(stranger):
                continue
            self.noted.emit(type(stranger).__name__)
            if isinstance(stranger, QDialog):
                stranger.done(QDialog.DialogCode.Rejected)  # a question without a "no" would not be closed
            elif isinstance(stranger, QWidget):
                stranger.close()
            if shiboken6.isValid(stranger) and isinstance(stranger, QWidget | QWindow) and stranger.isVisible():
                stranger.setVisible(False)

    def _close(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and not self.may_close:
            event.ignore()
            return True
        return False

    def _polished(self, watched: QObject, event: QEvent) -> bool:
        del event
        if isinstance(watched, QWidget):
            tame(watched)
        return False


def from_screen(event: QMouseEvent) -> bool:
    """Has Qt made it of a finger?"""
    return event.device().type() == QInputDevice.DeviceType.TouchScreen


def tame(widget: QWidget) -> None:
    """Take menus, drags, drops and the choosing of text from a widget."""
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    if widget.acceptDrops():
        widget.setAcceptDrops(False)
    if isinstance(widget, QTextEdit | QPlainTextEdit | QLabel):
        flags = widget.textInteractionFlags()
        if flags & ~LINKS:
            widget.setTextInteractionFlags(flags & LINKS)
    elif isinstance(widget, QLineEdit | QAbstractItemView):
        widget.setDragEnabled(False)
