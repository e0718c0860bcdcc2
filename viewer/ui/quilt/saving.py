"""Save the picture: asks for a place, writes PNG or SVG, and says what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from viewer.ui.quilt.export import ExportWords
    from viewer.ui.quilt.renderer import Renderer

NAME = "quilt"


class Saving(QObject):
    """One dialog at a time."""

    said = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: QFileDialog | None = None
        self._renderer: Renderer | None = None
        self._words: ExportWords | None = None

    def ask(self, renderer: Renderer, words: ExportWords) -> None:
        """The picture is saved as it is when the place is chosen."""
        self._renderer, self._words = renderer, words
        if self._dialog is None:
            home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
            dialog = QFileDialog(self._window.window(), self.tr("Save the picture"), home)
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilters([self.tr("Picture (*.png)"), self.tr("Drawing, sharp at any size (*.svg)")])
            dialog.setDefaultSuffix("png")
            dialog.filterSelected.connect(self._filtered)
            dialog.fileSelected.connect(self.save)
            self._dialog = dialog
        self._dialog.selectFile(f"{NAME}.{self._dialog.defaultSuffix()}")
        self._dialog.open()

    def _filtered(self, pattern: str) -> None:
        if self._dialog is not None:
            self._dialog.setDefaultSuffix("svg" if "*.svg" in pattern else "png")

    def save(self, place: str) -> None:
        """Write the picture to ``place``; the ending of its name says as what."""
        from viewer.ui.quilt.export import write_png, write_svg

        if self._renderer is None or self._words is None:
            return
        path = Path(place)
        write = write_svg if path.suffix.lower() == ".svg" else write_png
        try:
            write(path, self._renderer, self._words)
        except OSError as error:
            words = self.tr("The picture cannot be saved in {folder}: {reason}. Choose another folder.")
            self.said.emit(words.format(folder=path.parent, reason=error.strerror or error))
            return
        except Exception as error:  # whatever the picture stumbles over: the window stays, and says so
            words = QCoreApplication.translate(
                "QuiltView", "This cannot be drawn ({reason}). The picture stays as it was."
            )
            self.said.emit(words.format(reason=str(error) or type(error).__name__))
            return
        self.said.emit(self.tr("Saved: {path}").format(path=path))
