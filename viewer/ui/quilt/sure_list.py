"""The drawer "How sure is this?" as widgets: one box an assumption."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.core.article.words import right_to_left, words_of
from viewer.core.quilt.assumptions import Kind
from viewer.core.theme import Theme
from viewer.ui.quilt import words
from viewer.ui.quilt.sure import Entry, Group
from viewer.ui.quilt.tips import KIND_ICONS
from viewer.ui.theme.icons import icon

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"  # marks that nobody sees
_ROLES = {Kind.EFFECT: "good", Kind.NONE_FOUND: "mixed", Kind.UNKNOWN: "quiet"}


class SureList(QWidget):
    """Rebuilt only when what it lists is another."""

    claim_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] | None = None
        self._theme: Theme | None = None
        self._em = 17.0
        self._language = "en"
        self.links: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 4, 0)

    def set_theme(self, theme: Theme, em: float) -> None:
        if (theme, em) != (self._theme, self._em):
            self._theme, self._em = theme, em
            self._build()

    def show_groups(self, groups: tuple[Group, ...], language: str) -> None:
        if groups != self._groups or language != self._language:
            self._groups, self._language = groups, language
            self._build()

    def _build(self) -> None:
        self.links = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._column.setSpacing(round(self._em * 0.6))
        for group in self._groups or ():
            self._column.addWidget(self._label(words.account(group.account), "heading"))
            if group.done:
                self._column.addWidget(self._label(self.tr("What was done"), "strong"))
                for one in group.done:
                    self._column.addWidget(self._box(one))
            else:
                self._column.addWidget(self._label(self.tr("Nothing has been done to the quilt yet."), "quiet"))
            if group.body:
                self._column.addWidget(self._label(self.tr("How it sees the body"), "strong"))
                for one in group.body:
                    self._column.addWidget(self._box(one))
        self._column.addStretch(1)

    def _box(self, one: Entry) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(self._em * 0.2))
        head = QHBoxLayout()
        head.setSpacing(round(self._em * 0.4))
        sign = QLabel(box)
        if self._theme is not None:
            size = round(self._em * 1.1)
            colour = str(getattr(self._theme, _ROLES[one.kind]))
            sign.setPixmap(icon(KIND_ICONS[one.kind], colour, size).pixmap(size, size))
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        kind = self.tr("The article does not say") if one.silent else words.kind(one.kind)
        head.addWidget(self._label(kind, "strong", box), 1)
        column.addLayout(head)
        column.addWidget(self._label(one.says, "", box))
        for line in self._lines(one):
            column.addWidget(self._label(line, "quiet", box))
        if one.claim_id:
            link = QPushButton(self.tr("Read it in Evidence"), box)
            link.setObjectName(f"claim-{one.claim_id}")
            link.setAutoDefault(False)
            link.clicked.connect(partial(self.claim_wanted.emit, one.claim_id))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
            self.links.append(link)
        return box

    def _lines(self, one: Entry) -> list[str]:
        lines = []
        # What the pack says runs as the pack does, though a word of the interface stands before it.
        way = RIGHT_TO_LEFT if right_to_left(self._language) else LEFT_TO_RIGHT
        if one.past:
            lines.append(self.tr("The studies ended before this month. What comes later is not known."))
        if one.chosen:
            lines.append(one.chosen)
        if one.claim and one.verdict:
            verdict = words_of(self._language).verdicts.get(one.verdict, one.verdict)
            lines.append(way + self.tr("The article: {claim} ({verdict})").format(claim=one.claim, verdict=verdict))
        elif one.claim:
            lines.append(one.claim)
        if one.note:
            lines.append(way + self.tr("Studies: {note}").format(note=one.note))
        lines += one.sources
        return lines

    def _label(self, text: str, role: str, parent: QWidget | None = None) -> QLabel:
        label = QLabel(text, parent or self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            label.setProperty("role", role)
        return label
