"""The box of results over the window: what was understood, the hits, what to try instead, how far the index is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.core.search.model import Kind, Results
from viewer.core.theme import Theme
from viewer.ui.search.field import SearchField
from viewer.ui.search.found import KINDS
from viewer.ui.search.results import ResultsList
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX

WIDTH_EM = (36.0, 46.0)  # at least, where the window has the room; at most
KINDS_EM = 27.0  # in less width the way from kind to kind would take the hits' room


class ResultsPanel(QFrame):
    """Lies over its parent. ``accepted`` says which hit to go to."""

    accepted = Signal(object)  # Hit
    tried = Signal(str)  # words to search for instead
    closed = Signal()  # by its button
    moved = Signal(str)  # another hit is chosen: the words for it

    def __init__(self, theme: Theme, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Search results"))
        self.heading = QLabel(self)
        self.heading.setProperty("role", "quiet")
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.kinds = QWidget(self)
        self._kinds = FlowLayout(self.kinds)
        self._jumps = {kind: self._jump_button(kind) for kind in Kind}
        self.near = QWidget(self)
        self._near = FlowLayout(self.near)
        self.list = ResultsList(theme, scale, self)
        self.progress = QLabel(self)
        self.progress.setProperty("role", "quiet")
        self.progress.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.close_button = QToolButton(self)
        self.close_button.setProperty("role", "quiet")
        self.close_button.setAccessibleName(self.tr("Close the search"))
        self.close_button.setToolTip(self.close_button.accessibleName())
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._field: SearchField | None = None
        self._several = False
        self._lay_out()
        self.set_theme(theme, scale)
        self.list.accepted.connect(self.accepted)
        self.list.moved.connect(self.moved)
        self.close_button.clicked.connect(self.closed)
        self.show_progress(1, 1)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._indents = [self._add_indented(part) for part in (self.heading, self.kinds, self.near)]
        self._column.addWidget(self.list, 1)
        self._indents += [self._add_indented(part) for part in (self.progress, self.bar)]
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.close_button.hide()
        self.kinds.hide()
        self.near.hide()

    def _add_indented(self, part: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()  # a label's own margins would not outlive the style sheet
        row.addWidget(part)
        self._column.addLayout(row)
        return row

    def set_theme(self, theme: Theme, scale: float) -> None:
        em = self._em = BASE_PX * scale
        self.list.set_theme(theme, scale)
        self.close_button.setIcon(icon("close", theme.ink, em))
        self.close_button.setIconSize(QSize(round(em), round(em)))
        gap = round(0.5 * em)
        self._column.setContentsMargins(1, gap, 1, gap)
        self._column.setSpacing(round(0.35 * em))
        self._top.setContentsMargins(gap, 0, gap, 0)
        self._top.setSpacing(gap)
        side = round(1.17 * em)  # where the words of the list begin
        for row in self._indents:
            row.setContentsMargins(side, 0, side, 0)
        self._near.set_spacing(gap)
        self._kinds.set_spacing(round(0.35 * em))

    def follow(self, field: SearchField) -> None:
        """Tab goes from the field to the kinds, the hits and the way out."""
        before: QWidget = field
        for part in (*self._jumps.values(), self.list, self.close_button):
            QWidget.setTabOrder(before, part)
            before = part

    # -- the field in a row of its own

    def hold(self, field: SearchField) -> None:
        """Take the field in, where the bar has no room for it."""
        self._field = field
        self._top.insertWidget(0, field, 1)
        field.setMaximumWidth(16_777_215)
        field.show()
        self.close_button.show()

    def let_field_go(self) -> None:
        """The field is going back to the bar."""
        self._field = None
        self.close_button.hide()

    @property
    def holds_field(self) -> bool:
        return self._field is not None

    # -- what it says

    def show_results(self, results: Results, verdicts: Mapping[str, tuple[str, str]]) -> None:
        """``verdicts``: id of a claim → (verdict, its words)."""
        self.heading.setText(self.said(results))
        self.heading.show()
        self.list.set_results(results, verdicts)
        self.list.setVisible(bool(results.groups))
        self._offer(() if results.groups else results.near)
        self._show_kinds(results)

    def show_nothing(self) -> None:
        """Nothing is asked yet."""
        self._show_words(self.tr("Type two letters or more."))

    def show_waiting(self) -> None:
        """The first answer is on its way."""
        self._show_words(self.tr("Searching…"))

    def _show_words(self, words: str) -> None:
        self.heading.setText(words)
        self.list.set_results(Results(), {})
        self.list.hide()
        self.kinds.hide()
        self._offer(())

    def said(self, results: Results) -> str:
        """One sentence: what was understood, and how much was found."""
        others = sum(len(group.hits) for group in results.groups if group.kind is not Kind.SECTION)
        count = max(results.total, sum(len(g.hits) for g in results.groups if g.kind is Kind.SECTION)) + others
        if not count and not results.ready:
            return self.tr("Nothing found yet for “{words}”.").format(words=results.query.strip())
        if not count and results.near:
            return self.tr("Nothing found for “{words}”. Did you mean:").format(words=results.query.strip())
        if not count:
            return self.tr("Nothing found for “{words}”. Try other or fewer words.").format(words=results.query.strip())
        found = self.tr("1 result") if count == 1 else self.tr("%n results", "", count)
        if results.meant:
            return self.tr("Results for “{words}”").format(words=results.meant) + " · " + found
        return found

    def show_progress(self, done: int, of: int) -> None:
        """How far the guide is read; equal: it is whole, and nothing needs to be said."""
        under_way = done < of
        if under_way:
            words = self.tr("Septa is still reading the guide: {done} of {of} pages. There may be more.")
            locale = QLocale()
            self.progress.setText(words.format(done=locale.toString(done), of=locale.toString(of)))
            self.bar.setRange(0, of)
            self.bar.setValue(done)
        self.progress.setVisible(under_way)
        self.bar.setVisible(under_way)

    def _offer(self, words: tuple[str, ...]) -> None:
        while (item := self._near.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        before: QWidget = self._jumps[Kind.CLAIM]
        for word in words:
            button = QPushButton(word, self.near)
            button.setProperty("role", "chip")
            button.setAccessibleName(self.tr("Search for {words}").format(words=word))
            button.clicked.connect(self._try)
            self._near.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button
            button.show()
        self.near.setVisible(bool(words))

    # -- jumps from kind to kind: topics are many, and what else was found stands below them

    def _jump_button(self, kind: Kind) -> QPushButton:
        button = QPushButton(self.kinds)
        button.setProperty("role", "chip")
        button.setProperty("kind", kind.value)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the focus in the field
        button.clicked.connect(self._jump)
        self._kinds.addWidget(button)
        return button

    def _show_kinds(self, results: Results) -> None:
        counts = dict.fromkeys(Kind, 0)
        for group in results.groups:
            counts[group.kind] += len(group.hits)
        counts[Kind.SECTION] = max(counts[Kind.SECTION], results.total)
        for kind, button in self._jumps.items():
            named = QCoreApplication.translate("Search", KINDS[kind])
            button.setText(f"{named} {counts[kind]}")
            button.setAccessibleName(self.tr("Go to {kind}: {count} found").format(kind=named, count=counts[kind]))
            button.setVisible(counts[kind] > 0)
        self._several = sum(count > 0 for count in counts.values()) > 1
        self.kinds.setVisible(self._several)

    def _jump(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.list.jump(Kind(str(button.property("kind"))))

    def _try(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.tried.emit(button.text())

    # -- place

    def place(self, room: QRect, leading: int, least: int) -> None:
        """Lie inside ``room`` of the parent, beginning at ``leading`` pixels from its leading edge if there is the
        width; as high as what it holds, as far as ``room`` goes. ``least``: the width of what it hangs from."""
        gap = round(0.4 * self._em)
        if self.holds_field:
            width, start = room.width(), 0
        else:
            wanted = min(max(least, round(WIDTH_EM[0] * self._em)), round(WIDTH_EM[1] * self._em))
            width = min(wanted, room.width() - 2 * gap)
            start = max(gap, min(leading, room.width() - gap - width))
        left = room.right() + 1 - start - width if self.isRightToLeft() else room.left() + start
        self.kinds.setVisible(self._several and width >= KINDS_EM * self._em)
        self.resize(width, self.height())
        layout = self.layout()
        assert layout is not None
        layout.activate()
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        if not self.list.isHidden():
            height += self.list.contents_height(room.height())
        most = room.height() - (0 if self.holds_field else gap)
        self.setGeometry(left, room.top(), width, min(height, most))
