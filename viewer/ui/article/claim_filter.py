"""A bar over the page of evidence: which verdicts and which topic are shown, and how many that are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QIcon, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.core.article.folds import TOPIC, VERDICT, Row, is_chosen
from viewer.core.theme import Theme
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import VERDICT_ROLES, icon
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.style import BASE_PX

SHARE = 0.3  # of the pane's height, at most, that the choices take unasked
TOPIC_CHARACTERS = 16


class VerdictChip(QPushButton):
    """One verdict: its sign, its word and how many there are. Chosen ones are shown; with none chosen, all."""

    def __init__(self, verdict: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.verdict, self._words = verdict, words[:1].upper() + words[1:]
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.count(0)

    def count(self, number: int) -> None:
        """How many there are; a verdict of which there is none cannot be chosen."""
        self.setText(f"{self._words} {number}")
        self.setEnabled(number > 0 or self.isChecked())

    def set_theme(self, theme: Theme, em: float) -> None:
        if self.verdict not in VERDICT_ROLES:
            return
        name, size = f"verdict-{self.verdict}", round(em * 1.1)
        self.setIcon(_both(name, str(getattr(theme, VERDICT_ROLES[self.verdict])), theme.on_accent, size))
        self.setIconSize(QSize(size, size))


def _both(name: str, colour: str, chosen: str, size: int) -> QIcon:
    """An icon in one colour, and in another where its button is checked."""
    made = icon(name, colour, size)
    checked = icon(name, chosen, size)
    for one in checked.availableSizes():
        made.addPixmap(checked.pixmap(one), QIcon.Mode.Normal, QIcon.State.On)
    return made


class ClaimFilter(QWidget):
    """Says ``chosen`` with conditions for ``folds.folded``. Empty and hidden until ``show_rows``."""

    chosen = Signal(object)  # frozenset[str]

    def __init__(self, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._em = theme, BASE_PX * scale
        self._rows: tuple[Row, ...] = ()
        self._pane = QSize(1, 1)
        self.chips: list[VerdictChip] = []
        self.toggle = QPushButton(self.tr("Filter"), self)
        self.toggle.setCheckable(True)
        self.shown = QLabel(self)
        self.shown.setProperty("role", "quiet")
        self.all_button = QPushButton(self.tr("Show all"), self)
        self.area = InnerScroll(self)
        self.choices = QWidget()
        self.area.setWidget(self.choices)
        self.topic = QComboBox(self.choices)
        self.topic.setAccessibleName(self.tr("Topic"))
        self.topic.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.topic.setMinimumContentsLength(TOPIC_CHARACTERS)
        self._head, self._flow = FlowLayout(spread=True), FlowLayout(self.choices)
        for widget in (self.toggle, self.shown, self.all_button):
            self._head.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.area)
        self.toggle.toggled.connect(self._open)
        self.all_button.clicked.connect(self.show_all)
        self.topic.activated.connect(self._choose)
        self.set_theme(theme, scale)
        self.hide()

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._theme, self._em = theme, BASE_PX * scale
        pad, gap = round(self._em), round(self._em * 0.4)
        self._column.setContentsMargins(pad, round(gap * 0.7), pad, round(gap * 0.7))
        self._column.setSpacing(gap)
        self._head.set_spacing(gap)
        self._flow.set_spacing(gap)
        self.toggle.setIcon(_both("sliders", theme.ink, theme.on_accent, round(self._em)))
        for chip in self.chips:
            chip.set_theme(theme, self._em)
        self._fit()

    # -- what there is to choose from

    def show_rows(
        self, rows: Sequence[Row], topics: Mapping[str, str], verdicts: Mapping[str, str], pane: QSize
    ) -> None:
        """Another page: its rows, the words of its topics and verdicts. ``pane`` is the room for bar and page."""
        self._rows, self._pane = tuple(rows), pane
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.topic)
        present = {row.verdict for row in rows}
        self.chips = [VerdictChip(name, words, self.choices) for name, words in verdicts.items() if name in present]
        for chip in self.chips:
            chip.set_theme(self._theme, self._em)
            chip.clicked.connect(self._choose)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.topic)
        for before, after in pairwise((self.toggle, self.all_button, *self.chips, self.topic)):
            self.setTabOrder(before, after)
        self.topic.clear()
        self.topic.addItem(self.tr("All topics"), "")
        for name, words in topics.items():
            self.topic.addItem(words, name)
        self.topic.setVisible(len(topics) > 1)
        self._tell()
        fits = self._choices_px(pane.width()) <= pane.height() * SHARE
        self.toggle.setChecked(fits)
        self._open(fits)
        self.show()

    def _open(self, shown: bool) -> None:
        self.area.setVisible(shown)
        self._fit()

    def _choices_px(self, width: int) -> int:
        """How high the choices are in a bar of this width."""
        margins = self._column.contentsMargins()
        return self._flow.heightForWidth(max(1, width - margins.left() - margins.right()))

    def _fit(self) -> None:
        """As high as head and choices need, but leave the page its room: the choices scroll then."""
        width, margins = self.width(), self._column.contentsMargins()
        area = max(round(2.2 * self._em), min(self._choices_px(width), round(self._pane.height() * SHARE)))
        self.area.setFixedHeight(area)
        head = self._head.heightForWidth(max(1, width - margins.left() - margins.right()))
        choices = area + self._column.spacing() if self.toggle.isChecked() else 0
        self.setFixedHeight(margins.top() + head + choices + margins.bottom() + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            self._pane = parent.size()
        self._fit()

    # -- what is chosen

    @property
    def conditions(self) -> frozenset[str]:
        verdicts = {VERDICT + chip.verdict for chip in self.chips if chip.isChecked()}
        topic = self.topic.currentData() or ""
        return frozenset(verdicts | ({TOPIC + topic} if topic else set()))

    def show_all(self) -> None:
        """Choose nothing: all is shown."""
        self.reset()
        self.chosen.emit(frozenset())

    def reset(self) -> None:
        """The same without a word: the page shows all already."""
        for chip in self.chips:
            chip.setChecked(False)
        self.topic.setCurrentIndex(0)
        self._tell()

    def _choose(self) -> None:
        self._tell()
        self.chosen.emit(self.conditions)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.shown.text()))

    def _tell(self) -> None:
        """How many are shown, and how many each verdict has within the topic."""
        topic = frozenset(name for name in self.conditions if name.startswith(TOPIC))
        counts = Counter(row.verdict for row in self._rows if is_chosen(row, topic))
        for chip in self.chips:
            chip.count(counts[chip.verdict])
        shown = sum(is_chosen(row, self.conditions) for row in self._rows)
        told = self.tr("{shown} of {all} shown").format(shown=shown, all=len(self._rows))
        self.shown.setText(told if shown else self.tr("Nothing here has this verdict and topic."))
        had_focus = self.all_button.hasFocus()
        self.all_button.setVisible(bool(self.conditions))
        if had_focus and not self.conditions:
            self.toggle.setFocus()
        self._fit()
