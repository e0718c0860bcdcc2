"""What a companion of the reader is, and what it may use. Companions are made after the first paint."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from viewer.core.theme import Theme
from viewer.state.session import Session
from viewer.ui.article.pane import ArticlePane
from viewer.ui.article.router import Router
from viewer.ui.search.field import SearchField
from viewer.ui.shell.actions import Actions
from viewer.ui.shell.columns import Columns
from viewer.ui.shell.notes_place import NotesPlace
from viewer.ui.shell.picture_place import PicturePlace
from viewer.ui.shell.reader import Reader
from viewer.ui.shell.status import StatusLine
from viewer.ui.shell.top_bar import TopBar
from viewer.ui.theme.resolve import ThemeResolver
from viewer.ui.topics.pane import TopicsPane


@dataclass(frozen=True)
class Desk:
    """The parts of the window that companions work with."""

    window: QWidget
    session: Session
    resolver: ThemeResolver
    commands: Actions
    bar: TopBar
    search: SearchField
    columns: Columns
    topics: TopicsPane
    article: ArticlePane
    picture: PicturePlace
    notes: NotesPlace
    status: StatusLine
    reader: Reader
    router: Router


class Companion(QObject):
    """One thing that Septa does for a reader: it connects states, panes and commands, and shows nothing itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self.desk = desk

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Command id → what it does."""
        return {}

    def set_theme(self, theme: Theme, scale: float) -> None:
        """Other colours or another size."""

    def let_go(self) -> bool:
        """Esc: close what was opened last; was there anything?"""
        return False

    def finish(self) -> None:
        """Everything drawn, nothing under way: for a snapshot."""

    def close(self) -> None:
        """The program ends: save, and stop what runs."""
