"""Takes notes out into a file and brings them in again: asks for the place, and says what came of it."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.core.notebook import as_json, as_markdown, exchange
from viewer.core.notebook.exchange import Kept
from viewer.core.notebook.store import now
from viewer.core.problems import Problem
from viewer.state.notebook import NotebookState

NAME = "septa-notes"


class Exchanging(QObject):
    """One dialog at a time. Nothing is said to be saved before it is on the disk."""

    said = Signal(str)
    wrong = Signal(object)  # tuple[Problem, ...]: what could not be read, with line and cure

    def __init__(self, notebook: NotebookState, pack: str, title: str, window: QWidget) -> None:
        super().__init__(window)
        self._notebook, self._pack, self._title, self._window = notebook, pack, title, window
        self._out: QFileDialog | None = None
        self._in: QFileDialog | None = None

    def kept(self) -> Kept:
        notebook = self._notebook
        return Kept(notebook.bookmarks(), notebook.highlights(), notebook.questions())

    # -- out

    def ask_out(self) -> None:
        if self._out is None:
            dialog = QFileDialog(self._window, self.tr("Save my notes in a file"), _documents())
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilters([self.tr("Page to read (*.md)"), self.tr("Everything, for Septa (*.json)")])
            dialog.setDefaultSuffix("md")
            dialog.filterSelected.connect(self._filtered)
            dialog.fileSelected.connect(self.save)
            self._out = dialog
        self._out.selectFile(f"{NAME}.{self._out.defaultSuffix()}")
        self._out.open()

    def _filtered(self, pattern: str) -> None:
        if self._out is not None:
            self._out.setDefaultSuffix("json" if "*.json" in pattern else "md")

    def save(self, place: str) -> None:
        """Write everything that is kept to ``place``; the ending of its name says as what."""
        path, kept = Path(place), self.kept()
        if path.suffix.lower() == ".json":
            text = as_json.write(kept, self._pack, now())
        else:
            text = as_markdown.write(kept, self._pack, now(), self._words())
        try:
            _write(path, text)
        except OSError as error:
            words = self.tr("Your notes cannot be saved in {folder}: {reason}. Choose another folder.")
            self.said.emit(words.format(folder=path.parent, reason=error.strerror or error))
        else:
            self.said.emit(self.tr("Saved: {path}").format(path=path))

    def _words(self) -> as_markdown.Words:
        return as_markdown.Words(
            self.tr("My notes: {guide}").format(guide=self._title),
            self.tr("Bookmarks"),
            self.tr("Highlights and notes"),
            self.tr("Questions for my clinician"),
        )

    # -- in

    def ask_in(self) -> None:
        if self._in is None:
            dialog = QFileDialog(self._window, self.tr("Bring notes in from a file"), _documents())
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setNameFilters([self.tr("Notes (*.md *.markdown *.json)"), self.tr("All files (*)")])
            dialog.fileSelected.connect(self.bring)
            self._in = dialog
        self._in.open()

    def bring(self, place: str) -> None:
        """Bring in what is new in the file at ``place``. Nothing that is there already is changed or doubled."""
        path = Path(place)
        try:
            raw = _read(path)
        except OSError as error:
            words = self.tr("{file} cannot be read: {reason}.")
            self.said.emit(words.format(file=path.name, reason=error.strerror or error))
            return
        found = exchange.read(raw, path.name)
        problems = list(found.problems)
        if found.pack and found.pack != self._pack:
            problems, found = [Problem(path.name, 1, *exchange.OTHER_PACK)], exchange.Found()
        merged = exchange.merge(self.kept(), found.kept)
        if merged.kept.count:
            self._notebook.put_all(merged.kept.bookmarks, merged.kept.highlights, merged.kept.questions)
        if found.kept.count:
            self._say(merged)
        if problems:
            self.wrong.emit(tuple(_translated(problem) for problem in problems))

    def _say(self, merged: exchange.Merged) -> None:
        words = self.tr("Brought in: {count}. There already: {known}.")
        told = words.format(count=merged.kept.count, known=merged.known)
        if merged.kept.count and not self._notebook.saved:
            told += " " + self.tr("They are not saved yet.")
        self.said.emit(told)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _translated(problem: Problem) -> Problem:
    translate = QCoreApplication.translate
    text, cure = translate("NotebookImport", problem.text), translate("NotebookImport", problem.cure)
    return Problem(problem.path, problem.line, text, cure)


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(exchange.FILE_BYTES_MAX + 1)


def _write(path: Path, text: str) -> None:
    """Whole or not at all: an older file of this name stays until the new one is on the disk."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
