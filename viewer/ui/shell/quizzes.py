"""The quizzes of the pack: offered at a section's end, opened beside the page, kept where the reader wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer

from viewer.core.content.model import Quiz
from viewer.core.content.pack import Pack
from viewer.core.modes import Can
from viewer.core.problems import PackError
from viewer.ui.shell.companion import Desk

if TYPE_CHECKING:
    from viewer.state.jobs import Job
    from viewer.ui.dialogs.quiz import QuizDialog

QUIET_MS = 1500  # after the start: nobody is at a section's end yet


class _Reading:
    """The work of one job."""

    def __init__(self, pack: Pack, language: str) -> None:
        self._pack, self._language = pack, language

    def __call__(self) -> tuple[Quiz, ...]:
        return self._pack.quizzes(self._language)


class Quizzes(QObject):
    """Reads them in the background; one is open at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._known: dict[str, Quiz] | None = None
        self._job: Job | None = None
        self.dialog: QuizDialog | None = None
        self._wait = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._wait.timeout.connect(self._begin)
        self._wait.start()
        desk.router.quiz.connect(self.open)

    def finish(self) -> None:
        """Know them now."""
        if self._known is None:
            self._read(_Reading(self._desk.session.pack, self._desk.session.language)())

    def _begin(self) -> None:
        if self._known is None:
            session = self._desk.session
            self._job = session.jobs.run(
                _Reading(session.pack, session.language), self._read, self._failed, urgent=False
            )

    def _read(self, quizzes: tuple[Quiz, ...]) -> None:
        self._job = None
        if self._known is None:
            self._known = {quiz.id: quiz for quiz in quizzes}
            self._desk.article.set_quizzes({quiz.after: quiz for quiz in quizzes if quiz.questions})

    def _failed(self, error: Exception) -> None:
        """A quiz that cannot be read is among the pack's problems; no page waits for it."""
        self._job = None
        self._known = {}
        if not isinstance(error, (PackError, OSError)):
            raise error

    # -- one quiz

    def open(self, quiz_id: str) -> None:
        """Beside the page; one that was left half-way goes on where it was."""
        self.finish()
        quiz = (self._known or {}).get(quiz_id)
        if quiz is None:
            self._desk.router.dead.emit(f"quiz:{quiz_id}")
            return
        open_one = self.dialog
        if open_one is None or open_one.attempt.quiz is not quiz or open_one.attempt.finished:
            if open_one is not None:
                open_one.close()
                open_one.deleteLater()
            self.dialog = open_one = self._made(quiz)
        open_one.show()
        open_one.raise_()
        open_one.activateWindow()

    def _made(self, quiz: Quiz) -> QuizDialog:
        from viewer.ui.dialogs.quiz import QuizDialog

        desk, session = self._desk, self._desk.session
        keep = session.preferences.settings.quiz_kept if Can.KEEP in session.mode.can else None
        dialog = QuizDialog(quiz, desk.resolver.theme, session.preferences.text_scale, keep, desk.window)
        if keep is not None:
            dialog.earlier = session.notebook.quiz_result(quiz.id)
        dialog.read_wanted.connect(self._read_again)
        dialog.ended.connect(self._ended)
        dialog.keep_wanted.connect(self._keep)
        window = desk.window
        dialog.resize(dialog.size().boundedTo(window.size()))
        # At the far side, over the picture: the page stays in sight.
        end = 0 if window.isRightToLeft() else window.width() - dialog.width()
        dialog.move(window.mapToGlobal(QPoint(end, (window.height() - dialog.height()) // 2)))
        return dialog

    def _read_again(self, address: str) -> None:
        """The page comes; a quiz that would cover it steps aside until it is asked for again."""
        desk, dialog = self._desk, self.dialog
        desk.router.route(address)
        if dialog is None:
            return
        article = desk.article.rect().translated(desk.article.mapToGlobal(QPoint()))
        covered = article.intersected(dialog.frameGeometry())
        if covered.width() > article.width() * 0.5:
            dialog.hide()
            desk.status.show_notice(self.tr("The quiz waits where you opened it."))
        desk.window.activateWindow()
        desk.article.setFocus()

    def _ended(self, right: int, of: int) -> None:
        session = self._desk.session
        if self.dialog is not None and Can.KEEP in session.mode.can and session.preferences.settings.quiz_kept:
            session.notebook.keep_quiz(self.dialog.attempt.quiz.id, right, of)

    def _keep(self, on: bool) -> None:
        session, dialog = self._desk.session, self.dialog
        session.preferences.set_quiz_kept(on)
        if dialog is None:
            return
        quiz = dialog.attempt.quiz
        if on:
            session.notebook.keep_quiz(quiz.id, dialog.attempt.right, len(quiz.questions))
        else:
            session.notebook.forget_quiz(quiz.id)
