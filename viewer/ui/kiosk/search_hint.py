"""The sentence between box and cards: what was found, or what to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from viewer.core.search.model import Results


@dataclass(frozen=True)
class Asked:
    """``enough``: can so few letters be searched for? ``fresh``: is ``results`` the answer to them? ``useless``: can
    nothing be found at all? ``partial``: is the guide still being read? ``offers``: do words to touch stand below?"""

    text: str
    results: Results
    count: int  # of cards
    enough: bool
    fresh: bool
    useless: bool
    partial: bool
    offers: bool


class SearchHint(QLabel):
    """Kind, short, and with a way on where nothing was found."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, asked: Asked) -> None:
        words = self._found(asked) if asked.enough and asked.fresh and not asked.useless else self._not_asked(asked)
        if asked.partial and asked.enough and not asked.useless:
            words += " " + self.tr("Septa is still reading the guide, so there may be more.")
        self.setText(words)

    def _not_asked(self, asked: Asked) -> str:
        if asked.useless:
            return self.tr("The search does not work just now. All topics are on the home screen.")
        if asked.enough:
            return self.tr("Searching…")
        return self.tr("Touch the letters, or one of these:") if asked.offers else self.tr("Touch the letters.")

    def _found(self, asked: Asked) -> str:
        if asked.count:
            words = self.counted(asked.count)
            meant = asked.results.meant
            return self.tr("Results for “{words}”").format(words=meant) + " · " + words if meant else words
        if not asked.results.ready:
            words = self.tr("Nothing found yet for “{words}”.")
        elif not asked.offers:
            words = self.tr("Nothing found for “{words}”. Try fewer letters.")
        elif asked.results.near:
            words = self.tr("Nothing found for “{words}”. Did you mean:")
        else:
            words = self.tr("Nothing found for “{words}”. Try fewer letters, or one of these:")
        return words.format(words=asked.text.strip())

    def counted(self, count: int) -> str:
        """1 result, 7 results."""
        return self.tr("1 result") if count == 1 else self.tr("%n results", "", count)
