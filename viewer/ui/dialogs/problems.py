"""What is wrong in the pack, as a list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.core.problems import Problem
from viewer.ui.theme.style import BASE_PX

SHOWN_MAX = 500


class ProblemsDialog(QDialog):
    """Place, fault and cure of each problem. Copy takes all of them along as text."""

    def __init__(self, problems: tuple[Problem, ...], scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Problems in this pack"))
        self._problems = problems
        self.title = title = QLabel(self.tr("Problems in this pack"), self)
        title.setProperty("role", "heading")
        title.setWordWrap(True)
        lead = QLabel(self.tr("Everything else can be read. Whoever wrote the pack can put these right."), self)
        self.lead = lead
        lead.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(title.text())
        self.list.addItems([_words(problem) for problem in problems[:SHOWN_MAX]])
        if len(problems) > SHOWN_MAX:
            self.list.addItem(self.tr("… and {count} more").format(count=len(problems) - SHOWN_MAX))
        buttons = QDialogButtonBox(self)
        self.copy_button = buttons.addButton(self.tr("Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.copy_button.clicked.connect(self._copy)
        close.clicked.connect(self.reject)
        close.setDefault(True)
        em = BASE_PX * scale
        self.list.setSpacing(round(0.2 * em))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(round(1.2 * em),) * 4)
        layout.setSpacing(round(0.7 * em))
        for widget in (title, lead, self.list, buttons):
            layout.addWidget(widget)
        self.resize(round(38 * em), round(24 * em))

    def entitle(self, title: str, lead: str) -> None:
        """Say that the problems are of something else than a pack."""
        self.setWindowTitle(title)
        self.title.setText(title)
        self.lead.setText(lead)
        self.list.setAccessibleName(title)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(str(problem) for problem in self._problems) + "\n")


def _words(problem: Problem) -> str:
    cure = problem.cure[:1].upper() + problem.cure[1:]
    text = problem.text[:1].upper() + problem.text[1:]
    return f"{problem.path}:{problem.line}\n{text}. {cure}."
