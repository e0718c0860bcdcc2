"""The living picture for a finger: the quilt, its parts as large buttons, and its sentence."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from viewer.core.quilt.parts import Part
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.picture_paged import Paged
from viewer.ui.kiosk.picture_parts import PartKey
from viewer.ui.kiosk.picture_stage import PictureStage
from viewer.ui.kiosk.picture_words import Caption, told
from viewer.ui.theme.icons import icon


class QuiltBox(QWidget):
    """Beside an article, or above it. Nothing of the picture is imported or computed before ``start``."""

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self._look: Look | None = None
        self._shown = ""  # what the picture shows, in words
        session = desk.session
        self.stage = PictureStage(desk, self)
        self.caption = Caption(self)
        self.row = Paged("box-parts", Qt.Orientation.Horizontal, self)
        self.row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._keys = self.row.content
        self.parts = {part: PartKey(part, session, self._keys) for part in Part}
        self.follow = QPushButton(self.tr("Show what I read"), self._keys)
        self.follow.setObjectName("follow")
        self.follow.setAccessibleName(self.follow.text())
        self.follow.setAutoDefault(False)
        self.follow.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.stage, 1)
        self._column.addWidget(self.row)
        self._column.addWidget(self.caption)
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._arrange)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.stage.described.connect(self._describe)
        self.stage.started.connect(self._started)
        self.follow.clicked.connect(self._follow_again)
        session.follow.changed.connect(self._followed)
        session.show.changed.connect(self._write)
        session.tour.changed.connect(self._write)
        self._followed()

    def start(self) -> None:
        """Bring the picture in, once this has been painted; again does nothing."""
        self.stage.start()

    def show_scene(self, scene_id: str) -> None:
        """Go to the scene of the section that is read; "" stays. What a visitor has taken hold of stays theirs."""
        self.desk.session.follow.section(scene_id)

    def set_look(self, look: Look) -> None:
        """Dress it."""
        self._look = look
        em = look.em
        gap = round(em * 0.45)
        self._column.setContentsMargins(gap, gap, gap, gap)
        self._column.setSpacing(gap)
        self.stage.set_look(look)
        self.caption.set_look(look)
        self.row.set_look(look)
        for key in self.parts.values():
            key.set_look(look)
        self.follow.setMinimumSize(look.target, look.target)
        self.follow.setIcon(icon("article", look.theme.ink, em * 1.1))
        self.follow.setIconSize(QSize(round(em * 1.1), round(em * 1.1)))
        self._fit.start()

    def reset(self) -> None:
        """As at the start."""
        restore(self.desk)
        self.row.to_start()
        self.caption.reset()
        self.stage.reset()

    def finish(self) -> None:
        """Draw everything to its end: for a picture."""
        self._arrange()
        self.stage.finish()
        self._arrange()

    def sizeHint(self) -> QSize:
        em = self._look.em if self._look is not None else 22
        return QSize(24 * em, 22 * em)

    def minimumSizeHint(self) -> QSize:
        target = self._look.target if self._look is not None else 44
        return QSize(5 * target, 5 * target)

    # -- room

    def _arrange(self) -> None:
        """Words where they have room, else signs; nothing to touch above the line of reach."""
        look = self._look
        if look is None or self.width() < 2:
            return
        margin, gap = self._column.contentsMargins(), self._column.spacing()
        width = self.width() - margin.left() - margin.right()
        keys: list[PartKey | QPushButton] = [*self.parts.values()]
        if self.follow.isVisibleTo(self._keys):
            keys.append(self.follow)
        brief = False
        for part in self.parts.values():
            part.set_brief(False)
        if sum(key.sizeHint().width() + gap for key in keys) - gap > width:
            brief = True
        tall = max(look.target, *(key.sizeHint().height() for key in keys))
        if brief or tall > 0.2 * self.height():
            for part in self.parts.values():
                part.set_brief(True)
            tall = look.target
        self.follow.setText("" if brief else self.follow.accessibleName())
        mirrored, at = self.isRightToLeft(), 0
        wide = [max(look.target, key.sizeHint().width()) for key in keys]
        self.row.setFixedHeight(tall)
        self.row.set_size(sum(wide) + gap * (len(keys) - 1), tall)
        whole = self._keys.width()
        for key, size in zip(keys, wide, strict=True):
            key.setGeometry(whole - at - size if mirrored else at, 0, size, tall)
            at += size + gap
        self.caption.setFixedHeight(self.caption.lay(look, width, self.height()))
        line = self.window().height() * look.reach
        foot = self.mapTo(self.window(), QPoint(0, self.height())).y()
        words = self.caption.height() + gap + margin.bottom()
        self.row.setVisible(foot - words - tall >= line or foot - margin.bottom() - tall >= line)
        # Within reach the buttons stand at the foot where else they would be too high.
        low = bool(look.reach) and foot - words - tall < line
        if (self._column.indexOf(self.row) == 2) is not low:
            self._column.removeWidget(self.row)
            self._column.insertWidget(2 if low else 1, self.row)

    # -- following

    def _started(self) -> None:
        for key in self.parts.values():
            key.tell()

    def _describe(self, sentence: str) -> None:
        self._shown = sentence
        self._write()

    def _write(self) -> None:
        if self._shown and self.isVisible():
            self.caption.say(told(self.desk.session, self._shown))

    def _followed(self) -> None:
        """Who has moved the picture can have that of the article back."""
        self.follow.setVisible(not self.desk.session.follow.on)
        self._fit.start()

    def _follow_again(self) -> None:
        self.desk.session.follow.set_on(True)

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit.start()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        if self._look is not None and self._look.reach:
            self._fit.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        self._write()


def restore(desk: FaceDesk) -> None:
    """The states of the picture as at the start; nothing to undo, nothing that follows a finger or plays."""
    session = desk.session
    session.tour.stop()
    session.show.stop()
    session.hand.reset()
    session.focus.clear()
    session.quilt.settle()
    session.quilt.touch()
    session.quilt.show(session.quilt.start)
    session.quilt.forget()
    session.follow.section("")
    session.follow.set_on(True)
    session.follow.section("")
    session.show.name("")
