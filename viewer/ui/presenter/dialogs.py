"""What the speaker opens beside the talk: screens, the lesson, the rehearsal, files. Each over the speaker's window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from viewer.core.talk.model import Lesson
from viewer.state.talk.keeping import TalkKeeping
from viewer.ui.presenter.screens import Screens
from viewer.ui.presenter.speaker import SpeakerWindow


class Dialogs(QObject):
    """One of each at a time. They are brought in when first asked for."""

    said = Signal(str)

    def __init__(
        self,
        speaker: SpeakerWindow,
        screens: Screens,
        keeping: TalkKeeping,
        lesson: Lesson,
        *,
        own: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._speaker, self._screens, self._keeping = speaker, screens, keeping
        self._lesson, self._own = lesson, own
        self._open: dict[str, QDialog] = {}

    def screens(self) -> None:
        """Which display is the audience's."""
        from viewer.ui.presenter.screens_dialog import ScreensDialog

        if not self._raised("screens"):
            self._show("screens", ScreensDialog(self._screens, self._speaker))

    def lesson(self) -> None:
        """The running order: looked at, changed, saved."""

    def rehearsal(self) -> None:
        """How long each slide took, and what to plan for it."""

    def export(self) -> None:
        """Slides, handout or pictures as files."""

    def close(self) -> None:
        """All of them, without an answer."""
        for dialog in list(self._open.values()):
            dialog.close()

    def _raised(self, name: str) -> bool:
        dialog = self._open.get(name)
        if dialog is not None:
            dialog.raise_()
        return dialog is not None

    def _show(self, name: str, dialog: QDialog) -> None:
        self._open[name] = dialog
        dialog.setObjectName(name)
        dialog.finished.connect(self._finished)
        dialog.open()

    def _finished(self, _result: int) -> None:
        dialog = self.sender()
        assert isinstance(dialog, QDialog)
        self._open.pop(dialog.objectName(), None)
        dialog.deleteLater()
