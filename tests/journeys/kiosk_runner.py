"""The real kiosk, with an ear on standard input: brought to a screen, asked what it is, attacked from inside.

Each line in is a JSON list, the name of a question and its words; each line out is the answer. What a visitor could do
is done by the X server; here is only what no hand can do: bring it to a screen, make a dialog appear, drop a file. The
lock is the kiosk's own and is left as it is. From ``watch`` on, every file that Python opens outside of the allowed
folders is noted, and every address that is given to the system.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QSocketNotifier, Qt, QUrl
from PySide6.QtGui import (
    QClipboard,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QHelpEvent,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QColorDialog,
    QDialog,
    QFileDialog,
    QFontDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTextBrowser,
    QTextEdit,
    QToolTip,
    QWhatsThis,
    QWidget,
)
from shiboken6 import isValid

from tests.journeys.kiosk_stand import HOSTILE
from tests.kiosk.standing import Standing
from viewer import app as septa
from viewer.ui.kiosk.keyboard import Keyboard
from viewer.ui.kiosk.program import KioskProgram
from viewer.ui.kiosk.typed_box import TypedBox

QUICK_MS = 150
CLOSED_S = 15.0  # a dialog that is not away by then stays
ALLOWED = tuple(
    str(Path(one).resolve()) + os.sep
    for one in (Path(__file__).parents[2], sys.prefix, sys.base_prefix + "/lib", "/proc", "/sys", "/dev", "/usr/share")
)
PLANTED = (
    *("file:///etc/passwd", "/etc/passwd", "../../../../etc/passwd", "http://127.0.0.1:9/", "https://127.0.0.1:9/"),
    *("mailto:someone@example.org", "tel:+1", "septa-out:run", "x-terminal-emulator:sh", "javascript:alert(1)"),
    *("data:text/html,out", "about:blank", "ftp://127.0.0.1/", "smb://127.0.0.1/", "qrc:/etc/passwd"),
    *("pack:file/../../../../etc/passwd", "pack:file//etc/passwd", "pack:topic/nowhere", "figure:/etc/passwd"),
    *("term:nowhere", "claim:nowhere", "cite:nowhere", "quiz:nowhere", "fold:99", "icon:../../../etc/passwd"),
)


class Watch(QObject):
    """What leaves the pack: files opened outside, addresses given to the system."""

    def __init__(self) -> None:
        super().__init__()
        self.on = False
        self.allowed = ALLOWED
        self.outside: list[str] = []
        self.opened: list[str] = []
        self.started: list[str] = []
        sys.addaudithook(self._hear)
        QDesktopServices.openUrl = staticmethod(self._asked)  # type: ignore[method-assign,assignment]

    def _asked(self, address: QUrl) -> bool:
        self.opened.append(QUrl(address).toString())
        return False

    def _hear(self, event: str, words: tuple[object, ...]) -> None:
        if not self.on:
            return
        if event == "open" and isinstance(words[0], str | bytes):
            path = os.path.realpath(os.fsdecode(words[0]))
            if not path.startswith(self.allowed):
                self.outside.append(path)
        elif event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile"):
            self.started.append(f"{event} {words[:2]}")
        elif event in ("socket.connect", "socket.bind") and "AF_UNIX" not in str(words[0]):
            self.outside.append(f"{event} {words[1:]}")


class Ear(QObject):
    """Answers for the one kiosk."""

    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self.watch = watch
        self._standing: Standing | None = None
        self._notes: list[tuple[float, str]] = []
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self.program.booth.visit.changed.connect(self._noted)
        self.program.booth.visit.over.connect(self._over)

    def _hear(self) -> None:
        self._notifier.setEnabled(False)  # what is done here may let events in
        line = sys.stdin.readline()
        if not line:
            self.program.window.allow_close()
            QApplication.quit()
            return
        name, *words = json.loads(line)
        try:
            answer = getattr(self, f"say_{name}")(*words)
        except Exception as error:  # the asker waits: it must hear what went wrong
            answer = {"fault": repr(error)}
        print(json.dumps(answer), flush=True)
        self._notifier.setEnabled(True)

    # -- what there is

    @property
    def program(self) -> KioskProgram:
        app = QApplication.instance()
        assert app is not None
        return next(one for one in app.children() if isinstance(one, KioskProgram))

    @property
    def window(self) -> QWidget:
        return self.program.window

    @property
    def standing(self) -> Standing:
        """From the first asking on, time stands still."""
        if self._standing is None:
            self._standing = Standing(self.program)
        return self._standing

    def _noted(self, phase: object) -> None:
        self._notes.append((time.monotonic(), str(getattr(phase, "value", phase))))

    def _over(self) -> None:
        self._notes.append((time.monotonic(), "over"))

    def say_ready(self) -> bool:
        return self.window.isVisible() and not self.program.booth.jobs.busy

    def say_window(self) -> list[int]:
        handle = self.window.windowHandle()
        return [int(handle.winId()), *self.window.geometry().getRect()]  # type: ignore[misc]

    def say_notes(self) -> list[tuple[float, str]]:
        """When the visit's phases began, on the machine's monotonic clock."""
        return self._notes

    def say_phase(self) -> str:
        return str(self.program.booth.visit.phase.value)

    def say_watch(self, *folders: str) -> bool:
        """From now on what is opened outside of Septa and ``folders`` is noted."""
        self.watch.allowed = ALLOWED + tuple(os.path.realpath(one) + os.sep for one in folders)
        self.watch.on = True
        return True

    def say_facts(self) -> dict[str, object]:
        """Where it stands, and what has left the pack so far."""
        spot = self.program.window.face.desk.way.spot
        tops = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self.window]
        clipboard = QApplication.clipboard()
        held = [clipboard.text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)]
        over = [name for name, one in self.program.window.overlays.items() if one.isVisible()]
        return {
            "tops": [f"{type(one).__name__} {one.windowTitle()}" for one in tops],
            "popup": QApplication.activePopupWidget() is not None,
            "what": QWhatsThis.inWhatsThisMode(),
            "tip": QToolTip.isVisible(),
            "visible": self.window.isVisible() and not self.window.isMinimized(),
            "phase": self.say_phase(),
            "spot": [spot.screen, spot.topic_id, spot.card, spot.anchor],
            "over": over,
            "held": held,
            "outside": self.watch.outside,
            "opened": self.watch.opened,
            "started": self.watch.started,
            "hostile": sorted(name for name in os.environ if name in HOSTILE),
            "back": max(
                (max(0, one.backwardHistoryCount()) for one in self.window.findChildren(QTextBrowser)), default=0
            ),
            "selected": [type(one).__name__ for one in self._texts() if one.textCursor().hasSelection()],
            "drops": [_name(one) for one in self.window.findChildren(QWidget) if one.acceptDrops()],
        }

    def _texts(self) -> list[QTextEdit]:
        return list(self.window.findChildren(QTextEdit))

    def say_go(self, screen: str) -> bool:
        self.standing.go(screen)
        return True

    def say_topic(self, topic: str) -> bool:
        self.standing.topic = topic
        return True

    def say_quick(self) -> bool:
        """It looks after its window much more often than it does: a test does not wait for that."""
        self.program.window.front._timer.setInterval(QUICK_MS)
        return True

    def say_door_busy(self) -> bool:
        door = self.program.window.staff.door
        return door is not None and door.busy

    def say_door_wait(self) -> int:
        door = self.program.window.staff.door
        return door.wait_s if door is not None else -1

    def say_door_open(self) -> bool:
        staff = self.program.window.staff
        return staff.isVisible() and staff.pages.currentWidget() is staff.menu

    def say_rest(self) -> bool:
        self.standing.rest()
        return True

    def say_pass(self, seconds: float) -> bool:
        self.standing.passes(seconds)
        return True

    def say_query(self) -> str:
        fields = [one for one in self.window.findChildren(TypedBox) if one.isVisible()]
        return fields[0].text if fields else ""

    # -- where things stand

    def say_buttons(self) -> list[list[object]]:
        """Name, text and middle of every button that can be seen and touched."""
        found: list[list[object]] = []
        for one in self.window.findChildren(QAbstractButton):
            middle = one.mapTo(self.window, one.rect().center())
            if one.isVisible() and one.isEnabled() and self.window.childAt(middle) is one:
                there = one.mapToGlobal(one.rect().center())
                found.append([one.objectName(), one.text() or one.accessibleName(), there.x(), there.y()])
        return found

    def say_keyboard(self) -> list[list[object]]:
        """The keys of Septa's own keyboard that can be seen."""
        boards = [one for one in self.window.findChildren(Keyboard) if one.isVisible()]
        keys = {id(key) for board in boards for key in board.findChildren(QAbstractButton)}
        shown = [one for one in self.window.findChildren(QAbstractButton) if id(one) in keys and one.isVisible()]
        return [
            [one.objectName(), one.text() or one.accessibleName(), *_screen(one, one.rect().center())] for one in shown
        ]

    def say_fields(self) -> list[list[int]]:
        """The middle of every field to type in that is in view."""
        shown = [one for one in self.window.findChildren(QWidget) if isinstance(one, QLineEdit | TypedBox)]
        return [_screen(one, one.rect().center()) for one in shown if one.isVisible()]

    def say_links(self) -> list[list[object]]:
        """Address and place of every link in view."""
        found: list[list[object]] = []
        for view in self.window.findChildren(QTextBrowser):
            if not view.isVisible():
                continue
            seen: set[str] = set()
            for y in range(3, view.viewport().height(), 8):
                for x in range(3, view.viewport().width(), 8):
                    address = view.anchorAt(QPoint(x, y))
                    if address and address not in seen:
                        seen.add(address)
                        there = view.viewport().mapToGlobal(QPoint(x + 2, y + 2))
                        found.append([address, there.x(), there.y()])
        return found

    def say_plant(self) -> int:
        """Links and pictures that no converter has seen, in every text in view."""
        words = " ".join(f'<a href="{address}">way{n}</a>' for n, address in enumerate(PLANTED))
        images = " ".join(f'<img src="{address}">' for address in PLANTED)
        page = (
            '<link rel="stylesheet" href="file:///etc/passwd"><style>p {background-image: url(file:///etc/passwd)}'
            f'</style><p>{words}</p><table background="file:///etc/passwd"><tr><td>{images}</td></tr></table>'
        )
        shown = [view for view in self.window.findChildren(QTextBrowser) if view.isVisible()]
        for view in shown:
            view.setHtml(page)
        return len(shown)

    # -- what no hand can do

    def say_dialogs(self) -> list[str]:
        """Every kind of dialog and pop-up appears; those that are still there a moment later."""
        parent = self.window
        made: list[QWidget] = [
            QFileDialog(parent),
            QFileDialog(),
            QMessageBox(parent),
            QInputDialog(parent),
            QColorDialog(parent),
            QFontDialog(parent),
            QDialog(),
            QWidget(parent, Qt.WindowType.Tool),
            *self._printing(),
        ]
        for one in made:
            one.show()
        menu = QMenu(parent)
        menu.addAction("out")
        menu.popup(parent.mapToGlobal(QPoint(60, 60)))
        made.append(menu)
        end = time.monotonic() + CLOSED_S
        while any(one.isVisible() for one in made if isValid(one)) and time.monotonic() < end:
            QApplication.processEvents()
            time.sleep(0.005)
        left = [type(one).__name__ for one in made if isValid(one) and one.isVisible()]
        for one in made:
            if isValid(one):
                one.hide()
                one.deleteLater()
        return left

    def _printing(self) -> list[QWidget]:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog

        self._printer = QPrinter()  # they do not own it
        self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        return [QPrintDialog(self._printer, self.window), QPrintPreviewDialog(self._printer, self.window)]

    def say_drop(self) -> list[str]:
        """A file, an address and words are dropped on everything in view; who would take them."""
        taken = []
        for widget in (self.window, *self.window.findChildren(QWidget)):
            if not isValid(widget) or not widget.isVisible():
                continue
            data = QMimeData()
            data.setUrls([QUrl("file:///etc/passwd"), QUrl("http://127.0.0.1:9/")])
            data.setText("file:///etc/passwd")
            buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            enter = QDragEnterEvent(QPoint(4, 4), Qt.DropAction.CopyAction, data, buttons, none)
            enter.ignore()
            QApplication.sendEvent(widget, enter)
            drop = QDropEvent(QPointF(4, 4), Qt.DropAction.CopyAction, data, buttons, none)
            drop.ignore()
            QApplication.sendEvent(widget, drop)
            if enter.isAccepted() or drop.isAccepted():
                taken.append(_name(widget))
        return taken

    def say_tips(self) -> list[str]:
        """A pointer rests on everything in view, and asks "What is this?"."""
        shown = []
        for widget in self.window.findChildren(QWidget):
            if isValid(widget) and widget.isVisible():
                middle = widget.rect().center()
                for kind in (QEvent.Type.ToolTip, QEvent.Type.WhatsThis, QEvent.Type.QueryWhatsThis):
                    QApplication.sendEvent(widget, QHelpEvent(kind, middle, widget.mapToGlobal(middle)))
                if QToolTip.isVisible() or QWhatsThis.inWhatsThisMode():
                    shown.append(_name(widget))
        return shown

    def say_fingers(self, seed: int, rounds: int) -> bool:
        """Ten fingers, and three or four that come in from the edges."""
        from tests.kiosk.fingers import Fingers

        player = Fingers(self.program.window, seed)
        for _ in range(rounds):
            player.play_one()
        player.edges()
        return True

    def say_select(self) -> bool:
        """Programs select, too: everything in every text."""
        for text in self._texts():
            text.selectAll()
            text.copy()
            text.moveCursor(QTextCursor.MoveOperation.Start)
        return True


def _screen(widget: QWidget, place: QPoint) -> list[int]:
    there = widget.mapToGlobal(place)
    return [there.x(), there.y()]


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}".strip()


def main() -> int:
    wait: Callable[..., int] = QApplication.exec
    watch: list[Watch] = []

    def listen(*_words: object) -> int:
        watch.append(Watch())
        ear = Ear(watch[0])
        status = wait()
        del ear
        return status

    QApplication.exec = listen  # type: ignore[method-assign,assignment]
    return septa.main()


if __name__ == "__main__":
    sys.exit(main())
