"""The true sentence under the picture: always the same room, so that more words never press on the picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from viewer.state.session import Session
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.picture_paged import Paged

LINES = 4
SLACK_PX = 4  # lines are not always quite as high as letters say
WIDE_EM = 50  # of a line
SHARE = 0.26  # of the room at most


def told(session: Session, shown: str) -> str:
    """What to see in the scene that stands there, then what the picture shows."""
    show = session.show
    scene = show.book.scenes.get(show.scene_id)
    if scene is None or not scene.sentence or show.running:
        return shown
    return f"{scene.sentence} {shown}".strip()


class Caption(QWidget):
    """What the picture shows, and that it is an illustration."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._large = self._low = False
        self.page = Paged("caption", Qt.Orientation.Vertical, self)
        self.label = QLabel(self.page.content)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.notice = QLabel(self.tr("Illustration, not a prediction. Heights × 1.7."), self)
        self.notice.setProperty("role", "aside")
        self.notice.setWordWrap(True)

    @property
    def text(self) -> str:
        return self.label.text()

    def say(self, text: str, *, large: bool = False) -> None:
        """``large``: what is told in a tour."""
        if (text, large) == (self.label.text(), self._large):
            return
        self.label.setText(text)
        if large is not self._large:
            self._large = large
            self.label.setProperty("role", "heading" if large else "")
            self.label.style().unpolish(self.label)
            self.label.style().polish(self.label)
        self._place()
        self.page.to_start()

    def set_low(self, low: bool) -> None:
        """True: that it is an illustration stands at the very foot; other words lie where the sentence was."""
        self._low = low
        self._place()

    @property
    def notice_px(self) -> int:
        """How high that is."""
        return self.notice.height()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.page.set_look(look)
        self.page.set_keys(not look.reach)  # within reach it is above the keys: fingers, or the voice
        self._place()

    def reset(self) -> None:
        self.page.to_start()

    def lay(self, look: Look, width: int, height: int) -> int:
        """How high it is, ``width`` wide and beside or below something in a room of ``height``: always the same."""
        del look
        line = QFontMetrics(self.notice.font()).lineSpacing()
        notice = self.notice.heightForWidth(max(1, width))
        lines = max(2, min(LINES, int((height * SHARE - notice) / line)))
        return lines * line + SLACK_PX + notice

    # -- inside

    def _place(self) -> None:
        if self._look is None or self.width() < 2:
            return
        whole = min(self.width(), WIDE_EM * self._look.em)
        left = (self.width() - whole) // 2
        notice = self.notice.heightForWidth(whole)
        self.notice.setGeometry(left, self.height() - notice if self._low else 0, whole, notice)
        self.page.setGeometry(left, notice, whole, max(1, self.height() - notice))
        wide = whole
        tall = self.label.heightForWidth(wide)
        if tall > self.page.height() and not self._look.reach:
            wide = self.page.room(paged=True).width()
            tall = self.label.heightForWidth(wide)
        self.page.set_size(wide, tall)
        self.label.setGeometry(0, 0, self.page.content.width(), max(tall, self.page.content.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
