"""The true sentence under the picture: always the same room, so that more words never press on the picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from viewer.state.session import Session
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.picture_scroll import FingerScroll

LINES = 3
SHARE = 0.26  # of the room at most


def told(session: Session, shown: str) -> str:
    """What to see in the scene that stands there, then what the picture shows."""
    show = session.show
    scene = show.book.scenes.get(show.scene_id)
    if scene is None or not scene.sentence or show.running or session.tour.tour is not None:
        return shown
    return f"{scene.sentence} {shown}".strip()


class Caption(QWidget):
    """What the picture shows, and that it is an illustration."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.area = FingerScroll(Qt.Orientation.Vertical, self)
        self.area.setWidget(self.label)
        self.notice = QLabel(self.tr("Illustration, not a prediction. Heights × 1.7."), self)
        self.notice.setProperty("role", "aside")
        self.notice.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area)
        column.addWidget(self.notice)

    @property
    def text(self) -> str:
        return self.label.text()

    def say(self, text: str) -> None:
        if text != self.label.text():
            self.label.setText(text)
            self.area.to_start()

    def set_room(self, look: Look, height_px: int) -> None:
        """So many lines, though no more than a share of ``height_px``."""
        line = round(look.em * 1.3)
        most = max(1, round(height_px * SHARE / line))
        self.area.setFixedHeight(line * min(LINES, most))
