"""The line at the foot: what is open, in which language, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from viewer.core.content.model import PackInfo
from viewer.core.theme import Theme
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX


class ElidedLabel(QLabel):
    """One line that ends in "…" when it lacks room; then the whole of it is the tip."""

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tip()

    def _tip(self) -> None:
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()
        self.setToolTip("" if fits else self.text())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, leading, text)


class StatusLine(QWidget):
    """Says once what the reader should know; never opens a box by itself."""

    problems_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words = ElidedLabel("", self)
        self.words.setProperty("role", "quiet")
        self.notice = ElidedLabel("", self)
        self.notice.setProperty("role", "quiet")
        self.notice.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.problems = QPushButton(self)
        self.problems.setProperty("role", "quiet")
        self.problems.hide()
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.words, 1)
        self._layout.addWidget(self.notice, 1)
        self._layout.addWidget(self.problems)
        self.notice.hide()
        self.problems.clicked.connect(self.problems_wanted)

    def set_theme(self, theme: Theme, scale: float) -> None:
        em = BASE_PX * scale
        self._layout.setContentsMargins(round(em), round(0.1 * em), round(em), round(0.1 * em))
        self._layout.setSpacing(round(em))
        self.setMinimumHeight(round(1.95 * em))
        self.problems.setIcon(icon("warning", theme.mixed, round(em)))
        self.problems.setIconSize(QSize(round(em), round(em)))

    def show_pack(self, info: PackInfo, language: str) -> None:
        pack = self.tr("pack “{title}” {version}").format(title=isolated(info.title), version=info.version).rstrip()
        self.words.setText(" · ".join((self.tr("Offline"), pack, language_name(language))))

    def show_problems(self, count: int) -> None:
        """How many faults the pack has; the button lists them."""
        self.problems.setText(self.tr("Problems in this pack: {count}").format(count=count))
        self.problems.setVisible(count > 0)

    def show_notice(self, text: str) -> None:
        """Something to know once, such as settings that could not be read."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))


def isolated(words: str) -> str:
    """``words`` that keep their own direction in the middle of others (first strong isolate, U+2068)."""
    return f"\u2068{words}\u2069"


def language_name(code: str) -> str:
    """A language in its own words, capitalised; the code itself when Qt does not know it."""
    if code.replace("_", "-").split("-")[0].lower() == "en":
        return "English"  # Qt says "American English"
    from PySide6.QtCore import QLocale  # its names of all languages take 25 ms to load

    locale = QLocale(code)
    if locale.language() == QLocale.Language.C:
        return code
    name = locale.nativeLanguageName()
    return name[:1].upper() + name[1:] or code
