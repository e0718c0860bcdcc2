"""The topics pane: the tree, and below it the headings of the page in view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from viewer.core.article.model import Heading
from viewer.core.content.model import Topic
from viewer.core.theme import Theme
from viewer.ui.topics.outline import Outline
from viewer.ui.topics.tree import TopicTree

OUTLINE_SHARE = 0.42  # of the pane's height, at most; the rest is the tree's
LEAST_HEADINGS = 2  # one heading is no outline


class TopicsPane(QWidget):
    """Emits what the reader chose; shows what it is told."""

    topic_chosen = Signal(str)  # topic id
    link_chosen = Signal(str)  # a web address named in the tree
    anchor_chosen = Signal(str)  # a heading of the page in view
    sections_changed = Signal(tuple)  # ids of the open sections

    def __init__(self, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tree = TopicTree(theme, scale, self)
        self.outline_title = QLabel(self.tr("On this page"), self)
        self.outline_title.setProperty("role", "strong")
        self.outline = Outline(theme, scale, self)
        self._outline_box = QWidget(self)
        below = QVBoxLayout(self._outline_box)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.outline_title)
        below.addWidget(self.outline)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._outline_box)
        self._outline_box.hide()
        self._space()
        self.tree.chosen.connect(self._chosen)
        self.tree.folded.connect(self._folded)
        self.outline.chosen.connect(self.anchor_chosen)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self.tree.set_theme(theme, scale)
        self.outline.set_theme(theme, scale)
        self._space()
        self._share()

    def heed_fingers(self) -> None:
        """A finger that is drawn over the lists scrolls them. After the first paint: the scroller takes its time."""
        from PySide6.QtWidgets import QScroller

        for one in (self.tree, self.outline):
            QScroller.grabGesture(one.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def set_topics(self, topics: tuple[Topic, ...], open_sections: Iterable[str] | None) -> None:
        """Show a tree; None opens the first section."""
        self.tree.topics.set_topics(topics)
        self.tree.set_open_sections(open_sections)

    def show_shares(self, shares: Mapping[str, float]) -> None:
        """How much of each page has been read, 0 to 1."""
        self.tree.topics.set_shares(shares)

    def show_topic(self, topic_id: str) -> None:
        self.tree.show_topic(topic_id)

    def show_headings(self, headings: tuple[Heading, ...]) -> None:
        self.outline.set_headings(headings)
        self._outline_box.setVisible(self.outline.count >= LEAST_HEADINGS)
        self._share()

    def show_heading(self, anchor: str) -> None:
        """The heading in view has become this one."""
        self.outline.show_heading(anchor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        self.outline.setMaximumHeight(max(0, round(self.height() * OUTLINE_SHARE)))

    def _space(self) -> None:
        em = self.tree.rows.em
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, round(0.4 * em), 0, round(0.4 * em))
        self.outline_title.setContentsMargins(round(1.0 * em), round(0.6 * em), round(1.0 * em), round(0.3 * em))

    def _chosen(self, topic: Topic) -> None:
        if topic.url is not None:
            self.link_chosen.emit(topic.url)
        else:
            self.topic_chosen.emit(topic.id)

    def _folded(self) -> None:
        self.sections_changed.emit(self.tree.open_sections())
