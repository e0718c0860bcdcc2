"""The links of a card as large buttons, where the text itself is out of reach."""

from __future__ import annotations

import re
from html import unescape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from viewer.core.article.folds import folded
from viewer.core.article.links import parse
from viewer.ui.kiosk.bar_button import BarButton
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.touch_area import LINE_PX, TouchArea

_LINK = re.compile(r'<a\b[^>]*\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ALT = re.compile(r'\balt="([^"]*)"')
KINDS = ("part", "topic", "claim", "term", "figure", "cite", "web", "mail", "fold")
LINKS_MOST = 24
WORDS_MOST = 40  # characters on a button


def links_of(html: str, open_folds: frozenset[int] = frozenset()) -> tuple[tuple[str, str], ...]:
    """(words, address) of each link that is shown, once, in order."""
    found: dict[str, str] = {}
    for escaped, inner in _LINK.findall(folded(html, open_folds)):
        address = unescape(escaped)
        words = " ".join(unescape(_TAG.sub("", inner)).split())
        alt = _ALT.search(inner)
        if not words and alt is not None:
            words = unescape(alt.group(1)) or address
        if words and parse(address).kind in KINDS:
            found.setdefault(address, words)
    return tuple((words, address) for address, words in list(found.items())[:LINKS_MOST])


class LinkRow(TouchArea):
    """A strip of buttons; those that were made are used again."""

    chosen = Signal(str)  # an address

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_way(Qt.Orientation.Horizontal)
        self._look: Look | None = None
        self._links: tuple[tuple[str, str], ...] = ()
        self._pool: list[BarButton] = []

    @property
    def buttons(self) -> tuple[BarButton, ...]:
        return tuple(self._pool[: len(self._links)])

    @property
    def spacing(self) -> int:
        """Between two, in pixels."""
        return self._look.em // 2 if self._look is not None else 8

    def show_links(self, links: tuple[tuple[str, str], ...]) -> None:
        self._links = links
        while len(self._pool) < len(links):
            made = BarButton(f"link-{len(self._pool)}", "", "", self.content)
            made.clicked.connect(self._choose)
            self._pool.append(made)
        for button, (words, address) in zip(self._pool, links, strict=False):
            shown = self.tr("The drawing") if parse(address).kind == "figure" else words
            button.setText(shown if len(shown) <= WORDS_MOST else shown[: WORDS_MOST - 1].rstrip() + "…")
            button.setAccessibleName(words)
        self.place_buttons()
        self.to_start()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.line.set_colour(look.theme.edge)
        self.place_buttons()

    def place_buttons(self) -> None:
        look = self._look
        if look is None:
            return
        gap, x, tall = look.em // 2, 0, look.target
        rects = []
        for button in self.buttons:
            button.set_look(look)
            wide, tall = button.sizeHint().width(), button.sizeHint().height()
            rects.append((x, wide))
            x += wide + gap
        self.setFixedHeight(tall + LINE_PX + 4)
        width = max(x, self.viewport().width())
        mirrored = self.content.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = self.place
        self.content.resize(width, tall)
        self.go_to(place)
        for button, (left, wide) in zip(self.buttons, rects, strict=True):
            button.setGeometry(width - left - wide if mirrored else left, 0, wide, tall)
            button.show()
        for button in self._pool[len(self._links) :]:
            button.hide()

    def _choose(self) -> None:
        button = self.sender()
        number = self._pool.index(button) if isinstance(button, BarButton) else -1
        if 0 <= number < len(self._links):
            self.chosen.emit(self._links[number][1])
