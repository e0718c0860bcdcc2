"""The safe page: what a visitor sees when nothing else can be shown. Nothing to touch, nothing to read from a disk."""

from __future__ import annotations

import contextlib
import os

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from viewer.core.kiosk import notify
from viewer.core.theme import load_theme
from viewer.ui.kiosk.pulse import Pulse
from viewer.ui.kiosk.restart import start_anew
from viewer.ui.shell import language as languages
from viewer.ui.shell.endings import Endings
from viewer.ui.theme.style import ground

SHARE = 18  # the letters are this part of the window's lesser side
LEAST_PX = 22
PAPER, INK = "#fbf7f0", "#2b2a33"  # as in the light theme, which may be what cannot be read


class RestPage(QWidget):
    """Covers the screen. Cannot be closed but by ``allow_close``."""

    def __init__(self) -> None:
        super().__init__()
        self._may_close = False
        self.setWindowTitle("Septa")
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAutoFillBackground(True)
        self.words = QLabel(self.tr("This screen is resting.\nPlease ask at the desk."), self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(PAPER))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(INK))
        self.setPalette(palette)
        self.words.setPalette(palette)

    def allow_close(self) -> None:
        self._may_close = True

    def resizeEvent(self, event: object) -> None:
        del event
        font = QFont(self.words.font())
        font.setPixelSize(max(LEAST_PX, min(self.width(), self.height()) // SHARE))
        self.words.setFont(font)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close)


class Rest(QObject):
    """Shows the safe page in ``language``, and tries again after ``retry_s``."""

    def __init__(self, app: QApplication, retry_s: float, language: str = languages.SOURCE) -> None:
        super().__init__(app)
        self._app, self._again = app, False
        with contextlib.suppress(Exception):  # Septa's own files may be what is missing: then the system's letters
            ground(app, load_theme("light"))
            languages.use(app, language, languages.main_code(language) in languages.RIGHT_TO_LEFT)
        self.page = RestPage()
        self._endings = Endings(self)
        self._endings.wanted.connect(self.end)
        self._pulse = Pulse(self.page, notify.notifier(), notify.watchdog_s(os.environ, os.getpid()), self)
        self._retry = QTimer(self, singleShot=True, interval=int(retry_s * 1000))
        self._retry.timeout.connect(self.try_again)

    def run(self) -> int:
        """Until the operator ends it, or it is time to try again."""
        self._app.setQuitOnLastWindowClosed(False)
        self._app.installEventFilter(self)
        self.page.setGeometry(self._app.primaryScreen().geometry())
        self.page.show()
        self._retry.start()
        QTimer.singleShot(0, self._ready)
        status = self._app.exec()
        self.close()
        return start_anew() if self._again else status

    def try_again(self) -> None:
        self._again = True
        self._app.exit()

    def end(self) -> None:
        self._app.exit()

    def close(self) -> None:
        """Leave nothing behind."""
        self._app.removeEventFilter(self)
        self._retry.stop()
        self._pulse.stop(is_ending=not self._again)
        with contextlib.suppress(OSError):
            self._endings.close()
        self.page.allow_close()
        self.page.close()
        self.page.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No key, no button, no finger does anything."""
        del watched
        return event.type() in _DEAF

    def _ready(self) -> None:
        self._pulse.start("The safe page is shown")


_DEAF = frozenset(
    (
        *(QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut),
        *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.ContextMenu),
        *(QEvent.Type.DragEnter, QEvent.Type.Drop, QEvent.Type.WhatsThis, QEvent.Type.Wheel),
    )
)
