"""Words that name a part light with the picture, and the picture with them: the article's side of the focus."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from viewer.core.quilt.parts import Focus, Part, Source
from viewer.state.focus import FocusState
from viewer.ui.article.mentions import part_of
from viewer.ui.article.view import ArticleView


class Lighting(QObject):
    """Connects the words of ``view`` with ``focus``."""

    hovered = Signal(object)  # Part or None: what the pointer or the keys are on

    def __init__(self, view: ArticleView, focus: FocusState) -> None:
        super().__init__(view)
        self._view, self._focus = view, focus
        self._hovered: Part | None = None
        view.pointed.connect(self._point)
        focus.changed.connect(self._light)

    def pin(self, part: Part) -> None:
        """The reader followed a word that names it."""
        self._focus.pin(part, Source.ARTICLE)

    def light(self) -> None:
        """Another text stands there: its words take the light that is on."""
        self._view.mentions.light(self._focus.focus.part)

    def _point(self, address: str) -> None:
        part = part_of(address) if address else None
        if part is self._hovered:
            return
        self._hovered = part
        self.hovered.emit(part)
        self._focus.hover(part, Source.ARTICLE)

    def _light(self, focus: Focus) -> None:
        if self._view.mentions.light(focus.part):
            self._view.viewport().update()
        if focus.part is not None and focus.pinned and focus.source not in (Source.ARTICLE, Source.SCENE):
            self._show_mention(focus.part)

    def _show_mention(self, part: Part) -> None:
        """Scroll to the nearest mention, unless one is in view. Never on a hover: text that jumps cannot be read."""
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        top = bar.value()
        if any(mention.part is part for mention in self._view.mentions.in_view(top, top + height)):
            return
        place = self._view.mentions.nearest(part, top + height / 2)
        if place is not None:
            bar.setValue(round(place - height / 3))
