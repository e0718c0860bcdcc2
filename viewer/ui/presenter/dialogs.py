"""What the speaker opens beside the talk: screens, the lesson, the rehearsal, files. Each over the speaker's window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from viewer.core.talk.model import Lesson, Slide
from viewer.state.talk.keeping import TalkKeeping
from viewer.ui.presenter.dialog_room import open_within
from viewer.ui.presenter.screens import Screens
from viewer.ui.presenter.speaker import SpeakerWindow

PROBLEMS_SAID = 3
EXPORT = "export"  # what was chosen last for a file


class Dialogs(QObject):
    """One of each at a time. They are brought in when first asked for."""

    said = Signal(str)
    wrong = Signal(str)

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
        self._given = lesson.id  # whose slides the talk has
        self._open: dict[str, QDialog] = {}

    def screens(self) -> None:
        """Which display is the audience's."""
        from viewer.ui.presenter.screens_dialog import ScreensDialog

        if not self._raised("screens"):
            self._show("screens", ScreensDialog(self._screens, self._speaker))

    def lesson(self) -> None:
        """The running order: looked at, changed, saved."""
        from viewer.ui.presenter.lesson_dialog import LessonDialog

        if not self._raised("lesson"):
            store, desk = self._keeping.store, self._speaker.desk
            dialog = LessonDialog(desk, self._lesson, self._speaker, store=store, folder=self._own)
            dialog.changed.connect(self.take)
            self._show("lesson", dialog)

    def rehearsal(self) -> None:
        """How long each slide took, and what to plan for it."""
        from viewer.ui.presenter.rehearsal_dialog import RehearsalDialog

        if not self._raised("rehearsal"):
            desk = self._speaker.desk
            dialog = RehearsalDialog(
                desk, self._lesson, self._speaker, runs=self._keeping.runs, store=self._keeping.store
            )
            dialog.changed.connect(self.take)
            self._show("rehearsal", dialog)

    def export(self) -> None:
        """Slides, handout or pictures as files."""
        from viewer.ui.presenter.export_choice import choice_of
        from viewer.ui.presenter.export_dialog import ExportDialog
        from viewer.ui.shell.pdf import system_paper

        if not self._raised("export"):
            desk, store = self._speaker.desk, self._keeping.store
            start = choice_of(store.wish(EXPORT), system_paper())
            dialog = ExportDialog(desk, self._lesson.title, self._speaker, start=start)
            dialog.said.connect(self.said)
            dialog.chosen.connect(partial(store.keep_wish, EXPORT))
            self._show("export", dialog)

    def close(self) -> None:
        """All of them, without an answer."""
        for dialog in list(self._open.values()):
            dialog.close()

    def take(self, lesson: Lesson) -> None:
        """The talk goes on with the lesson as it is now; where nothing of it can be shown, with what there was. Another
        lesson begins with its first slide, or where it was left."""
        from viewer.core.talk.running import are_of_one_lesson, slides_for

        session, talk = self._speaker.desk.session, self._speaker.desk.talk
        run = slides_for(lesson, session.pack, session.language)
        self._lesson = lesson
        if run.slides:
            another = lesson.id != self._given and not are_of_one_lesson(talk.slides, run.slides)
            self._given = lesson.id
            if another:
                self._change(lesson, run.slides)
            else:
                talk.set_slides(run.slides)
        if run.problems:
            self.wrong.emit("\n".join(str(problem) for problem in run.problems[:PROBLEMS_SAID]))

    def _change(self, lesson: Lesson, slides: Sequence[Slide]) -> None:
        """Another lesson; one that has no name of its own yet has nothing that could be kept for it."""
        if not lesson.id:
            self._speaker.desk.talk.set_slides(slides, 0)
            return
        self._keeping.change(lesson.id, slides)
        file = lesson.path if lesson.own else ""
        self._keeping.store.put_file(lesson.id, str(Path(file).resolve()) if file else "")

    def _raised(self, name: str) -> bool:
        dialog = self._open.get(name)
        if dialog is not None:
            dialog.raise_()
        return dialog is not None

    def _show(self, name: str, dialog: QDialog) -> None:
        self._open[name] = dialog
        dialog.setObjectName(name)
        dialog.finished.connect(self._finished)
        open_within(dialog, self._speaker)

    def _finished(self, _result: int) -> None:
        dialog = self.sender()
        assert isinstance(dialog, QDialog)
        self._open.pop(dialog.objectName(), None)
        dialog.deleteLater()
        self._speaker.activateWindow()  # the keys are the slides' again, also where no window manager sees to it
