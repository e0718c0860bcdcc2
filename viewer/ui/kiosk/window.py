"""The kiosk's one window: a face for each language, and what is laid over all of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from viewer.core.kiosk.sizes import Sizes, sizes
from viewer.state.kiosk.visit import Phase
from viewer.ui.kiosk.booth import Booth, FaceDesk
from viewer.ui.kiosk.face import Face
from viewer.ui.kiosk.look import Look
from viewer.ui.shell import language as languages
from viewer.ui.theme.style import apply

REACH = 2 / 3  # controls lie below this share of the height


class KioskWindow(QWidget):
    """Covers the screen. Cannot be closed but by ``allow_close``."""

    painted = Signal()  # for the first time

    def __init__(self, booth: Booth, make_desk: Callable[[str], FaceDesk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.booth = booth
        self._make_desk = make_desk
        self._may_close = False
        self._was_painted = False
        self.faces: dict[str, Face] = {}
        self.setWindowTitle("Septa")
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setProperty("role", "paper")
        self._stack = QStackedLayout(self)
        booth.choices.changed.connect(self._chosen)
        booth.visit.over.connect(self.reset)
        booth.visit.changed.connect(self._phase_changed)
        self._speak()

    # -- what there is

    @property
    def face(self) -> Face:
        """That of the language which is spoken."""
        face = self._stack.currentWidget()
        assert isinstance(face, Face)
        return face

    def sizes(self) -> Sizes:
        """Of letters and targets, on the screen that the window covers."""
        return sizes(self.width(), self.height(), self.booth.config.diagonal_in)

    def look(self) -> Look:
        """How it is dressed now."""
        choices, measured = self.booth.choices, self.sizes()
        return Look(
            self.booth.resolver.theme,
            measured.scale(choices.step),
            measured.text_px[choices.step],
            measured.target_px,
            portrait=self.height() > self.width(),
            reach=REACH if choices.reach else 0.0,
        )

    # -- what the program wants

    def reset(self) -> None:
        """Everything as at the start: the next visitor sees what the first one saw."""
        QApplication.clipboard().clear()
        for face in self.faces.values():
            face.reset()
        self.booth.choices.reset()
        self.face.start()

    def allow_close(self) -> None:
        """Staff has said the word: the next close is heeded."""
        self._may_close = True

    def finish(self) -> None:
        """Draw everything to its end: for a picture."""
        self.face.finish()

    # -- following

    def _chosen(self, name: str) -> None:
        if name == "language":
            self._speak()
        elif name == "theme":
            self.booth.resolver.choose(self.booth.choices.theme)
            self._dress()
        else:
            self._dress()

    def _speak(self) -> None:
        """Bring the face of the chosen language to the front, where the other one stood."""
        code = self.booth.choices.language
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        languages.use(app, code, languages.main_code(code) in languages.RIGHT_TO_LEFT)
        spots = self.face.desk.way.spots if self.faces else None
        if code not in self.faces:
            made = Face(self._make_desk(code), self)
            self.faces[code] = made
            self._stack.addWidget(made)
        face = self.faces[code]
        self._stack.setCurrentWidget(face)
        if spots is not None:
            face.desk.way.take(spots)
        self._dress()
        face.start()

    def _dress(self) -> None:
        look, app = self.look(), QApplication.instance()
        assert isinstance(app, QApplication)
        apply(app, look.theme, look.scale)
        if self.faces:
            self.face.set_look(look)

    def _phase_changed(self, phase: Phase) -> None:
        del phase

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()
