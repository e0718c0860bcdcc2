"""A window with a search that answers what the test tells it to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.shell.conftest import Show, Shown
from viewer.core.search.model import Group, Hit, Kind, Piece, Results
from viewer.ui.article.marks import Mark
from viewer.ui.search.find_bar import FindBar
from viewer.ui.search.panel import ResultsPanel
from viewer.ui.shell import searching
from viewer.ui.shell.searching import Searching

BANDS = Hit(
    Kind.SECTION, "body/bands", "Deeper", "deeper", (Piece("The "), Piece("bands", True), Piece(" tie the skin"))
)
TOP = Hit(Kind.SECTION, "index", "Start here", "", (Piece("Go to the "), Piece("bands", True), Piece(", the web or")))
RESULTS = Results(
    "bands",
    (
        Group(Kind.SECTION, "body/bands", "The bands", ("Body",), (BANDS,)),
        Group(Kind.SECTION, "index", "Start here", (), (TOP,)),
        Group(Kind.PART, "", "", (), (Hit(Kind.PART, "fat", "Fat"),)),
        Group(Kind.CLAIM, "", "", (), (Hit(Kind.CLAIM, "none", "A claim", "", (Piece("What studies say."),)),)),
    ),
    ("bands",),
    total=2,
)


class Told(QObject):
    """A search that answers when it is told to."""

    changed = Signal(object)
    progress = Signal(int, int)
    said = Signal(str)

    def __init__(self, *_words: object, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.results = Results()
        self.asked: list[str] = []
        self.starts = 0
        self.closed = False

    def start(self) -> None:
        self.starts += 1

    def ask(self, text: str) -> None:
        self.asked.append(text)

    def answer(self, results: Results) -> None:
        self.results = results
        self.changed.emit(results)

    def close(self) -> None:
        self.closed = True


@dataclass(frozen=True)
class Search:
    shown: Shown
    state: Told

    @property
    def companion(self) -> Searching:
        companions = self.shown.window.companions
        assert companions is not None
        return companions.searching

    @property
    def panel(self) -> ResultsPanel:
        assert self.companion.box.panel is not None
        return self.companion.box.panel

    @property
    def bar(self) -> FindBar:
        assert self.companion.walk.bar is not None
        return self.companion.walk.bar

    @property
    def is_open(self) -> bool:
        return self.companion.box.is_open

    @property
    def focused(self) -> QWidget | None:
        return QApplication.focusWidget()

    def do(self, command: str) -> None:
        self.shown.window.commands[command].trigger()
        self.shown.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.shown.qtbot.keyClick(self.focused or self.shown.window, key, modifiers)
        self.shown.settle()

    def type(self, words: str) -> None:
        self.shown.qtbot.keyClicks(self.focused or self.shown.window, words)

    def search(self, words: str, results: Results = RESULTS) -> None:
        self.do("search")
        self.type(words)
        self.state.answer(replace(results, query=words))

    def marked(self, mark: Mark) -> list[str]:
        article = self.shown.window.article
        text = article.text()
        return [text[start:end] for start, end in article.view.marks.of(mark)]

    @property
    def now_in_view(self) -> bool:
        article = self.shown.window.article
        place = self.companion.walk.hits.place
        assert place is not None
        rect = article.view.marks.rects(place)[0].translated(0, -article.scroll_position)
        return bool(article.view.viewport().rect().contains(rect.toRect()))


Start = Callable[..., Search]


def starter(show: Show, monkeypatch: pytest.MonkeyPatch) -> Start:
    """start(as show) → a window with companions, its article with the focus."""

    def make(**words: object) -> Search:
        made: list[Told] = []

        def fake(*given: object, parent: QObject | None = None) -> Told:
            made.append(Told(*given, parent=parent))
            return made[-1]

        monkeypatch.setattr(searching, "SearchState", fake)
        shown = show(**words)
        shown.window.start_companions()
        shown.window.activateWindow()
        shown.window.article.setFocus()
        shown.qtbot.waitUntil(shown.window.article.view.hasFocus)
        return Search(shown, made[0])

    return make
