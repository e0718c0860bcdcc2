"""What was asked, and what was found. Index and answers are made off the GUI thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.core.content.pack import Pack
from viewer.core.search.model import Results


class SearchState(QObject):
    """Searches one pack in one language. Made cheaply: nothing is opened before ``start``.

    ``ask`` answers through ``changed``, a moment later; of several questions in a row only the last is answered. While
    the index is being built ``results.ready`` is False and the last question is answered again from time to time.
    """

    changed = Signal(object)  # Results
    progress = Signal(int, int)  # pages indexed, of so many; equal when the index is whole
    said = Signal(str)  # a fault, in a sentence, once

    def __init__(self, pack: Pack, language: str, home: Path | None = None, parent: QObject | None = None) -> None:
        """``home`` is the folder of the user's data (``paths.user_dir()`` when None)."""
        super().__init__(parent)
        self._pack = pack
        self._language = language
        self._home = home
        self._results = Results()

    @property
    def results(self) -> Results:
        """The last answer."""
        return self._results

    @property
    def ready(self) -> bool:
        """Is the index whole?"""
        return False

    def start(self) -> None:
        """Open the index, and build what is missing in the background. ``ask`` starts it too; twice does nothing.

        It takes a child process for a moment: call it when the box of the search is first entered, or some seconds
        after the program's start, never before the first paint.
        """

    def ask(self, text: str) -> None:
        """Search for this. Fewer than two letters find nothing (one is enough in Chinese, Japanese and Korean)."""

    def close(self) -> None:
        """Stop what is under way and let go of the files."""
